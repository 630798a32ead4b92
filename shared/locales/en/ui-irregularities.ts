import type { uiIrregularities as zh } from '../zh/ui-irregularities.ts';

export const uiIrregularities: { readonly [K in keyof typeof zh]: string } = {
  'irregularities.lead':
    'Article 44.1(1): what happens in the first hour and is not put right closes the station',
  'irregularities.first-hour': 'Until the end of the first hour',
  'irregularities.must-mend_one': 'To be put right before the first hour ends: {n}',
  'irregularities.must-mend_other': 'To be put right before the first hour ends: {n}',
  'irregularities.needed': 'Please fill this in.',
  'irregularities.ago-hint': '0: just now',
  'irregularities.list': 'Recorded ({n})',
  'irregularities.nth': 'No. {n}',
  'irregularities.open': 'Not put right',
  'irregularities.mended': 'Put right',
  'irregularities.how': 'How: {how}',
  'irregularities.how-mended': 'How it was put right',
  'irregularities.confirmed': 'Confirmed by two people: put right in minute {minute} after the opening.',
  'irregularities.over':
    'The first {minutes} minutes are over and something was not put right. No ballot is handed out until the chair decides.',
  'irregularities.decide': 'No. {n}: {what}',
  'irregularities.was-mended': 'It had been put right within the hour',
  'irregularities.was-not': 'It was not put right in time',
  'irregularities.at-clock': 'At {time}',
  'irregularities.late': 'Recorded only after the first hour: it takes the chair and one more person.',
};
