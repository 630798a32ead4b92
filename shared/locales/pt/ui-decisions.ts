import type { uiDecisions as zh } from '../zh/ui-decisions.ts';

export const uiDecisions: { readonly [K in keyof typeof zh]: string } = {
  'decisions.lead': 'Deliberações tomadas durante a votação (art. 62.2(3))',
  'decisions.text': 'O que se delibera',
  'decisions.needed': 'Preencha, por favor.',
  'decisions.list': 'Deliberações registadas ({n})',
  'decisions.nth': 'Deliberação n.º {n}',
  'decisions.roll-needs': 'Registe primeiro uma deliberação aprovada; só com ela se altera o caderno.',
  'decisions.roll-lead':
    'Acrescentar, retirar ou corrigir, por deliberação aprovada. O registo tem só um código, nunca o nome.',
  'decisions.roll-search': 'Número ou nome',
  'decisions.roll-search-hint': 'Quem não está no caderno: número completo e depois «Consultar»',
  'decisions.roll-look': 'Consultar',
  'decisions.roll-done': 'O caderno foi alterado.',
  'decisions.roll-another': 'Outra pessoa',
  'decisions.roll-committee':
    'Os membros da comissão não votam (art. 3.º, n.º 7): nenhuma deliberação lhes dá esse direito.',
  'decisions.roll-other-station': 'Pertence à assembleia «{station}»: é lá que se altera.',
  'decisions.roll-cannot-tell': 'Não se percebe que número é. Escreva o número completo.',
  'decisions.roll-person': 'Eleitor',
  'decisions.roll-studies': 'Faculdade',
  'decisions.roll-now': 'Agora',
  'decisions.roll-may-vote': 'pode votar',
  'decisions.roll-no-vote': 'não pode votar',
  'decisions.roll-served': 'Já recebeu boletim: não pode ser retirado do caderno.',
  'decisions.roll-added': 'Acrescentar ao caderno',
  'decisions.roll-added-means':
    'Este número não está no caderno: confira-o com o cartão. O nome consta apenas do original da deliberação; na mesa escreve-se o número à mão (F2) e o ecrã mostra só o número.',
  'decisions.roll-corrected': 'Corrigir: pode votar',
  'decisions.roll-corrected-means': 'Pode receber boletim desde já.',
  'decisions.roll-struck-off': 'Retirar do caderno',
  'decisions.roll-struck-off-means': 'Deixa de poder receber boletim.',
  'decisions.roll-effect': 'Os eleitores desta assembleia passam de {before} para {after}.',
  'decisions.roll-decision': 'Por deliberação',
  'decisions.roll-list': 'Alterações ao caderno ({n})',
};
