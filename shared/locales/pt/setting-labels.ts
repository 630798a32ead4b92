import type { Shape } from '../index.ts';
import type * as zh from '../zh/setting-labels.ts';

/** Each setting of the election: its label, and what it does. */
export const settings: Shape<typeof zh.settings> = {
  lateOpeningMovesClose: {
    label: 'Abertura tardia adia o encerramento',
    explain: 'Se a assembleia abrir mais tarde, o encerramento é adiado na mesma medida?',
  },
  agentsAtOnce: {
    label: 'Delegados de uma lista em simultâneo',
    explain: 'Quantos delegados de cada lista podem estar presentes ao mesmo tempo.',
  },
  replacementsWithoutChair: {
    label: 'Substituições sem o presidente',
    explain: 'Quantos boletins inutilizados de um eleitor a mesa pode substituir; mais exigem o presidente.',
  },
  smallCount: {
    label: 'Número reduzido de votos',
    explain:
      'Com menos boletins do que isto, o presidente é avisado, antes de exportar, de que se poderia deduzir um voto.',
  },
  firstHourMinutes: {
    label: 'Prazo para sanar (minutos)',
    explain:
      'Minutos após a abertura em que uma irregularidade tem de ser sanada; se não, a assembleia encerra antecipadamente.',
  },
  interruptionLimitMinutes: {
    label: 'Limite da interrupção (minutos)',
    explain: 'Uma interrupção mais longa encerra antecipadamente a assembleia.',
  },
  interruptionLimitOn: {
    label: 'Como se conta o limite',
    explain: 'Se o limite vale para cada interrupção ou para a soma de todas.',
  },
  serveQueueAtClose: {
    label: 'Atender a fila no encerramento',
    explain: 'Quem está na fila no encerramento, contado à porta, ainda pode votar?',
  },
  doubleEntry: {
    label: 'Introduzir cada maço duas vezes',
    explain: 'Cada maço tem de ser introduzido por duas pessoas diferentes?',
  },
  batchSize: {
    label: 'Boletins por maço',
    explain: 'O número máximo de boletins em cada maço do apuramento.',
  },
  minimumTurnoutPercent: {
    label: 'Participação mínima (%)',
    explain: 'A percentagem mínima de votantes entre quem tem direito a voto.',
  },
  minimumTurnoutApplies: {
    label: 'Quando se exige participação mínima',
    explain: 'Só com uma única lista, em qualquer eleição ou nunca.',
  },
  winningPercent: {
    label: 'Para vencer na primeira volta (%)',
    explain: 'A percentagem de votos válidos que é preciso ultrapassar; se não, há segunda volta.',
  },
  depositVotes: {
    label: 'Votos que devolvem a caução',
    explain: 'Uma lista com este número de votos válidos recebe a caução de volta.',
  },
  attachmentMegabytes: {
    label: 'Tamanho máximo de um anexo (MB)',
    explain: 'O tamanho máximo de cada documento junto a uma reclamação ou protesto.',
  },
  idleLockMinutes: {
    label: 'Bloqueio automático (minutos)',
    explain: 'Minutos sem uso até a mesa se bloquear.',
  },
  unusedWarnPercent: {
    label: 'Poucos boletins: aviso (%)',
    explain: 'Abaixo desta percentagem dos boletins recebidos, a mesa avisa.',
  },
  unusedAlarmPercent: {
    label: 'Poucos boletins: alarme (%)',
    explain: 'Abaixo desta percentagem dos boletins recebidos, a mesa dá o alarme.',
  },
};
