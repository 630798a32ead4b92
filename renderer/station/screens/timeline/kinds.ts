/** The events by the thing of the field that they belong to, for the filter; and the rule that each serves (rules.md). */
import { accountEvents } from '../../../../shared/domain/account/events.ts';
import { ballotsEvents } from '../../../../shared/domain/ballots/events.ts';
import { boxesEvents } from '../../../../shared/domain/boxes/events.ts';
import { clockEvents } from '../../../../shared/domain/clock/events.ts';
import { countEvents } from '../../../../shared/domain/count/events.ts';
import { decisionsEvents } from '../../../../shared/domain/decisions/events.ts';
import type { EventType } from '../../../../shared/domain/events.ts';
import { evidenceEvents } from '../../../../shared/domain/evidence/events.ts';
import { interruptionEvents } from '../../../../shared/domain/interruption/events.ts';
import { irregularityEvents } from '../../../../shared/domain/irregularity/events.ts';
import { issueEvents } from '../../../../shared/domain/issue/events.ts';
import { objectionsEvents } from '../../../../shared/domain/objections/events.ts';
import { pollEvents } from '../../../../shared/domain/poll/events.ts';
import { presenceEvents } from '../../../../shared/domain/presence/events.ts';
import { recordEvents } from '../../../../shared/domain/record/events.ts';
import { rollEvents } from '../../../../shared/domain/roll/events.ts';

export const kinds = [
  'poll',
  'issue',
  'boxes',
  'presence',
  'interruption',
  'irregularity',
  'objections',
  'account',
  'count',
  'record',
  'machine',
] as const;
export type Kind = (typeof kinds)[number];

export const typesOf: { readonly [K in Kind]: readonly string[] } = {
  poll: Object.keys(pollEvents),
  issue: [...Object.keys(issueEvents), ...Object.keys(rollEvents)],
  boxes: Object.keys(boxesEvents),
  presence: Object.keys(presenceEvents),
  interruption: Object.keys(interruptionEvents),
  irregularity: Object.keys(irregularityEvents),
  objections: [...Object.keys(objectionsEvents), ...Object.keys(decisionsEvents)],
  account: [...Object.keys(ballotsEvents), ...Object.keys(accountEvents)],
  count: Object.keys(countEvents),
  record: Object.keys(recordEvents),
  machine: [...Object.keys(clockEvents), ...Object.keys(evidenceEvents)],
};

/** null: the charter says nothing of it, it is the program's own */
export const ruleOf: { readonly [T in EventType]: string | null } = {
  'package-loaded': null,
  'station-started': 'R-asleep',
  'runtime-accepted': null,
  'poll-opened': 'R-50.2',
  'opening-cancelled': 'R-42.2',
  'poll-closed': 'R-51.1',
  'queue-counted': 'R-51.1',
  'poll-closed-early': 'R-44.1',
  'deadline-reached': 'R-asleep',
  'clock-checked': 'R-50.1',
  'clock-jumped': 'R-asleep',
  'zone-changed': 'R-asleep',
  'machine-slept': 'R-asleep',
  'gap-decided': 'R-asleep',
  'signed-in': 'R-45',
  'signed-out': 'R-46.4',
  'roll-viewed': 'R-46.2',
  'ballots-received': 'R-49',
  'ballots-transferred': 'R-49',
  'box-shown-empty': 'R-50.2',
  'seal-applied': 'R-50.box',
  'slot-sealed': 'R-51.2',
  'slot-signed': 'R-51.2',
  'seal-inspected': 'R-seal',
  'seal-replaced': 'R-seal',
  'box-opened': 'R-60.3',
  'box-emptied': 'R-50.box',
  'voter-refused': 'R-54.1',
  'ballot-issued': 'R-54.2',
  'issue-voided': 'R-54.void',
  'ballot-spoiled': 'R-54.5',
  'replacement-issued': 'R-54.5',
  'ballot-taken': 'R-54.taken',
  'issue-contested': 'R-54.contest',
  'contested-allowed': 'R-54.contest',
  'poll-interrupted': 'R-43.1',
  'interruption-described': 'R-43.1',
  'custody-taken': 'R-43.box',
  'poll-resumed': 'R-43.2',
  'irregularity-recorded': 'R-44.1',
  'irregularity-mended': 'R-44.1',
  'mended-in-hour-confirmed': 'R-44.1',
  'objection-lodged': 'R-55',
  'objection-decided': 'R-55',
  'decision-recorded': 'R-62c',
  'roll-amended': 'R-16',
  'papers-entered': 'R-58.1',
  'envelope-sealed': 'R-58.1',
  'missing-explained': 'R-58.eq',
  'account-settled': 'R-58.eq',
  'counting-decided': 'R-58.2',
  'ballots-destroyed': 'R-58.2',
  'variance-explained': 'R-58.eq',
  'supervisor-appointed': 'R-59',
  'voters-totalled': 'R-60.2',
  'count-started': 'R-60.3',
  'batch-entered': 'R-60.3',
  'batch-set-aside': 'R-60.3',
  'ballot-disputed': 'R-61',
  'ballot-adjudicated': 'R-61',
  'count-finished': 'R-60.6',
  'figures-announced': 'R-60.6',
  'small-count-accepted': 'R-secret',
  'record-made': 'R-62.final',
  'record-corrected': 'R-62.final',
  'record-signed': 'R-62',
  'document-printed': 'R-62',
  'print-confirmed': 'R-62',
  'data-exported': 'R-62',
  'paper-fallback-switched': 'R-62.annex',
  'checkpoint-cosigned': null,
  'checkpoint-shown': null,
  'checkpoint-checked': null,
  'station-recovered': null,
  'second-journal': null,
  'pin-refused': null,
  'write-failed': null,
};
