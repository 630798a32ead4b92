import type { Shape } from '../index.ts';
import type * as zh from '../zh/setting-labels.ts';

/** Each setting of the election: its label, and what it does. */
export const settings: Shape<typeof zh.settings> = {
  lateOpeningMovesClose: {
    label: 'Late opening moves the close',
    explain: 'When the station opens later than set, does the close move by as much?',
  },
  agentsAtOnce: {
    label: 'Agents of one group at once',
    explain: 'How many agents of one group may be inside at the same time.',
  },
  replacementsWithoutChair: {
    label: 'Replacements without the chair',
    explain: 'How many spoiled ballots of one voter staff may replace; more need the chair.',
  },
  smallCount: {
    label: 'Small count',
    explain:
      'With fewer ballots than this, the chair is warned before an export that a choice might be worked out.',
  },
  firstHourMinutes: {
    label: 'Time to put things right (minutes)',
    explain:
      'Minutes after the opening in which an irregularity must be put right; otherwise the station closes early.',
  },
  interruptionLimitMinutes: {
    label: 'Limit of an interruption (minutes)',
    explain: 'An interruption longer than this closes the station early.',
  },
  interruptionLimitOn: {
    label: 'How the limit is counted',
    explain: 'Whether the limit holds for each interruption or for all together.',
  },
  serveQueueAtClose: {
    label: 'Serve the queue at the close',
    explain: 'May those who stand in the queue at the close, counted at the door, still vote?',
  },
  doubleEntry: {
    label: 'Enter every batch twice',
    explain: 'Must each batch be entered by two different people?',
  },
  batchSize: {
    label: 'Ballots in one batch',
    explain: 'The most ballots that one batch of the count may hold.',
  },
  minimumTurnoutPercent: {
    label: 'Minimum turnout (%)',
    explain: 'The lowest percentage of those entitled who must have voted.',
  },
  minimumTurnoutApplies: {
    label: 'When a minimum turnout applies',
    explain: 'With a single group only, in every election or in none.',
  },
  winningPercent: {
    label: 'To win the first round (%)',
    explain: 'The percentage of the valid votes that must be exceeded; otherwise there is a second round.',
  },
  depositVotes: {
    label: 'Votes that give the deposit back',
    explain: 'A group with this many valid votes gets its deposit back.',
  },
  attachmentMegabytes: {
    label: 'Largest document (MB)',
    explain: 'The largest size of one document attached to an objection or a protest.',
  },
  idleLockMinutes: {
    label: 'Lock by itself after (minutes)',
    explain: 'Minutes without a touch after which the desk locks.',
  },
  unusedWarnPercent: {
    label: 'Few ballots left: notice (%)',
    explain: 'Below this percentage of the ballots received, the desk gives notice.',
  },
  unusedAlarmPercent: {
    label: 'Few ballots left: alarm (%)',
    explain: 'Below this percentage of the ballots received, the desk gives the alarm.',
  },
};
