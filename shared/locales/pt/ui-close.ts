import type { uiClose as zh } from '../zh/ui-close.ts';

export const uiClose: { readonly [K in keyof typeof zh]: string } = {
  'close.lead': 'Art. 51',
  'close.not-opened': 'A votação ainda não abriu.',
  'close.interrupted': 'A votação está interrompida: recomece, ou encerre-a por passar do limite.',
  'close.declare': 'Declarar o fim da votação',
  'close.time-come': 'Chegou a hora de fecho, {time}',
  'close.closes-at': 'A votação fecha às {time}',
  'close.until': 'Até ao fecho',
  'close.not-yet':
    'Não se fecha antes da hora; o encerramento antecipado faz-se nos ecrãs das irregularidades e da interrupção.',
  'close.explained': 'Depois de declarado o fim não se entregam boletins, e as urnas são logo seladas.',
  'close.queue': 'Pessoas na fila no momento do fecho',
  'close.queue-counted_one': 'Registado: {n} pessoa na fila.',
  'close.queue-counted_other': 'Registado: {n} pessoas na fila.',
  'close.result': 'A votação terminou',
  'close.postponed': 'Votação adiada: {ground}. A nova data é anunciada até {date} (art. 52).',
  'close.early-stands':
    'Encerramento antecipado; a participação não está abaixo do mínimo e o resultado vale (art. 44.2).',
  'close.closed-at': 'Fecho',
  'close.early': 'Motivo do encerramento antecipado',
  'close.cause': 'Causa',
  'close.turnout': 'Participação',
  'close.missing-slots': 'Sele já as ranhuras das urnas: {boxes}',
  'close.missing-signatures': 'Falta assinar sobre os selos: {boxes}',
  'close.all-sealed': 'Todas as ranhuras estão seladas e as assinaturas registadas.',
  'close.box': 'Urna {box}',
  'close.slot-sealed': 'Selo da ranhura {seal}; testemunha: {witness} ({time})',
  'close.slot-seal': 'Número do selo da ranhura',
  'close.signatures': 'Assinaturas sobre o selo',
};
