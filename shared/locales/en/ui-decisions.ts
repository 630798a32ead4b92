import type { uiDecisions as zh } from '../zh/ui-decisions.ts';

export const uiDecisions: { readonly [K in keyof typeof zh]: string } = {
  'decisions.lead': 'Decisions taken during the poll (article 62.2(3))',
  'decisions.text': 'What is decided',
  'decisions.needed': 'Please fill this in.',
  'decisions.list': 'Decisions recorded ({n})',
  'decisions.nth': 'Decision {n}',
};
