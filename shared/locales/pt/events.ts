import type { Shape } from '../index.ts';
import type * as zh from '../zh/events.ts';

/** One line of the timeline for each event. No voter is named, in any of them. */
export const events: Shape<typeof zh.events> = {
  // poll
  'package-loaded': 'Carregados os dados eleitorais da assembleia {station}',
  'station-started': 'O programa arrancou ({runtime} {version})',
  'runtime-accepted': 'O presidente aceitou o uso de «{runtime}»',
  'poll-opened': 'O presidente abriu a votação ({officialAt}); encerra às {closesAt}',
  'opening-cancelled':
    'O presidente decidiu não abrir a assembleia: {cause}; nova data a anunciar até {newDateBy}',
  'poll-closed': 'O presidente encerrou a votação ({officialAt})',
  'queue-counted': 'Pessoas na fila no encerramento, contadas à porta: {people}',
  'poll-closed-early':
    'A assembleia encerrou antecipadamente ({officialAt}); motivo: {ground}; votaram {voted}, com direito a voto {entitled}; {belowMinimum}',
  'deadline-reached': 'Prazo atingido: {deadline}',
  // clock
  'clock-checked':
    'Relógio verificado: hora oficial {official} ({source}), diferença para o computador {offsetMs}',
  'clock-jumped': 'O relógio do computador saltou {jumpMs}',
  'zone-changed': 'O fuso horário do computador mudou de {from} para {to}',
  'machine-slept': 'O computador esteve suspenso {sleptMs}',
  'gap-decided': 'O presidente decidiu sobre a lacuna {gap} ({lengthMs}): {interruption}',
  // presence
  'signed-in': '{name} ({role}) entrou',
  'signed-out': 'Saiu a entrada n.º {entry}: {approved}',
  'roll-viewed': 'Um delegado (entrada n.º {entry}) consultou o caderno eleitoral na assembleia',
  // ballots
  'ballots-received': 'Boletins recebidos: {delivered} na guia de entrega, {counted} contados',
  'ballots-transferred': 'Boletins {direction}: {ballots}; do outro lado: {station}',
  // boxes
  'box-shown-empty': 'A urna {box} foi mostrada vazia a {shownTo}',
  'seal-applied': 'Selo {seal} colocado na urna {box} ({place}); testemunha: {witness}',
  'slot-sealed': 'Selo {seal} colocado na ranhura da urna {box}; testemunha: {witness}',
  'slot-signed': 'Selo da ranhura da urna {box}: {signer}, {signed}',
  'seal-inspected': 'Selo {seal} examinado: {finding}',
  'seal-replaced': 'Selo {seal} substituído por {with}: {reason}',
  'box-opened': 'A urna {box} foi aberta',
  'box-emptied': 'A urna {box} foi esvaziada',
  // issuing
  'voter-refused': 'Nenhum boletim entregue: {reason}',
  'ballot-issued': 'Entregue o boletim número {ballot}',
  'issue-voided': 'Entrega anulada ({kind}) e boletim por preencher recuperado',
  'ballot-spoiled': 'Devolvido um boletim inutilizado, marcado 作廢; assinado por {signedBy}',
  'replacement-issued':
    'Entregue um boletim de substituição, número {ballot} ({nth}.ª substituição deste eleitor)',
  'ballot-taken': 'Um eleitor saiu com o boletim: levado sem votar',
  'issue-contested': 'Um eleitor contestou estar marcado como votante',
  'contested-allowed': 'O presidente autorizou um boletim num caso contestado, número {ballot}',
  // interruption
  'poll-interrupted': 'Interrupção {interruption} ({officialAt}): {cause}',
  'interruption-described': 'Circunstâncias da interrupção registadas',
  'custody-taken': 'Ranhura da urna {box} selada com {seal}; urna à guarda de {keeper}, em {where}',
  'poll-resumed': 'Votação retomada ({officialAt}) após {lengthMs}; encerra agora às {closesAt}',
  // irregularities
  'irregularity-recorded': 'Registada a irregularidade {irregularity}; origem: {source}',
  'irregularity-mended': 'A irregularidade {irregularity} foi sanada: {how}',
  'mended-in-hour-confirmed':
    'Confirmado que a irregularidade {irregularity} foi sanada {minute} min após a abertura: {how}',
  // objections and decisions
  'objection-lodged': 'A lista {group} apresentou o documento número {objection} ({kind}), entregue por {by}',
  'objection-decided':
    'Documento número {objection} decidido: {outcome} (a favor {votesFor}, contra {votesAgainst})',
  'decision-recorded':
    'Deliberação {decision} da comissão, {carried} (a favor {votesFor}, contra {votesAgainst}): {text}',
  // roll
  'roll-amended': 'Caderno eleitoral alterado pela deliberação {decision}: {change}',
  // account
  'papers-entered': 'Contados {kind}: {counted}',
  'envelope-sealed': 'Colocados no sobrescrito: {kind}; selo {seal}',
  'missing-explained': 'O presidente explicou a diferença de boletins: {explanation}',
  'account-settled':
    'Contas dos boletins fechadas: entregues {issued}, não utilizados {unused}, inutilizados {spoiled}, levados {taken}, esperados nas urnas {expected}',
  'counting-decided':
    'Participação abaixo do mínimo; a comissão votou sobre o apuramento: {carried} (a favor {votesFor}, contra {votesAgainst})',
  'ballots-destroyed': 'Os boletins foram destruídos sem apuramento: {reasons}; testemunhas: {witnesses}',
  'variance-explained':
    'O presidente explicou a diferença entre encontrados e esperados ({variance}): {explanation}',
  // count
  'supervisor-appointed': '{name} foi designado para fiscalizar o apuramento ({capacity})',
  'voters-totalled':
    'Caderno eleitoral somado: eleitores descarregados {struckOff}, boletins entregues {ballotsIssued}',
  'count-started': 'O apuramento começou',
  'batch-entered': 'Maço {batch} introduzido; leitura de {reader}',
  'batch-set-aside': 'Maço {batch} posto de parte, para ler de novo: {reason}',
  'ballot-disputed':
    'Um boletim do maço {batch} foi contestado com o número {dispute}, por {raisedBy}: {ground}',
  'ballot-adjudicated':
    'Boletim contestado {dispute} decidido (a favor {votesFor}, contra {votesAgainst}): {reasons}',
  'count-finished': 'Apuramento terminado: encontrados {found}, esperados {expected}, diferença {variance}',
  'figures-announced': 'O presidente divulgou o resultado',
  // record
  'small-count-accepted': 'O presidente soube que o voto de alguém poderia ser deduzido e prosseguiu',
  'record-made': 'Feita a acta número {record}',
  'record-corrected': 'Feita a acta número {record}, que corrige a número {corrects}: {reason}',
  'record-signed': 'Acta número {record}: {signer}, {signed}',
  'document-printed': 'Documento emitido: {document} ({way}), n.º {number}',
  'print-confirmed': 'O papel saiu inteiro: {whole}',
  'data-exported': 'Exportado: {what}',
  'paper-fallback-switched': 'Lista de reserva em papel: {what}',
  // evidence
  'checkpoint-cosigned': '{person} co-assinou o ponto de controlo dos primeiros {size} registos',
  'checkpoint-shown': 'Mostrado o ponto de controlo dos primeiros {size} registos',
  'checkpoint-checked': 'Conferido um ponto de controlo (primeiros {size} registos): {result}',
  'station-recovered': 'Registo reparado no arranque: {what} (registos {from} a {to})',
  'second-journal': 'Segundo disco: {state} ({folder})',
  'pin-refused': 'PIN errado de {person}, {times} ao todo',
  'write-failed':
    'Desde as {since} não foi possível escrever ({medium}: {why}); agora ficou escrito. Entretanto nada foi registado nem se entregaram boletins',
};
