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
  'timeline.older': 'Older entries',
  'timeline.program': 'Program',
  'timeline.place': 'Entry {n}',
};
