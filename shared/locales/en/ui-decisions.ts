import type { uiDecisions as zh } from '../zh/ui-decisions.ts';

export const uiDecisions: { readonly [K in keyof typeof zh]: string } = {
  'decisions.lead': 'Decisions taken during the poll (article 62.2(3))',
  'decisions.text': 'What is decided',
  'decisions.needed': 'Please fill this in.',
  'decisions.list': 'Decisions recorded ({n})',
  'decisions.nth': 'Decision {n}',
  'decisions.roll-needs': 'First record a decision that was carried; the roll is amended only by one.',
  'decisions.roll-lead':
    'Add, strike off or correct, by a decision that was carried. The log holds a code, never a name.',
  'decisions.roll-search': 'Number or name',
  'decisions.roll-search-hint': 'Somebody who is not on the roll: the whole number, then “Look up”',
  'decisions.roll-look': 'Look up',
  'decisions.roll-done': 'The roll was amended.',
  'decisions.roll-another': 'Somebody else',
  'decisions.roll-committee':
    'Members of the committee have no vote (art. 3.7), and no decision gives them one.',
  'decisions.roll-other-station': 'Belongs to station “{station}”: it has to be amended there.',
  'decisions.roll-cannot-tell': 'It cannot be told which number this is. Please type the whole number.',
  'decisions.roll-person': 'Voter',
  'decisions.roll-studies': 'Faculty',
  'decisions.roll-now': 'Now',
  'decisions.roll-may-vote': 'may vote',
  'decisions.roll-no-vote': 'may not vote',
  'decisions.roll-served': 'Has been handed a ballot and cannot be struck off.',
  'decisions.roll-added': 'Add to the roll',
  'decisions.roll-added-means':
    'This number is not on the roll: please compare it with the card. The name stands only in the original of the decision; at the desk the number is typed by hand (F2), and the screen shows it alone.',
  'decisions.roll-corrected': 'Correct: may vote',
  'decisions.roll-corrected-means': 'May be handed a ballot at once.',
  'decisions.roll-struck-off': 'Strike off the roll',
  'decisions.roll-struck-off-means': 'May no longer be handed a ballot.',
  'decisions.roll-effect': 'Entitled at this station: {before} → {after}.',
  'decisions.roll-decision': 'By decision',
  'decisions.roll-list': 'Amendments of the roll ({n})',
};
