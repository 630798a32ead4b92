import type { Evolve, Moment } from '../evolve.ts';
import type { refusalReasons } from './commands.ts';
import { noVoters, type VoterRecord, type Voters, voterRecord, withVoter } from './voters.ts';

export type RefusalReason = (typeof refusalReasons)[number];

export type IssueState = {
  readonly voters: Voters;
  /** voters struck off the roll: with an issue that was not voided (第60.2條) */
  readonly struckOff: number;
  /** papers handed out as a first ballot, voids taken back */
  readonly first: number;
  readonly replacements: number;
  /** second ballots allowed after a contest, listed by themselves (R-54.contest) */
  readonly contestedBallots: number;
  /** papers ever handed out, one voter after the other: "issued, number N" */
  readonly handedOut: number;
  /** voters served after the closing time, of those who stood in the queue */
  readonly servedAfterClose: number;
  readonly spoiled: number;
  readonly taken: number;
  /** numbers typed by hand (R-54.id) */
  readonly typed: number;
  /** the same by reason, in the order of their first use; beyond the limit they are counted under '' */
  readonly typedWhy: readonly { readonly why: string; readonly n: number }[];
  /** what was written about papers that left the station */
  readonly takenTexts: readonly { readonly at: string; readonly what: string }[];
  readonly refused: { readonly [reason in RefusalReason]: number };
  readonly voids: readonly {
    readonly at: string;
    readonly by: readonly string[];
    readonly reason: string;
    readonly kind: string;
  }[];
  readonly contests: readonly {
    readonly voter: string;
    readonly at: string;
    readonly statement: string;
    readonly allowed: { readonly by: readonly string[]; readonly reason: string } | null;
  }[];
  /** who signed the papers marked 作廢 (第54.5條) */
  readonly spoiledBy: readonly { readonly at: string; readonly signedBy: string }[];
  /** first ballots in each ten minutes of station time since the opening, oldest first */
  readonly perTenMinutes: readonly number[];
};

export const initialIssue: IssueState = {
  voters: noVoters,
  struckOff: 0,
  first: 0,
  replacements: 0,
  contestedBallots: 0,
  handedOut: 0,
  servedAfterClose: 0,
  spoiled: 0,
  taken: 0,
  typed: 0,
  typedWhy: [],
  takenTexts: [],
  refused: {
    'already-has-ballot': 0,
    committee: 0,
    'not-entitled': 0,
    'other-station': 0,
    'not-on-roll': 0,
    'cannot-tell': 0,
  },
  voids: [],
  contests: [],
  spoiledBy: [],
  perTenMinutes: [],
};

const afterClose = ({ before, elapsed }: Moment): boolean => elapsed >= before.poll.closesElapsed;

/** With one more voter served with a paper of their own, at this moment. */
const servedAfterClose = (issue: IssueState, moment: Moment): number =>
  issue.servedAfterClose + (afterClose(moment) ? 1 : 0);

const tenMinutes = 600_000;
/** two days: a wall clock gone wild across a restart must not make a list of a million zeros */
const mostBuckets = 288;

function countIn(counts: readonly number[], nth: number): readonly number[] {
  const bucket = Math.min(nth, mostBuckets - 1);
  const next = counts.slice();
  while (next.length <= bucket) next.push(0);
  next[bucket] = (next[bucket] ?? 0) + 1;
  return next;
}

/** a station where nothing can be scanned must not copy a list of 20,000 reasons with each ballot */
const mostReasons = 100;

function countReason(reasons: IssueState['typedWhy'], typed: string): IssueState['typedWhy'] {
  const isKnown = (why: string) => reasons.some(one => one.why === why);
  const why = isKnown(typed) || reasons.length < mostReasons ? typed : '';
  return isKnown(why)
    ? reasons.map(one => (one.why === why ? { why, n: one.n + 1 } : one))
    : [...reasons, { why, n: 1 }];
}

function changeVoter(issue: IssueState, voter: string, change: (record: VoterRecord) => VoterRecord): Voters {
  const record = voterRecord(issue.voters, voter);
  return record ? withVoter(issue.voters, voter, change(record)) : issue.voters;
}

/** The latest contest of this voter gets this answer; null: its ballot was voided, it is open again. */
function answerContest(
  issue: IssueState,
  voter: string,
  allowed: IssueState['contests'][number]['allowed'],
): IssueState['contests'] {
  const latest = issue.contests.findLastIndex(contest => contest.voter === voter);
  return issue.contests.map((contest, i) => (i === latest ? { ...contest, allowed } : contest));
}

export const evolveIssue: Evolve<IssueState> = {
  'voter-refused': (issue, { data }) => ({
    ...issue,
    refused: { ...issue.refused, [data.reason]: issue.refused[data.reason] + 1 },
  }),
  // The fields are written out because this is nearly every entry of a day (see `tick` of the clock).
  'ballot-issued': (issue, { data, at }, moment) => ({
    handedOut: data.ballot,
    servedAfterClose: servedAfterClose(issue, moment),
    voters: withVoter(issue.voters, data.voter, {
      state: 'holding',
      kind: 'first',
      at,
      replacements: 0,
      contested: 'no',
      under: null,
      afterClose: afterClose(moment),
    }),
    struckOff: issue.struckOff + 1,
    first: issue.first + 1,
    typed: issue.typed + (data.entry.how === 'typed' ? 1 : 0),
    typedWhy: data.entry.how === 'typed' ? countReason(issue.typedWhy, data.entry.why) : issue.typedWhy,
    perTenMinutes: countIn(
      issue.perTenMinutes,
      Math.floor((moment.elapsed - (moment.before.poll.opened?.elapsed ?? moment.elapsed)) / tenMinutes),
    ),
    replacements: issue.replacements,
    contestedBallots: issue.contestedBallots,
    spoiled: issue.spoiled,
    taken: issue.taken,
    takenTexts: issue.takenTexts,
    refused: issue.refused,
    voids: issue.voids,
    contests: issue.contests,
    spoiledBy: issue.spoiledBy,
  }),
  'issue-voided': (issue, { data, at, by }) => {
    const voids = [...issue.voids, { at, by, reason: data.reason, kind: data.kind }];
    switch (data.kind) {
      case 'first':
        return {
          ...issue,
          voids,
          voters: changeVoter(issue, data.voter, record => ({ ...record, state: 'void' })),
          servedAfterClose:
            issue.servedAfterClose - (voterRecord(issue.voters, data.voter)?.afterClose ? 1 : 0),
          struckOff: issue.struckOff - 1,
          first: issue.first - 1,
        };
      case 'replacement':
        return {
          ...issue,
          voids,
          voters: changeVoter(issue, data.voter, record => ({
            ...record,
            state: 'spoiled',
            replacements: record.replacements - 1,
          })),
          replacements: issue.replacements - 1,
        };
      case 'contested':
        return {
          ...issue,
          voids,
          voters: changeVoter(issue, data.voter, record => ({
            ...record,
            ...record.under,
            under: null,
            contested: 'open',
          })),
          contestedBallots: issue.contestedBallots - 1,
          contests: answerContest(issue, data.voter, null),
        };
    }
  },
  'ballot-spoiled': (issue, { data, at }) => ({
    ...issue,
    voters: changeVoter(issue, data.voter, record => ({ ...record, state: 'spoiled' })),
    spoiled: issue.spoiled + 1,
    spoiledBy: [...issue.spoiledBy, { at, signedBy: data.signedBy }],
  }),
  'replacement-issued': (issue, { data }) => ({
    ...issue,
    handedOut: data.ballot,
    voters: changeVoter(issue, data.voter, record => ({
      ...record,
      state: 'holding',
      kind: 'replacement',
      replacements: record.replacements + 1,
    })),
    replacements: issue.replacements + 1,
  }),
  'ballot-taken': (issue, { data, at }) => ({
    ...issue,
    takenTexts: data.what === undefined ? issue.takenTexts : [...issue.takenTexts, { at, what: data.what }],
    voters:
      data.voter === null
        ? issue.voters
        : changeVoter(issue, data.voter, record => ({ ...record, state: 'taken' })),
    taken: issue.taken + 1,
  }),
  'issue-contested': (issue, { data, at }) => ({
    ...issue,
    voters: changeVoter(issue, data.voter, record => ({ ...record, contested: 'open' })),
    contests: [...issue.contests, { voter: data.voter, at, statement: data.statement, allowed: null }],
  }),
  'contested-allowed': (issue, { data, by }, moment) => ({
    ...issue,
    handedOut: data.ballot,
    servedAfterClose: servedAfterClose(issue, moment),
    voters: changeVoter(issue, data.voter, record => ({
      ...record,
      under: { state: record.state, kind: record.kind },
      state: 'holding',
      kind: 'contested',
      contested: 'allowed',
    })),
    contestedBallots: issue.contestedBallots + 1,
    contests: answerContest(issue, data.voter, { by, reason: data.reason }),
  }),
};
