import type { uiCheckpoint as zh } from '../zh/ui-checkpoint.ts';

export const uiCheckpoint: { readonly [K in keyof typeof zh]: string } = {
  'checkpoint.title': 'Ponto de controlo',
  'checkpoint.code-label': 'Código QR do ponto de controlo dos primeiros {n} registos',
  'checkpoint.lead':
    'Fotografe ou copie. Se mais tarde os registos não o contiverem, foram alterados, cortados ou repostos.',
  'checkpoint.root': 'Código',
  'checkpoint.read-aloud': 'Para ler em voz alta',
  'checkpoint.photograph': 'Fotografe para guardar',
  'checkpoint.show': 'Mostrar o código',
  'checkpoint.large': 'Ampliar',
  'checkpoint.at-opening': 'Abertura da votação',
  'checkpoint.at-interruption': 'Interrupção',
  'checkpoint.at-resumption': 'Retoma',
  'checkpoint.at-close': 'Fecho da votação',
  'checkpoint.at-postponement': 'Votação adiada',
  'checkpoint.at-account': 'Contas feitas',
  'checkpoint.at-count': 'Apuramento concluído',
  'checkpoint.at-record': 'Acta feita',
  'checkpoint.cosign': 'Co-assinar',
  'checkpoint.cosign-lead':
    'Membros da comissão e delegados de lista assinam com a sua própria chave. Depois, ninguém a pode pôr noutros registos.',
  'checkpoint.no-cosigners':
    'Nos dados da eleição ninguém tem chave de assinatura; a fotografia ou a cópia valem o mesmo.',
  'checkpoint.cosigner': 'Quem assina',
  'checkpoint.passphrase': 'Frase-passe de assinatura',
  'checkpoint.practice-passphrase': 'Frase-passe de exercício: {passphrase}',
  'checkpoint.line': 'Co-assinatura',
  'checkpoint.line-hint':
    'No seu equipamento execute «pollkeeper cosign» e cole aqui a linha que ele imprime (começa por «—»).',
  'checkpoint.cosign-do': 'Co-assinar',
  'checkpoint.cosigned':
    'Registada a co-assinatura de {name} no ponto de controlo dos primeiros {n} registos.',
  'checkpoint.cosigned-by': 'Co-assinado por: {names}',
  'checkpoint.check': 'Conferir um ponto de controlo',
  'checkpoint.check-lead':
    'Um ponto de controlo fotografado, copiado ou recebido antes: estes registos ainda o contêm?',
  'checkpoint.check-text': 'Ponto de controlo',
  'checkpoint.check-hint':
    'Escreva a forma curta do talão (por exemplo 625 · 0a1b 2c3d 4e5f 6789 0abc), cole o texto, leia o código QR com a câmara ou largue aqui o ficheiro.',
  'checkpoint.check-do': 'Conferir',
  'checkpoint.check-file': 'Escolher ficheiro',
  'checkpoint.camera-on': 'Ler com a câmara',
  'checkpoint.camera-off': 'Desligar a câmara',
  'checkpoint.camera-aim': 'Ponha na moldura o código QR do ponto de controlo',
  'checkpoint.camera-refused':
    'O computador não deixa este programa usar a câmara. Autorize-o nas definições do sistema, ou escreva em baixo a forma curta do talão.',
  'checkpoint.camera-none':
    'Não se encontrou nenhuma câmara. Ligue uma, ou escreva em baixo a forma curta do talão.',
  'checkpoint.camera-in-use':
    'Outro programa está a usar a câmara. Feche-o e tente de novo, ou escreva em baixo a forma curta do talão.',
  'checkpoint.camera-gone':
    'A câmara foi desligada. Quando voltar, a leitura continua; ou escreva em baixo a forma curta do talão.',
  'checkpoint.camera-not-here':
    'Neste ambiente não se podem usar câmaras. Escreva em baixo a forma curta do talão.',
  'checkpoint.camera-failed': 'A câmara não funciona. Escreva em baixo a forma curta do talão.',
  'checkpoint.is-contained': 'Confere: estes registos contêm este ponto de controlo.',
  'checkpoint.then-contained':
    'A assinatura está certa; os primeiros {n} registos não mudaram e depois foram acrescentados {later}.',
  'checkpoint.is-contained-short': 'Confere: os algarismos dos primeiros {n} registos são os mesmos.',
  'checkpoint.then-contained-short':
    'Nada mudou e depois foram acrescentados {later}. A forma curta não traz assinatura; se houver fotografia, confira também o texto inteiro.',
  'checkpoint.is-shorter': 'Não confere: o ponto de controlo tem {n} registos e aqui só há {here}.',
  'checkpoint.then-shorter':
    'A assinatura está certa: faltam registos, cortados ou repostos de uma cópia antiga. Deixe de usar este computador, guarde o ponto de controlo e avise o presidente.',
  'checkpoint.is-shorter-short': 'Não confere: o número diz {n} registos e aqui só há {here}.',
  'checkpoint.then-shorter-short':
    'Confirme primeiro o número no talão. Se estiver certo, faltam registos: avise o presidente.',
  'checkpoint.is-fork': 'Não confere: os primeiros {n} registos não são os que foram assinados.',
  'checkpoint.then-fork':
    'A assinatura está certa: a chave desta assembleia assinou dois registos diferentes. Deixe de usar este computador, guarde o ponto de controlo e avise o presidente.',
  'checkpoint.is-differs-short': 'Os algarismos não conferem.',
  'checkpoint.then-differs-short':
    'Leia outra vez o talão e escreva de novo. Se continuar, os primeiros {n} registos foram alterados: guarde o talão e avise o presidente.',
  'checkpoint.is-other-station': 'Este ponto de controlo é de outra assembleia de voto ({station}).',
  'checkpoint.then-other-station': 'Confira-o lá; sobre os registos daqui nada diz.',
  'checkpoint.is-other-key': 'Este ponto de controlo não foi assinado com a chave desta assembleia de voto.',
  'checkpoint.then-other-key':
    'Apure de onde vem. Se foi fotografado aqui, os dados da eleição podem ter sido trocados neste computador: avise o presidente.',
  'checkpoint.is-bad-signature': 'A assinatura deste ponto de controlo está errada.',
  'checkpoint.then-bad-signature':
    'Foi mal copiado ou alterado e não serve de prova. Confira com a fotografia ou o ficheiro original.',
  'checkpoint.is-unreadable': 'Isto não é um ponto de controlo.',
  'checkpoint.then-unreadable':
    'Escreva o número de registos e pelo menos vinte algarismos, ou cole o texto inteiro, da primeira linha até à que começa por «—».',
  'checkpoint.not-by-scanner':
    'Um leitor de cartões não lê o código de um ponto de controlo. Use a câmara ou escreva a forma curta do talão.',
};
