import type { uiAccount as zh } from '../zh/ui-account.ts';

export const uiAccount: { readonly [K in keyof typeof zh]: string } = {
  'account.lead': 'Article 58: the papers first, then the boxes',
  'account.equation': 'Ballot account',
  'account.after-close': 'After the close, two people count the unused and the spoiled ballots separately.',
  'account.unused-expected_one': 'By the record {n} ballot is left.',
  'account.unused-expected_other': 'By the record {n} ballots are left.',
  'account.missing_one':
    '{n} ballot is missing: it should be at the station and was not found. Count again; if it stays so, the chair explains.',
  'account.missing_other':
    '{n} ballots are missing: they should be at the station and were not found. Count again; if it stays so, the chair explains.',
  'account.surplus_one': 'There is {n} ballot too many. Count again; if it stays so, the chair explains.',
  'account.surplus_other': 'There are {n} ballots too many. Count again; if it stays so, the chair explains.',
  'account.even': 'The papers add up: none missing, none too many.',
  'account.spoiled-differ':
    'Spoiled ballots: {recorded} recorded, {counted} counted. Count again, or the chair explains.',
  'account.agreed': 'Two agree: {n}',
  'account.papers': '{n}',
  'account.hidden': 'Entered (hidden until the second person)',
  'account.differ': 'The two counts differ. Count again, and one of them or somebody else enters it again.',
  'account.first-person': 'First person: count, enter the figure, then your own PIN.',
  'account.second-person':
    'Second person: count for yourself, then your own PIN. The first figure is not shown.',
  'account.again': 'Counted again.',
  'account.own-pin': 'Who counted confirms',
  'account.own-pin-explained': 'Whoever counted chooses the own name and types the own PIN.',
  'account.envelope-seal': 'Number of the envelope’s seal',
  'account.envelope-sealed': 'In the envelope with seal {seal}.',
  'account.count-first': 'First two people count both kinds and seal both envelopes.',
  'account.explain-first': 'The chair explains the difference first (art. 58.1).',
  'account.explain-lead':
    'The account does not balance. The chair explains the difference in writing before it is settled.',
  'account.explained': 'The chair’s explanation: {text}',
  'account.settle-explained': 'After this the figures stand, and the count can be prepared.',
  'account.settled': 'The ballot account is settled.',
  'account.below-minimum': 'Turnout below the minimum (article 58.2)',
  'account.below-lead':
    '{voted} of {entitled} voted, less than {percent}%. The ballots are destroyed and not counted, unless the committee decides, with reasons, to count.',
  'account.will-count': 'The committee decided to count (for {for}, against {against}):',
  'account.destroy-explained': 'Destroyed ballots do not come back. The chair and a second person confirm.',
  'account.unused-pending': 'Two people have to count; whether it adds up is shown once they agree.',
};
