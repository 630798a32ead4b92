import type { uiFault as zh } from '../zh/ui-fault.ts';

/** The screen for copies of the log that do not agree. */
export const uiFault: { readonly [K in keyof typeof zh]: string } = {
  'fault.copies': 'What each copy says',
  'fault.copy': 'Copy',
  'fault.entries': 'Entries',
  'fault.last': 'Last one',
  'fault.state': 'State',
  'fault.is-journal': 'journal',
  'fault.is-indexeddb': 'database',
  'fault.is-second': 'copy on the second drive',
  'fault.bytes': '{size} bytes',
  'fault.reached': 'once had {size}',
  'fault.damaged': 'damaged',
  'fault.empty': 'no entries',
  'fault.whole': 'whole, signatures right',
  'fault.marked': 'Journal and database both held {size} entries once.',
  'fault.parts': 'From line {line} on the copies differ:',
  'fault.side': '{copy}: {time} {says}',
  'fault.save': 'Save all copies as one file',
  'fault.save-lead': 'For whoever looks into it. It holds no names of voters, no passphrase and no PIN.',
  'fault.details': 'See the copies',
  'fault.back': 'Back',
  'fault.running-lead':
    'First press “Write again”. The same entry is never written twice, nor a second ballot issued.',
  'fault.decide': 'The chair’s decision',
  'fault.decide-lead':
    'The chair decides with which copy to go on. The others are kept as they are, nothing is deleted; the decision and its reason go into the log.',
  'fault.reason': 'Reason for the decision',
  'fault.reason-first': 'Write the reason first.',
  'fault.go-on': 'Go on with the {copy}',
  'fault.safe': 'Whole, and with everything that the other copies hold.',
  'fault.leaves_one': '{n} entry known elsewhere is not in this copy, or differs.',
  'fault.leaves_other': '{n} entries known elsewhere are not in this copy, or differ.',
  'fault.explained-safe': 'Go on with the {copy}: it holds every entry that is known of. The chair confirms.',
  'fault.explained-loss':
    'Going on with the {copy} leaves out entries known elsewhere. The chair and another person confirm; the ballots issued should be checked on paper.',
  'fault.no-choice':
    'No copy is whole: there is no going on here. Leave the computer and the second drive as they are, and continue the vote with the paper fallback.',
};
