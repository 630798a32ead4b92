import type { uiObjections as zh } from '../zh/ui-objections.ts';

export const uiObjections: { readonly [K in keyof typeof zh]: string } = {
  'objections.lead': 'Article 55: always taken in, numbered, signed for and annexed',
  'objections.needed': 'Please fill this in.',
  'objections.received': 'Received as number {n}. Write this number on the paper and sign it.',
  'objections.answers': 'Which one it answers',
  'objections.answers-nth': 'It answers number {n}.',
  'objections.nth': 'No. {n} · {kind}',
  'objections.text-hint': 'Copy the wording, or its substance; the original is attached.',
  'objections.drop': 'Remove {name}',
  'objections.drop-here': 'Drop photos, scans or PDFs here',
  'objections.attach': 'Attach files (up to {megabytes} MB each)',
  'objections.receive': 'Receive and number it',
  'objections.list': 'Received ({n})',
  'objections.undecided': 'Undecided: {n}',
  'objections.open': 'Undecided',
  'objections.signed-for': 'Lodged by {by}; signed for by {staff} at {time}.',
  'objections.decide-nth': 'Decide no. {n} · {kind}',
  'objections.decide-lead':
    'The members present decide by absolute majority, with reasons; if it does not affect the voting it may wait until the close (art. 55.3, 55.4).',
};
