import type { Shape } from '../index.ts';
import type { commandLine as zh } from '../zh/command-line.ts';

export const commandLine: Shape<typeof zh> = {
  help: {
    verify: `uso: pollkeeper verify PACOTE.zip [opções]
    calcula tudo de novo a partir dos eventos: árvore, pontos de controlo, assinaturas, regras, números. Sai com 1 se algo
    não confere, com 3 se nada falha mas nem tudo se pôde verificar (também quando os registos não indicam o papel da acta), com 2
    se não é um pacote.
    --checkpoint FICHEIRO|TEXTO   os registos contêm este ponto de controlo (texto ou forma curta)? Se não, 1
    --proof FICHEIRO              a prova guardada na cronologia é válida, e os registos contêm o ponto de controlo
                                  em que assenta? Se não, 1
    --restricted FICHEIRO         o caderno marcado é o destes registos? Pede a frase-passe. Se não, 1
    --passphrase-file FICHEIRO|-
uso: pollkeeper verify PACOTE.zip OUTRO.zip
    verifica os dois e compara-os: os mesmos registos, um continua o outro, ou uma bifurcação. Sai com 1 se houver
    bifurcação ou se forem de assembleias diferentes.`,
    disclose: `uso: pollkeeper disclose PACOTE.zip --number NÚMERO (--voter-key HEX | --restricted FICHEIRO [--passphrase-file FICHEIRO|-])
    os registos de um eleitor, com provas. A chave é dada, ou procurada em restricted.zip. Sai com 1 se não houver nenhum
    ou se não conferir.`,
    keys: `uso: pollkeeper keys PESSOA --out FICHEIRO [--passphrase-file FICHEIRO|-]
    faz um par de chaves para quem co-assina pontos de controlo, num ficheiro protegido pela frase-passe dessa pessoa,
    escrita duas vezes.`,
    cosign: `uso: pollkeeper cosign PONTO --key FICHEIRO [--passphrase-file FICHEIRO|-]
    assina um ponto de controlo (um ficheiro com o seu texto) e imprime a linha a levar à assembleia de voto.`,
    package: `uso: pollkeeper package --election FICHEIRO --roll FICHEIRO --out PASTA [opções]
    indica todos os erros do ficheiro da eleição e do caderno (CSV), mostra o que vai ser selado, escreve um pacote selado
    por assembleia e mostra a impressão digital da chave da comissão: publique-a antes do dia. Cada execução faz uma chave
    nova. Um exemplo dos dois ficheiros: electron/package/sample; todos os campos: electron/package/election-file.md.
    --passphrase-file FICHEIRO|-   a frase-passe; sem isto vem de POLLKEEPER_PASSPHRASE, ou escreve-se duas vezes
    --accept-warnings              continua apesar dos avisos; apesar dos erros, nunca
    --replace                      substitui os pacotes que já estão na pasta`,
    simulate: `uso: pollkeeper simulate GUIÃO [--out PASTA [--replace]] [--election FICHEIRO] [--roll FICHEIRO] [--quiet]
    faz um dia a partir de um guião de comandos (um JSON por linha) e imprime o que cada um deu; com --out escreve a acta e o
    pacote de provas, e só com --replace por cima dos que lá estão. Sem --election e --roll usa a eleição de treino; outra
    eleição também só se faz como exercício. Como se escreve um guião: tests/fixtures/days/README.md. Sai com 1 se uma linha foi recusada sem que o
    guião o diga, ou o contrário.`,
    commands: `uso: pollkeeper commands
    todos os comandos que há: fases, quem os dá, o que precisam (também em shared/domain/commands.md; só em inglês).`,
  },
  say: {
    every:
      'Cada comando tem --help, que mostra só a sua parte, e --lang zh|pt|en: sem isso, package fala chinês e os outros inglês.',
    'no-command': 'Não existe o comando «{command}».',
    'no-language': 'Não existe a língua «{given}»: --lang aceita zh, pt ou en.',
    'not-understood': 'Não se percebe «{given}».',
    'verify-takes': 'verify precisa de um pacote, ou de dois.',
    'verify-one': '--checkpoint, --proof e --restricted são para um só pacote.',
    'disclose-takes': 'disclose precisa de um pacote e de --number.',
    'disclose-key': 'disclose precisa de --voter-key ou de --restricted, um dos dois.',
    'key-form': 'A chave de um eleitor tem 64 algarismos hexadecimais.',
    'keys-takes': 'keys precisa do código de uma pessoa e de --out.',
    'cosign-takes': 'cosign precisa de um ponto de controlo e de --key.',
    'simulate-takes': 'simulate precisa de um guião.',
    'no-file': 'Não existe o ficheiro {path}.',
    'no-bundle': 'Não existe o ficheiro {path}; nada foi verificado.',
    'is-folder': 'Deu-se uma pasta onde é preciso um ficheiro.',
    'file-there': '{path} já existe e não foi substituído.',
    'file-trouble': 'Não se consegue ler ou escrever {path} ({code}).',
    'ask-passphrase': 'Frase-passe: ',
    'ask-again': 'Outra vez: ',
    'no-terminal': 'Não há terminal para escrever a frase-passe: use --passphrase-file FICHEIRO.',
    'passphrase-differs': 'As duas não são iguais; não se fez nenhuma chave. Execute de novo.',
    'passphrase-unreadable': 'Não se consegue ler o ficheiro da frase-passe; não se fez nenhuma chave.',
    'passphrase.not-utf8':
      'A frase-passe em {source} não é texto em UTF-8 e ninguém a poderia escrever na assembleia de voto. Guarde-a no editor como UTF-8, numa só linha.',
    'passphrase.several-lines':
      'Há mais de uma linha em {source}, e na assembleia de voto só se escreve uma. Deixe só a linha da frase-passe e guarde em UTF-8.',
    'passphrase.edge-blanks':
      'A frase-passe em {source} começa ou acaba com espaços, que ninguém vê na assembleia de voto. Apague-os e guarde em UTF-8, numa só linha.',
    'passphrase.unseen-character':
      'A frase-passe em {source} tem um carácter invisível, que ninguém poderia escrever na assembleia de voto. Apague-o, escreva-a de novo e guarde em UTF-8, numa só linha.',
    'standard-input': 'entrada-padrão',
    'passphrase-short': 'A frase-passe é curta de mais: pelo menos {least} caracteres.',

    'roll.passphrase': 'A frase-passe não abre o caderno marcado.',
    'roll.damaged': 'O arquivo do caderno marcado está danificado.',
    'roll.without': 'Este número não consta do caderno marcado.',
    'roll.unreadable': 'Não se consegue ler o caderno marcado.',
    'roll.needs-sound': 'O caderno marcado só se confronta com pacotes que conferem.',
    'roll.right': 'O caderno marcado é o destes registos.',
    'roll.wrong': 'O CADERNO MARCADO NÃO É O DESTES REGISTOS.',
    'two.neither': 'Não se podem comparar.',
    'two.same': 'Os mesmos registos: {size} eventos.',
    'two.continues-first':
      'O primeiro continua o outro: {to} eventos, dos quais os primeiros {from} são os mesmos.',
    'two.continues-second':
      'O segundo continua o outro: {to} eventos, dos quais os primeiros {from} são os mesmos.',
    'two.consistency': 'Prova de que nada neles foi alterado (RFC 6962 consistency):',
    'two.fork': 'BIFURCAÇÃO: os dois diferem a partir do evento {seq}.',
    'two.first': 'primeiro: {event}',
    'two.second': 'segundo: {event}',
    'two.fork-means':
      'Se ambos conferem, a chave da assembleia assinou duas histórias: uma delas foi feita depois, ou noutro lugar.',
    'two.other': 'Não é a mesma assembleia: {why}.',
    'voter.wrong': 'Isto não confere: {why}.',
    'voter.by-hand': 'HMAC-SHA256(chave do eleitor, {number}); para o calcular à mão:',
    'voter.count': '{n} dos {size} eventos são deste eleitor.',
    'voter.none':
      'Nada encontrado nos {size} eventos: a chave é de outra pessoa, o número está mal escrito, ou não se entregou boletim a esta pessoa. Daqui não se sabe qual.',
    'voter.event': 'evento  {event}',
    'voter.place': 'é o número {seq} dos registos; caminho até à raiz (RFC 6962):',
    'voter.checkpoint': 'O ponto de controlo, assinado pela assembleia:',
    'key.made': 'chave de {person}: {fingerprint}',
    'key.at-station':
      'Para co-assinar na assembleia, ponha todo o conteúdo do ficheiro no ficheiro da eleição, como «key» desta pessoa.',
    'key.outside': 'Para guardar a chave consigo, ponha lá só isto e assine com pollkeeper cosign:',
    'cosign.no-checkpoint':
      'Isto não é um ponto de controlo; nada foi assinado. É preciso o texto inteiro do seu código: assembleia, tamanho, raiz, uma linha vazia e as assinaturas. A forma curta não se pode assinar.',
    'cosign.of': 'Vai assinar-se o ponto de controlo de {origin}: {size} eventos, forma curta {short}',
    'cosign.unchecked':
      'A assinatura da assembleia não foi verificada aqui: compare a forma curta com a do ecrã ou do talão da assembleia e entregue a linha só se forem iguais.',
    'cosign.no-key': 'Isto não é um ficheiro de chave de pollkeeper keys.',
    'cosign.passphrase': 'A frase-passe não abre esta chave.',
    'checkpoint.no-log':
      'O ponto de controlo não se pode confrontar com este pacote: não tem registos que se leiam.',
    'checkpoint.cosigned': 'Co-assinado, e bem, por: {names}.',
    'proof.needs-sound': 'A prova só se confronta com pacotes que conferem.',
    'proof.wrong': 'A PROVA NÃO É VÁLIDA: {why}.',
    'proof.no-checkpoint': 'o seu ponto de controlo não é destes registos',
    'proof.missing': 'omite registos deste eleitor: {list}',
    'proof.against': 'ESTA PROVA DEPÕE CONTRA O PACOTE: a assembleia assinou outros registos. Guarde ambos.',
    'proof.holds': 'A prova é válida: o registo {seq} de {size} é {event}',
    'proof.later': 'Registos posteriores deste eleitor, fora da prova: {list}.',

    'script.line': '{path}, linha {line}: {problem}',
    'script.not-json': 'Não é um JSON inteiro. Veja se falta uma vírgula, aspas ou um parêntese.',
    'script.at': '{place}: {problem}',
    'script.empty': 'Este guião não tem nenhum passo.',
    'script.idle': 'Esta linha não faz nada: precisa de do, scan, voters, machine ou say.',
    'script.no-do': 'Esta linha tem data, files ou refused, mas não tem do.',
    'script.earlier': 'at: {at} é antes de {last}, que vem acima; o tempo só avança.',
    'script.there':
      '«{folder}» já tem {names} de um dia anterior; nada foi escrito. Escolha outra pasta; para os substituir, execute de novo com --replace.',
    'script.practice':
      'Esta eleição não é um exercício; um dia simulado é-o sempre, e os papéis dizem-no, para que ninguém o tome por um dia verdadeiro.',
    'script.must': '({rule} devia recusá-la)',
    'script.refused': 'RECUSADO {rule} {code}: {sentence}',
    'script.ended': '{lines} passos, {events} eventos, {refused} recusados; fase: {phase}; raiz {root}',
    'script.surprise': 'NÃO É O QUE O GUIÃO DIZ {step}',
  },
};
