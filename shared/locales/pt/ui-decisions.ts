import type { uiDecisions as zh } from '../zh/ui-decisions.ts';

export const uiDecisions: { readonly [K in keyof typeof zh]: string } = {
  'decisions.lead': 'Deliberações tomadas durante a votação (art. 62.2(3))',
  'decisions.text': 'O que se delibera',
  'decisions.needed': 'Preencha, por favor.',
  'decisions.list': 'Deliberações registadas ({n})',
  'decisions.nth': 'Deliberação n.º {n}',
};
