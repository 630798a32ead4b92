import type { Shape } from '../index.ts';
import type * as zh from '../zh/refusals.ts';

/** Codes of shared/domain. */
export const domainRefusals: Shape<typeof zh.domainRefusals> = {
  'package-not-loaded':
    'Ainda não foi carregado o pacote da eleição: «{command}» não pode ser dado. Carregue primeiro o pacote.',
  'another-station': 'Estes dados são da assembleia {station}, não desta. Nada foi carregado.',
  'roll-says-otherwise':
    'O caderno diz outra coisa desta pessoa; nada foi alterado. Procure-a de novo e tente outra vez.',
  'already-amended': 'Este eleitor já está como «{change}» no caderno. Nada mudou.',
  'mended-before-it-happened':
    'A irregularidade só aconteceu ao minuto {minute}: não podia estar sanada antes. Corrija o minuto.',
  'seal-read-twice':
    'O selo da urna {box} foi lido duas vezes; a votação não recomeçou. Leia cada urna uma só vez.',
  'number-does-not-differ':
    'O número lido é o do selo registado {seal}: não difere. Se está intacto, escolha «intacto».',
  'slot-not-signed':
    'Ninguém assinou o selo da ranhura da urna {box}, nem recusou assinar. Falta a assinatura do presidente e dos delegados, ou a recusa com motivo.',
  'reader-is-enterer': '{name} não pode ler e registar ao mesmo tempo. Outra pessoa deve ler.',
  'longer-than-gap':
    'Esta lacuna teve no máximo {minutes} minutos; não pode ser mais longa. Corrija os minutos.',
  // who, when, what (decide.ts)
  'unknown-command':
    'O programa não conhece «{command}»; nada foi alterado. Feche o programa, volte a abri-lo e tente de novo.',
  'bad-input': '«{field}» não está bem preenchido: {problem}. Nada foi alterado; corrija e tente de novo.',
  'wrong-phase': 'A assembleia está na fase «{phase}», em que não é possível «{command}». Nada foi alterado.',
  'needs-known-person':
    'Este passo tem de ser confirmado com o PIN de uma pessoa da lista. Nada foi alterado; escolha um nome e tente de novo.',
  'needs-staff':
    'Este passo tem de ser confirmado por um membro de mesa. Nada foi alterado; peça-lhe que introduza o PIN.',
  'needs-chair':
    '«{command}» tem de ser confirmado pelo presidente ou pelo seu delegado. Nada foi alterado; peça ao presidente que introduza o PIN.',
  'needs-two':
    '«{command}» tem de ser confirmado por duas pessoas diferentes. Nada foi alterado; peça a um colega que introduza também o PIN.',
  'bad-time':
    'Não é possível ler a hora do computador ({at}), por isso nada foi registado. Verifique a data e a hora e tente de novo.',
  'time-before-last':
    'O contador do computador recuou, por isso nada foi registado. Tente de novo; se voltar a acontecer, reinicie o programa.',
  // opening, closing, deadlines (poll)
  'package-already-loaded':
    'Este computador já tem os dados eleitorais da assembleia {station}; não foram carregados outra vez.',
  'another-runtime':
    'O programa corre agora em «{runtime}», que não é o ambiente aceite; nada foi registado. Volte ao ecrã e confirme de novo.',
  'recorded-late-needs-two':
    'A irregularidade {irregularity} só foi registada depois da primeira hora: o presidente sozinho não pode encerrar a assembleia com base nela. É precisa mais uma pessoa.',
  'gap-within-interruption':
    'Este intervalo deu-se durante a interrupção {interruption}, quando já não se votava. Indique apenas quanto durou.',
  'gap-undecided':
    'O presidente ainda não disse quanto durou o intervalo {gap}, por isso a votação não foi retomada. Indique-o primeiro, no mesmo ecrã.',
  'runtime-already-accepted':
    'O presidente já aceitou este ambiente de execução. Não há mais nada a confirmar.',
  'runtime-not-accepted':
    'O programa corre em «{runtime}», que não é a versão regular. Antes de o presidente aceitar este ambiente, a assembleia não abre nem entrega boletins.',
  'clock-not-checked':
    'O relógio ainda não foi acertado; a assembleia não abriu. Introduza primeiro a hora de um relógio oficial.',
  'no-ballots-received':
    'Ainda não foram conferidos boletins de voto; a assembleia não abriu. Duas pessoas devem primeiro contá-los e registá-los.',
  'no-box-shown-empty':
    'Nenhuma urna foi ainda mostrada vazia; a assembleia não abriu. Mostre a urna vazia a todos os presentes e depois sele-a.',
  'box-not-sealed':
    'A urna {box} não está selada neste momento, por isso nada foi alterado. Observe a urna e coloque o selo em falta.',
  'early-needs-reason':
    'Ainda não são {opens}, a hora de abertura; a assembleia não abriu. Aguarde, ou peça ao presidente que indique o motivo para abrir mais cedo.',
  'opening-after-close':
    'Já passou a hora de encerramento, {closes}; a assembleia não pode abrir. Avise o presidente; se a hora estiver errada, acerte o relógio.',
  'not-closing-time': 'A votação termina às {closes}, por isso não foi encerrada. A votação continua.',
  'queue-not-served':
    'Nesta eleição ninguém é atendido depois da hora de encerramento, por isso não é preciso contar a fila.',
  'queue-already-counted_one':
    'A fila no encerramento já foi registada: {people} pessoa. O número mantém-se.',
  'queue-already-counted_other':
    'A fila no encerramento já foi registada: {people} pessoas. O número mantém-se.',
  'first-hour-not-over':
    'A primeira hora não terminou, ou todas as irregularidades foram sanadas; não há motivo para encerrar antecipadamente. A votação continua.',
  'interruption-not-over-limit':
    'A interrupção não ultrapassou {minutes} minutos; não há motivo para encerrar antecipadamente. A votação ainda pode ser retomada.',
  'deadline-not-reached': 'O prazo «{deadline}» ainda não chegou. Nada foi registado.',
  // gaps (clock)
  'unknown-gap':
    'Não existe a lacuna número {gap}, por isso nenhuma decisão foi registada. Volte à lista de lacunas e escolha de novo.',
  'gap-already-decided': 'O presidente já decidiu sobre a lacuna {gap}. Essa decisão mantém-se.',
  // papers (ballots)
  'difference-needs-remark':
    'A guia de entrega indica {delivered} e foram contados {counted}; nada foi registado ainda. Conte de novo; se o número estiver certo, descreva a diferença.',
  'more-than-unused':
    'A assembleia tem apenas {unused} boletins não utilizados, por isso nada foi transferido. Verifique o número.',
  // boxes and seals
  'unknown-box':
    'A urna {box} não pertence a esta assembleia ou a este passo, por isso nada foi alterado. Verifique o número da urna.',
  'seal-in-use':
    'O selo número {seal} já foi usado e cada número só se usa uma vez; nada foi alterado. Verifique o número ou use um selo novo.',
  'unknown-seal':
    'Não há registo do selo número {seal}, por isso nada foi alterado. Leia outra vez o número do selo.',
  'seal-no-longer-there':
    'O selo {seal} já foi substituído ou retirado, por isso nada foi alterado. Escolha o selo que lá está agora.',
  'box-already-in-use':
    'A urna {box} já está em uso e não pode ser mostrada vazia outra vez. Para acrescentar uma urna, use outro número.',
  'box-not-shown-empty':
    'A urna {box} ainda não foi mostrada vazia, por isso o selo não foi registado. Mostre primeiro a urna vazia a todos os presentes.',
  'box-slot-sealed':
    'A ranhura da urna {box} está selada, ou a urna já foi aberta; não foi registado mais nenhum selo.',
  'slot-already-sealed': 'A ranhura da urna {box} já está selada. Não há mais nada a fazer.',
  'slot-not-sealed':
    'A ranhura da urna {box} ainda não está selada; não é possível continuar. Sele a ranhura e registe o número do selo.',
  'already-signed': 'A assinatura de {signer}, ou a sua recusa, já está registada. O registo mantém-se.',
  'refusal-needs-reason':
    'A recusa de assinar precisa do motivo; nada foi registado ainda. Escreva o que a pessoa diz; se não der motivo, escreva isso mesmo.',
  'seal-not-read-back':
    'O selo da ranhura da urna {box} não foi lido, por isso a votação continua interrompida. Leia o número em voz alta e introduza-o.',
  // interruption and irregularities
  'interruption-not-described':
    'Falta indicar «{field}», por isso a votação continua interrompida. Complete os dados da interrupção e tente de novo.',
  'not-interrupted': 'A votação não está interrompida; nada há a descrever.',
  'interruption-over-limit':
    'A interrupção ultrapassou {minutes} minutos, por isso a votação não pode ser retomada. O presidente tem de declarar o encerramento antecipado.',
  'before-the-log':
    'Há {minutes} minutos este computador ainda não registava, por isso nada foi registado. Indique um tempo menor e escreva no texto a hora verdadeira.',
  'unknown-irregularity':
    'Não existe a irregularidade número {irregularity}, por isso nada foi alterado. Escolha de novo na lista.',
  'already-mended': 'A irregularidade {irregularity} já está registada como sanada. O registo mantém-se.',
  'minute-after-first-hour':
    'A hora indicada é posterior aos primeiros {minutes} minutos, tarde de mais para contar como sanada a tempo. Nada foi alterado; verifique a hora.',
  'not-an-unmended-irregularity':
    'Não é uma irregularidade da primeira hora ainda por sanar, por isso nada foi alterado. Escolha de novo na lista.',
  'first-hour-over':
    'A primeira hora terminou e há uma irregularidade por sanar; não se entregam boletins. O presidente tem de declarar o encerramento antecipado, ou confirmar com outra pessoa que foi sanada a tempo.',
  // issuing
  'voting-ended':
    'A votação terminou às {closes}; não foi entregue nenhum boletim. Explique ao eleitor que a votação terminou.',
  'count-the-queue-first':
    'Chegou a hora de encerramento; não foi entregue nenhum boletim. Conte as pessoas na fila à porta e registe o número; depois poderão ser atendidas.',
  'queue-served_one':
    'A única pessoa ({people}) que estava na fila no encerramento já foi atendida; não foi entregue mais nenhum boletim. Peça ao presidente que encerre a votação.',
  'queue-served_other':
    'As {people} pessoas que estavam na fila no encerramento já foram atendidas; não foi entregue mais nenhum boletim. Peça ao presidente que encerre a votação.',
  'no-ballots-left':
    'Já não há boletins por utilizar; não foi entregue nenhum. Peça ao eleitor que aguarde e chame já o presidente para obter mais boletins.',
  'struck-off':
    'A comissão retirou esta pessoa do caderno eleitoral; não foi entregue nenhum boletim. Se a pessoa não concordar, chame o presidente.',
  'already-holding':
    'Este eleitor recebeu um boletim em {at}, e cada eleitor só recebe um; nada foi alterado. Se o eleitor o negar, registe a contestação e chame o presidente.',
  'already-spoiled':
    'Este eleitor recebeu um boletim em {at} e devolveu-o inutilizado; nada foi alterado. Para entregar outro, use «substituição».',
  'already-taken':
    'Este eleitor recebeu um boletim em {at} e levou-o consigo; não pode receber outro e nada foi alterado. Em caso de conflito, chame o presidente.',
  'no-open-issue':
    'Este eleitor não tem nenhum boletim desta assembleia, por isso nada foi alterado. Confirme que é a pessoa certa.',
  'no-spoiled-ballot-returned':
    'Este eleitor não devolveu nenhum boletim inutilizado, por isso não foi entregue outro. Receba primeiro o antigo, escreva nele 作廢 e assine.',
  'replacement-needs-chair':
    'Este eleitor já teve {limit} substituições, por isso não foi entregue outra. Mais uma exige o presidente e um motivo escrito.',
  'no-ballot-out':
    'Neste momento não há nenhum boletim fora, por isso nenhum foi registado como levado. Verifique o que aconteceu.',
  'already-contested': 'A contestação deste eleitor já está registada. Aguarde a decisão do presidente.',
  'contest-already-allowed': 'O presidente já autorizou um boletim neste caso; não pode ser entregue outro.',
  'not-contested':
    'Este eleitor não tem nenhuma contestação por decidir; não foi entregue nenhum boletim. Registe primeiro o caso e o que o eleitor diz.',
  // presence
  'permission-not-of-committee':
    'Um visitante precisa da autorização de um membro da comissão; a entrada não foi registada. Escolha o membro que a deu.',
  'unknown-person':
    'Esta pessoa não consta da lista; a entrada não foi registada. Verifique o nome, ou registe-a como visitante com autorização da comissão.',
  'already-inside': '{name} já tem a entrada registada. Não há mais nada a fazer.',
  'left-without-approval':
    '{name} saiu antes sem autorização e não pode voltar; a entrada não foi registada. Se a pessoa não concordar, chame o presidente.',
  'not-on-list-for-slot':
    '{name} não consta da lista de delegados para esta hora ({time}); a entrada não foi registada. Peça-lhe que volte no seu turno, ou chame o presidente.',
  'another-agent-inside':
    '{name}, delegado da mesma lista, ainda está presente; a entrada não foi registada. O substituto entra depois de ele sair.',
  'unknown-entry': 'Esta entrada não foi encontrada, por isso nada foi alterado. Escolha de novo na lista.',
  'already-left': '{name} já tem a saída registada. O registo mantém-se.',
  'not-inside':
    'Esta pessoa não está presente, por isso o caderno eleitoral não foi aberto. Registe primeiro a entrada.',
  'not-an-agent': '{name} não é delegado de lista, por isso o caderno eleitoral não foi aberto.',
  // objections and decisions
  'unknown-group':
    'Não existe a lista «{group}» nesta eleição, por isso nada foi alterado. Escolha de novo a lista.',
  'unknown-objection':
    'Não existe o documento número {objection}, por isso nada foi alterado. Verifique o número.',
  'document-too-large':
    '«{name}» tem mais de {megabytes} MB; a reclamação ainda não foi registada. Reduza ou divida o ficheiro; o papel aceita-se em qualquer caso.',
  'objection-already-decided': 'O documento número {objection} já foi decidido. Essa decisão mantém-se.',
  'not-carried':
    'Os votos a favor não são a maioria absoluta, por isso a deliberação não foi registada. Votem de novo e introduza o resultado.',
  'no-votes':
    'Não há votos a favor nem contra; a deliberação não foi registada. Introduza os votos dos membros presentes.',
  'more-votes-than-members':
    'Há mais votos do que os {members} membros da comissão; a deliberação não foi registada. Verifique os votos.',
  'casting-vote-needed':
    'Há empate, por isso a deliberação ainda não foi registada. Introduza o voto de qualidade do presidente.',
  'casting-vote-not-needed':
    'Não há empate, por isso não cabe voto de qualidade e a deliberação não foi registada. Limpe esse campo e tente de novo.',
  'decision-adds-another':
    'A deliberação número {decision} já serviu para acrescentar outra pessoa ao caderno, que não foi alterado. Cada pessoa que dele não conste precisa de uma deliberação própria: registe-a primeiro.',
  'no-such-decision':
    'Não existe a deliberação aprovada número {decision}; o caderno eleitoral não foi alterado. Registe primeiro a deliberação da comissão.',
  // account
  'envelope-already-sealed':
    'Este sobrescrito foi fechado com o selo {seal}, por isso o número já não se altera. O registo mantém-se.',
  'papers-not-agreed':
    'Duas pessoas ainda não chegaram ao mesmo número; nada foi alterado. Duas pessoas diferentes devem contar e introduzir, cada uma por si, até coincidirem.',
  'envelopes-not-sealed':
    'Os boletins não utilizados e os inutilizados ainda não estão ambos selados; as contas não foram fechadas. Feche os dois sobrescritos e registe os selos.',
  'difference-not-explained':
    'As contas não batem certo: faltam {missing}, sobram {surplus}; boletins inutilizados registados {spoiledRecorded}, contados {spoiledCounted}. Nada foi fechado; conte de novo, ou peça ao presidente que explique a diferença.',
  'turnout-reached':
    'A participação atinge o mínimo, por isso isto não se aplica e nada foi alterado. Continue com o apuramento.',
  'turnout-below-minimum':
    'A participação ficou abaixo do mínimo; segundo o regulamento os boletins não se contam. Se a comissão achar que há motivo para contar, registe primeiro essa deliberação; se não, destrua-os.',
  'already-destroyed': 'A destruição dos boletins já está registada.',
  'counting-was-decided':
    'A comissão deliberou fazer o apuramento, por isso os boletins não foram destruídos.',
  'nothing-to-explain': 'Foram encontrados tantos boletins como os esperados; não há diferença a explicar.',
  // count
  'agent-needs-group':
    'O representante de uma lista precisa do nome da lista; ninguém foi designado. Escolha a lista.',
  'already-appointed': '{name} já foi designado para fiscalizar o apuramento. Não há mais nada a fazer.',
  'no-supervisor':
    'Ninguém foi designado para fiscalizar, por isso o apuramento não começou. Designe primeiro os fiscais.',
  'already-totalled': 'Os eleitores descarregados já foram somados: {voters}. O número mantém-se.',
  'voters-not-totalled':
    'Os eleitores descarregados no caderno ainda não foram somados; nenhuma urna se abre e nenhum voto se conta. Escolha primeiro «Somar os votantes».',
  'empty-batch': 'Tudo neste maço é zero, por isso não foi registado. Introduza os votos lidos.',
  'batch-too-large':
    'Um maço tem no máximo {limit} boletins, por isso este não foi registado. Divida-o e conte as partes.',
  'batch-out-of-order':
    'Esse maço não é o seguinte, por isso não foi registado. O próximo maço é o número {next}.',
  'batch-already-entered':
    'O maço {batch} está completo e mantém-se. Para o ler de novo, o presidente tem primeiro de o pôr de parte.',
  'second-entry-by-another':
    'A segunda introdução do maço {batch} tem de ser feita por outra pessoa, por isso esta não foi registada. Peça a um colega.',
  'unknown-batch': 'Não existe o maço número {batch}, por isso nada foi alterado. Verifique o número.',
  'unknown-dispute':
    'Não existe o boletim contestado número {dispute}, por isso nada foi alterado. Verifique o número.',
  'dispute-already-decided': 'O boletim contestado {dispute} já foi decidido. Essa decisão mantém-se.',
  'box-not-opened':
    'A urna {box} não está aberta; não é possível continuar e nada foi alterado. Leia primeiro os números dos selos e abra-a.',
  'batch-does-not-stand':
    'O maço {batch} não está assente: falta a segunda introdução, ou as duas diferem. O apuramento não terminou; introduza-a, ou peça ao presidente que mande ler de novo.',
  'dispute-not-decided':
    'O boletim contestado {dispute} não foi decidido, por isso o apuramento não terminou. A comissão tem de decidir primeiro.',
  'nothing-counted': 'O apuramento não terminou, por isso não há números a divulgar.',
  'already-announced': 'O resultado já foi divulgado. Não há mais nada a fazer.',
  // record
  'count-is-not-small': 'Destes números não se pode deduzir o voto de ninguém; não há nada a confirmar.',
  'record-needs-announcement':
    'O resultado não foi divulgado, por isso a acta não foi feita. O presidente tem de o divulgar primeiro.',
  'record-needs-variance':
    'Os boletins encontrados diferem dos esperados, por isso a acta não foi feita. O presidente tem de explicar primeiro a diferença.',
  'record-needs-runtime':
    'O programa corre no ambiente de ensaio e o presidente ainda não o aceitou, por isso a acta não foi feita. O presidente tem primeiro de o aceitar.',
  'record-needs-gaps':
    'Há lacunas no tempo de votação sem decisão, por isso a acta não foi feita. O presidente tem de decidir se cada uma foi uma interrupção.',
  'record-needs-interruptions':
    'Faltam dados de uma interrupção, por isso a acta ainda não pode ser feita. Complete-os primeiro.',
  'record-needs-small-count':
    'Há poucos votos, ou são todos da mesma lista, e poderia deduzir-se o voto de alguém. A acta não foi feita; o presidente tem de confirmar primeiro.',
  'unknown-print': 'Não existe a impressão {print}, por isso nada foi alterado.',
  'print-already-confirmed': 'Já está registado se o documento {number} saiu inteiro. O registo mantém-se.',
  'unknown-record': 'Não existe a acta número {record}, por isso nada foi alterado. Verifique o número.',
  // evidence
  'no-cosigning-key':
    'Os dados eleitorais não têm a chave de assinatura de {person}; esta assinatura não foi aceite.',
  'already-cosigned':
    '{person} já co-assinou o ponto de controlo dos primeiros {size} registos. Não é preciso repetir.',
  'checkpoint-from-the-future':
    'Esta assinatura abrange {size} registos, mais do que os desta assembleia; não foi aceite. Confirme que pertence a esta assembleia.',
};

/** Codes of the package, the ledger, the service and the documents. */
export const shellRefusals: Shape<typeof zh.shellRefusals> = {
  'real-package-here':
    'Este computador tem os dados de uma eleição verdadeira e não serve para ensaio. Ensaie noutro computador.',
  'no-answer':
    'O programa não respondeu; não se sabe se isto ficou registado. Veja primeiro os últimos registos; em caso de dúvida, reinicie o programa e confirme.',
  'document-not-made':
    'Não foi possível fazer o documento ({problem}). Os registos não foram afectados; tente de novo e, se não resultar, avise o apoio técnico.',
  'no-more-voters': 'Já vieram todos os eleitores do caderno: {came}.',
  'no-such-place': 'O caderno não tem eleitor {place}: os que podem votar são {entitled}.',
  // evidence
  'no-such-entry': 'Não há registo n.º {seq}.',
  'proof-of-voter':
    'Este registo diz respeito a um eleitor e a prova contém o seu pseudónimo, por isso não se guarda aqui em ficheiro. Se for precisa, a comissão fá-la para esse eleitor a partir dos dados reservados (pollkeeper disclose).',
  'no-such-checkpoint':
    'Não há ponto de controlo dos primeiros {size} registos; nada foi assinado. Abra de novo o ponto de controlo e assine.',
  'cosignature-unreadable':
    'Isto não é uma co-assinatura; não foi aceite. Cole a linha inteira que «pollkeeper cosign» imprimiu (começa por «—») ou o ponto de controlo já co-assinado.',
  'cosignature-unknown':
    'Quem co-assinou não consta dos dados da eleição, ou assinou para outra assembleia de voto; não foi aceite. Confirme quem assinou e para onde.',
  'cosignature-wrong':
    'Esta não é a assinatura de {person} em nenhum ponto de controlo desta assembleia de voto; não foi aceite. Confirme o ponto de controlo e a chave, e assine de novo.',
  'wrong-signing-passphrase':
    'A frase-passe de assinatura de {person} não está certa; nada foi assinado. Introduza-a de novo: é a que a própria pessoa escolheu, não o PIN nem a dos dados da eleição.',
  // package
  'not-a-package':
    'Este ficheiro não contém dados eleitorais; nada foi carregado. Escolha o ficheiro entregue pela comissão.',
  'package-damaged':
    'O ficheiro de dados eleitorais está danificado ({part}); nada foi carregado. Peça à comissão uma nova cópia.',
  'package-wrong-passphrase':
    'A frase-passe não está certa; nada foi carregado. Atenção às maiúsculas e aos espaços; introduza-a de novo.',
  'package-signature':
    'A assinatura do ficheiro não confere e o conteúdo pode ter sido alterado; nada foi carregado. Não o use e avise o presidente.',
  'package-roll-digest':
    'O caderno eleitoral do ficheiro não é o que a comissão assinou; nada foi carregado. Não o use e avise o presidente.',
  'package-newer-format':
    'O ficheiro foi feito por uma versão mais recente (formato {format}); nada foi carregado. Actualize o programa.',
  'package-other-station':
    'Este computador serve a assembleia {serves} e o ficheiro é da assembleia {found}; nada foi carregado. Escolha o ficheiro desta assembleia.',
  'package-other-election':
    'Este computador serve a eleição {serves} e o ficheiro é da eleição {found}; nada foi carregado. Escolha o ficheiro desta eleição.',
  'package-other-version':
    'O ficheiro da assembleia {station} difere do que foi carregado antes; nada foi carregado. Use o primeiro; em caso de dúvida, pergunte ao presidente.',
  'passphrase-short':
    'A frase-passe é curta de mais: precisa de pelo menos {least} caracteres. Nenhum ficheiro foi feito; escolha uma mais longa.',
  'election-file':
    'Há um erro no ficheiro da eleição em «{path}» ({problem}); nenhum ficheiro foi feito. Corrija e tente de novo.',
  'card-pattern':
    'O padrão de cartão «{name}» tem um erro: {problem}. Nada foi carregado; a comissão tem de o corrigir.',
  'roll-problems':
    'Erros no caderno eleitoral: {errors}; o primeiro está na linha {row} {column} ({problem}). Nada foi importado; corrija o ficheiro e tente de novo.',
  'printer-missing':
    'A impressora «{printer}» não foi encontrada e nada foi impresso. Verifique a ligação ou escolha outra nas definições.',
  'work-cancelled': 'Cancelado; nenhum ficheiro foi escrito.',
  'work-under-way': 'O trabalho anterior ainda decorre; espere um pouco e tente de novo.',
  'no-space':
    'Não foi possível escrever o ficheiro, provavelmente porque o disco está cheio; o que estava registado está seguro. Liberte espaço e tente de novo.',
  'file-unreadable':
    'Não é possível ler «{name}», por isso nada foi alterado. Verifique o ficheiro ou a pen USB e escolha-o de novo.',
  'file-too-large': '«{name}» tem mais de {megabytes} MB, por isso não foi anexado. Reduza-o ou divida-o.',
  'bad-media-type':
    '«{name}» tem um formato que não serve, por isso não foi anexado. Use JPEG, PNG, HEIC ou PDF.',
  // ledger
  'not-recorded':
    'Não foi possível escrever ({medium}), por isso isto não conta como feito: não entregue nenhum boletim. Escolha «Escrever de novo»; se falhar, chame o presidente.',
  'ledger-fork':
    'As duas cópias do registo contradizem-se; a assembleia não arrancou e nenhuma foi alterada. Não apague nada e chame o presidente.',
  'ledger-lost':
    'Esta assembleia já foi usada neste computador, mas o registo desapareceu; não arrancou. Não recomece do zero: procure a cópia de segurança e chame o presidente.',
  'ledger-damaged':
    'A linha {line} do registo está danificada e a outra cópia também não a tem; a assembleia não arrancou. Não altere nenhum ficheiro e chame o presidente.',
  'ledger-rolled-back':
    'A cópia de segurança é mais recente do que o registo deste computador, que pode ter sido trocado por um antigo. A assembleia não arrancou; não altere nada e chame o presidente.',
  'ledger-signature':
    'O registo não está assinado por esta assembleia, que por isso não arrancou. Não altere nenhum ficheiro e chame o presidente.',
  'ledger-other':
    'O registo que está aqui é de outra eleição ou assembleia; esta não arrancou. Verifique o computador e a pasta.',
  'ledger-unreadable':
    'Não é possível ler o registo; a assembleia não arrancou e nada foi alterado. Verifique o disco e abra de novo; se falhar, chame o presidente.',
  'second-same-drive':
    'Esta pasta está no mesmo disco que o diário e não serve de segunda cópia; não foi usada. Ligue outro disco (por exemplo, uma pen USB) e escolha de novo.',
  'second-not-writable':
    'Não foi possível escrever no segundo disco ({why}); nada foi acrescentado nem renovado. Veja se está protegido ou cheio, ou use outro.',
  'second-other':
    'Este disco tem o diário de outra mesa ou de outra eleição ({origin}); não foi usado nem alterado. Use outro disco.',
  'second-ahead':
    'A cópia neste disco tem, a partir da linha {line}, registos que este computador não tem; não foi usada nem alterada. Não a use e avise o presidente.',
  'second-fork':
    'A cópia neste disco difere do registo deste computador a partir da linha {line}; não foi usada nem alterada. Use outro disco; se for a cópia de hoje, avise o presidente.',
  'second-none': 'Não há segundo disco; nada foi alterado. Acrescente um primeiro.',
  'fault-no-choice':
    'Esta cópia não está inteira, ou já não é a que se via; não se pode continuar com ela e nada foi alterado. Abra o programa de novo.',
  'no-fault': 'Não há neste momento nenhuma avaria a decidir.',
  faulted:
    'A última acção ainda não está escrita e tudo o resto espera: não entregue nenhum boletim. Escolha primeiro «Escrever de novo».',
  'nothing-to-retry': 'Não há nada à espera de ser escrito. Está tudo guardado.',
  'fact-held':
    'Segundo o registo, este eleitor já tem um boletim; não foi entregue outro. Procure de novo o eleitor.',
  'fact-missing':
    'O boletim a alterar não está no registo, por isso nada foi alterado. Procure de novo o eleitor.',
  // service
  'pin-wrong': 'O PIN de {name} não está certo, por isso nada foi alterado. Introduza-o de novo.',
  'pin-wait_one':
    'O PIN de {name} falhou várias vezes. Aguarde {seconds} segundo e tente de novo; nada foi alterado.',
  'pin-wait_other':
    'O PIN de {name} falhou várias vezes. Aguarde {seconds} segundos e tente de novo; nada foi alterado.',
  'desk-locked': 'A mesa está bloqueada, por isso nada foi alterado. Introduza o PIN para a desbloquear.',
  'roll-not-open':
    'O caderno não está aberto para nenhum delegado presente, por isso não se mostra. Abra-o de novo em «Presenças».',
  'look-up-first': 'Leia primeiro o cartão ou procure o eleitor. Não foi entregue nenhum boletim.',
  'needs-package':
    'Ainda não há dados eleitorais carregados; nada foi alterado. Carregue-os, ou experimente a eleição de ensaio.',
  'already-running': 'A assembleia já está em funcionamento; nada foi carregado outra vez.',
  'unknown-file': 'O ficheiro escolhido já não se encontra, por isso nada foi alterado. Escolha-o de novo.',
  'bad-ask':
    'O programa recebeu um pedido que não entende; nada foi alterado. Feche a janela e volte a abri-la.',
  internal:
    'O programa encontrou algo que não esperava e isto não se concluiu; tudo o que foi confirmado antes está seguro. Tente de novo e indique ao apoio o código {code}.',
  'pin-needed':
    '«{command}» precisa de um PIN, por isso nada foi alterado. Cada pessoa necessária deve introduzir o seu.',
  'clock-not-real':
    'O programa usa um relógio simulado e só pode carregar uma eleição de ensaio; nada foi carregado. Arranque-o normalmente e tente de novo.',
  'script-line':
    'A linha {line} do guião tem um erro ({problem}); nada foi executado. Corrija e tente de novo.',
  'cannot-tell':
    'Não foi possível ler o cartão, por isso não se sabe se a pessoa pode votar e não foi entregue nenhum boletim. Leia-o de novo, ou escreva o número.',
  // documents
};

/** What is wrong with a row of the roll's file; the screen puts the row and the column before it. */
export const rollProblems: Shape<typeof zh.rollProblems> = {
  'not-a-text-table': 'Não é uma tabela de texto ({kind}). Guarde-a como CSV (UTF-8) na folha de cálculo.',
  undecodable:
    'O ficheiro não está em {encoding}: não é possível ler o byte {byte}. Guarde-o como CSV (UTF-8).',
  'empty-file': 'O ficheiro não tem nenhum estudante.',
  'missing-column': 'Falta a coluna «{column}». O ficheiro tem: {found}.',
  'repeated-column': 'A coluna «{column}» aparece mais de uma vez.',
  'bad-quotes':
    'As aspas da linha {line} não estão emparelhadas; também pode ser uma fórmula fora de aspas: guarde-a como texto simples.',
  'record-too-large': 'A linha {line} é demasiado longa; nada depois dela foi lido.',
  'short-row': 'Esta linha tem {cells} células em vez de {expected}.',
  'long-row': 'Esta linha tem {cells} células em vez de {expected}.',
  'blank-row': 'Esta linha está vazia e será saltada.',
  formula: 'Esta célula é uma fórmula ({value}) e devia ser texto simples.',
  'control-character': 'Esta célula tem um carácter de controlo invisível ({character}).',
  'replacement-character': 'Um carácter desta célula já se tinha perdido.',
  'private-use-character':
    'Esta célula tem um carácter próprio ({character}) que outros computadores podem não mostrar.',
  'question-mark': '«{value}» tem um ponto de interrogação: pode ter-se perdido um carácter raro.',
  'full-width': '«{value}» está em caracteres de largura inteira e será lido como «{becomes}».',
  'too-long': 'Esta célula tem {characters} caracteres; o máximo é {most}.',
  'empty-number': 'Falta o número de estudante.',
  'empty-name': 'Falta o nome.',
  'empty-name-zh': 'Falta o nome chinês; será usado o outro nome.',
  'empty-card': 'Falta o número do cartão; esta pessoa só se encontra pelo número de estudante.',
  'not-a-key': '«{value}» não pode ser um número.',
  'scientific-number': 'A folha de cálculo transformou o número em «{value}»; o original perdeu-se.',
  'card-length':
    'O número do cartão tem {characters} algarismos e a maioria tem {usual}: podem ter-se perdido zeros iniciais.',
  'duplicate-number': 'O número de estudante {value} já está na linha {first}.',
  'duplicate-card': 'O número de cartão {value} já está na linha {first}.',
  'unknown-station':
    '«{value}» não é uma assembleia desta eleição; linhas com este valor, a contar desta: {rows}.',
  'empty-station': 'Falta a assembleia; linhas em que está vazia, a contar desta: {rows}.',
  'nobody-entitled':
    'Nenhuma das {people} pessoas do caderno pode votar: confira as colunas e os valores em rollMapping.entitled.',
  'station-nobody':
    'Na assembleia {station} ninguém pode votar: confira a coluna da assembleia no caderno e o rollName.',
  'card-no-column':
    'O cartão «{card}» procura-se pelo número do cartão, mas falta dizer que coluna do caderno o tem (rollMapping.card): não encontrará ninguém.',
  'card-reads-none':
    'O padrão do cartão «{card}» não lê nenhum dos {all} números desta coluna: confira-o e experimente com um cartão verdadeiro.',
  'committee-may-vote': '{person} ({id}) é da comissão, mas pelo caderno ({number} {named}) pode votar.',
  'committee-namesake':
    '{person} ({id}) é da comissão; o número que está no ficheiro da eleição falta ou não consta do caderno. Com o mesmo nome podem votar: {numbers}. Se for a mesma pessoa, corrija o número.',
  'committee-not-found':
    '{person} ({id}) é da comissão, mas o caderno não tem o seu número ({number}) nem o seu nome: o programa não pode impedir que vote. Se estiver no caderno, corrija o número; senão, cabe à comissão assegurar que não vota.',
  'letters-not-printed':
    '{where}: a letra dos documentos não tem {letters}, de «{text}»; na acta e nos avisos sairá 〓 com o código. Escreva-o com caracteres que ela tenha, ou aceite que saia assim.',
  'pin-twice': 'Têm o mesmo PIN: {people}. Cada pessoa deve ter o seu; veja se foi um engano ao copiar.',
  'day-past': 'O dia da votação ({day}) já passou: hoje é {today}. Confira a data.',
  'drawn-later': 'O sorteio ({drawn}) é depois do dia da votação ({day}). Confira as duas datas.',
};
