import type { uiTimeline as zh } from '../zh/ui-timeline.ts';

export const uiTimeline: { readonly [K in keyof typeof zh]: string } = {
  'timeline.lead_one': '{n} entry, newest first; no voter is named',
  'timeline.lead_other': '{n} entries, newest first; no voter is named',
  'timeline.kind': 'Kind',
  'timeline.person': 'Person',
  'timeline.all': 'Everything',
  'timeline.everybody': 'Everybody',
  'timeline.kind-poll': 'Opening, close, deadlines',
  'timeline.kind-issue': 'Issuing',
  'timeline.kind-boxes': 'Boxes and seals',
  'timeline.kind-presence': 'Presence',
  'timeline.kind-interruption': 'Interruptions',
  'timeline.kind-irregularity': 'Irregularities',
  'timeline.kind-objections': 'Objections and decisions',
  'timeline.kind-account': 'Ballots and account',
  'timeline.kind-count': 'Count',
  'timeline.kind-record': 'Record and papers',
  'timeline.kind-machine': 'Clock and program',
  'timeline.program': 'Program',
  'proof.title': 'Proof of entry {n}',
  'proof.right':
    'This laptop has just checked it: the entry stands among the first {n} entries that the checkpoint signs, and the signature is right.',
  'proof.wrong':
    'It does not agree ({why}). Stop using this laptop, keep the checkpoints that were photographed or copied, tell the chair.',
  'proof.when': 'When',
  'proof.who': 'By whom',
  'proof.rule': 'Rule',
  'proof.leaf': 'Code of this entry',
  'proof.checkpoint': 'The checkpoint that contains it',
  'proof.first': 'The first {n} entries',
  'proof.path_one': 'From this entry to the checkpoint: {n} code',
  'proof.path_other': 'From this entry to the checkpoint: {n} codes',
  'proof.path-lead':
    'Begin with the code of this entry and join it to each of these in turn: the end is the code of the checkpoint. One letter changed in the entry gives another end (RFC 6962).',
  'proof.save': 'Save the proof',
  'proof.how':
    'Anybody with the bundle of the record can check it: pollkeeper verify BUNDLE.zip --proof FILE',
};
