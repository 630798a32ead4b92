/**
 * A random day: from a step (five numbers) and the state, the next command. Most are what a person might sensibly do
 * now, and some of those go forward, so that many days come to their record; the rest are sensible at another time,
 * or given by the wrong people. The numbers choose, so a failing day shrinks to a short one.
 */
import { formatInstant } from '../../shared/domain/clock/official.ts';
import { everyVoter, type VoterRecord } from '../../shared/domain/issue/voters.ts';
import type { State } from '../../shared/domain/state.ts';
import { forward, fresh, give, one, type Proposal, type Step, tallyFor, votes } from './forward.ts';
import { custody, particulars, voter } from './station.ts';

const entry = { how: 'wedge' } as const;

type Make = (state: State, step: Step) => Proposal;
const who = (n: number) => voter(n % 7);
/** Mostly a voter for whom this makes sense. */
function fitting(state: State, n: number, fits: (record: VoterRecord) => boolean): string {
  const voters = [...everyVoter(state.issue.voters)].filter(([, record]) => fits(record)).map(([id]) => id);
  return voters.length > 0 && n % 5 > 0 ? one(voters, n) : who(n);
}
const holding = ({ state }: VoterRecord) => state === 'holding';
const spoiled = ({ state }: VoterRecord) => state === 'spoiled';
const seal = (state: State, n: number) => one([...state.boxes.seals.map(known => known.seal), 'NONE'], n);

const everywhere: readonly Make[] = [
  (_s, { a }) =>
    give('sign-in', {
      kind: 'person',
      person: one(['staff-1', 'staff-2', 'agent-a1', 'agent-a2', 'agent-b1', 'board'], a),
    }),
  () =>
    give('sign-in', {
      kind: 'visitor',
      name: 'Chao',
      purpose: 'press',
      permittedBy: 'member-1',
      photography: true,
    }),
  (s, { a, b }) =>
    give('sign-out', { entry: 1 + (a % Math.max(1, s.presence.entries.length)), approved: b % 3 > 0 }),
  (s, { a }) => give('view-roll', { entry: 1 + (a % Math.max(1, s.presence.entries.length)) }),
  (s, { a }) => give('inspect-seal', { seal: seal(s, a), finding: 'intact' }),
  (s, { a, b }) => give('replace-seal', { seal: seal(s, a), with: fresh(s, b), reason: 'torn' }),
  (_s, { a }) =>
    give('lodge-objection', {
      group: one(['alpha', 'beta'], a),
      kind: 'protest',
      by: 'Agent',
      text: 'no',
      documents: [],
    }),
  (s, { a, b }) =>
    give('decide-objection', {
      objection: 1 + (a % Math.max(1, s.objections.list.length)),
      outcome: 'noted',
      ...votes(b),
      reasons: 'x',
    }),
  (_s, { b }) => give('record-decision', { text: 'move', ...votes(b), reasons: 'x' }),
  (_s, { a }) => give('note-sleep', { sleptMs: (a % 40) * 60_000 }),
  (_s, { a }) => give('note-clock-jump', { jumpMs: ((a % 5) - 2) * 600_000 }),
  () => give('note-zone', { from: 'Asia/Macau', to: 'Asia/Tokyo' }),
  (_s, { a }) =>
    give('start-station', {
      runtime: a % 5 === 0 ? 'chromium-host' : 'electron',
      version: '1',
      versions: {},
      host: 'desk',
    }),
  (s, { a, b }) =>
    give('decide-gap', {
      gap: 1 + (a % Math.max(1, s.clock.gaps.length)),
      interruption: b % 2 === 0,
      reason: 'x',
      ...(b % 3 === 0 ? { minutes: b % 20 } : {}),
    }),
  () => give('note-print', { document: 'zero-report', language: 'zh', number: 'Z-1', copy: 1, way: 'file' }),
  (_s, { a, b }) => give('confirm-print', { print: 1 + (a % 3), whole: b % 2 === 0 }),
  () => give('note-export', { what: 'hours' }),
  (_s, { a }) =>
    give(
      'switch-paper-fallback',
      { what: a % 2 === 0 ? 'on' : 'off' },
      { by: [a % 3 === 0 ? 'staff-1' : 'chair'] },
    ),
  s => give('note-checkpoint-shown', { size: s.size, root: 'r' }),
  s => give('cosign-checkpoint', { person: 'chair', size: s.size, root: 'r', line: 'l' }),
  s => give('note-checkpoint-checked', { result: 'contained', size: s.size, root: 'a'.repeat(64) }),
  () => give('note-recovered', { what: 'journal-cut', from: 1, to: 2, why: 'torn' }),
  () =>
    give(
      'continue-after-fault',
      {
        what: 'continued-from-second',
        from: 1,
        to: 2,
        leaves: 0,
        why: 'fork',
        setAside: ['journal.ndjson.aside'],
      },
      { by: ['chair'] },
    ),
  () => give('note-second-journal', { state: 'lost', folder: '/media/usb' }),
  (_s, { a }) =>
    give('change-second-drive', { state: a % 2 === 0 ? 'added' : 'removed', folder: '/media/usb' }),
  () => give('note-wrong-pin', { person: 'chair', times: 1, delayMs: 0 }),
  () => give('note-write-failed', { medium: 'journal', why: 'full', since: '2026-11-18T10:00:00.000+08:00' }),
];

const desk: readonly Make[] = [
  (_s, { a }) => give('issue-ballot', { voter: who(a), entry }),
  (_s, { a }) => give('issue-ballot', { voter: who(a), entry }),
  (_s, { a, b }) =>
    give('issue-ballot', {
      voter: voter(a % 40),
      entry: b % 2 === 0 ? entry : { how: 'typed', why: 'card' },
    }),
  (s, { a }) => give('return-spoiled', { voter: fitting(s, a, holding), signedBy: 'staff' }),
  (s, { a }) => give('issue-replacement', { voter: fitting(s, a, spoiled), reason: 'again' }),
  (s, { a }) =>
    give(
      'issue-replacement',
      { voter: fitting(s, a, spoiled), reason: 'again' },
      { by: ['staff-1', 'chair'] },
    ),
  (s, { a }) => give('void-issue', { voter: fitting(s, a, holding), reason: 'wrong', unmarkedInHand: true }),
  (s, { a, b }) => give('record-taken', { voter: b % 3 === 0 ? null : fitting(s, a, holding) }),
  (s, { a }) =>
    give('contest-issue', {
      voter: fitting(s, a, ({ contested }) => contested === 'no'),
      statement: 'not me',
    }),
  (s, { a }) =>
    give('allow-contested', {
      voter: fitting(s, a, ({ contested }) => contested === 'open'),
      reason: 'photo',
    }),
  (s, { a }) =>
    give('contest-issue', {
      voter: fitting(s, a, ({ contested }) => contested === 'no'),
      statement: 'not me',
    }),
  (s, { a }) =>
    give('allow-contested', {
      voter: fitting(s, a, ({ contested }) => contested === 'open'),
      reason: 'photo',
    }),
  () => give('refuse-voter', { reason: 'not-on-roll' }),
];

const around: readonly Make[] = [
  (_s, { a }) =>
    give('transfer-ballots', {
      direction: one(['in', 'out'], a),
      ballots: 1 + (a % 20),
      station: 'B',
      reason: 'short',
    }),
  (_s, { a }) => give('receive-ballots', { delivered: a % 9, counted: a % 9 }),
  (_s, { a }) => give('show-box-empty', { box: one(['box-1', 'box-2'], a), shownTo: 'all' }),
  (s, { a, b }) =>
    give('apply-seal', { box: one(['box-1', 'box-2'], a), seal: fresh(s, b), place: 'side', witness: 'x' }),
  (s, { a, b }) => give('seal-slot', { box: one(['box-1', 'box-2'], a), seal: fresh(s, b), witness: 'x' }),
  (s, { a, b }) =>
    give('amend-roll', {
      voter: who(a),
      was: one(['entitled', 'entitled', 'not-entitled', 'not-on-roll'], a),
      change: one(['entitled', 'struck-off'], b),
      decision: 1 + (a % Math.max(1, s.decisions.list.length)),
      reason: 'x',
    }),
  (s, { a }) =>
    give(
      'check-clock',
      { official: formatInstant(s.clock.wall + (a % 100) * 1000, s.election.zone), source: 'radio' },
      { by: ['chair'] },
    ),
];

const trouble: readonly Make[] = [
  (_s, { a }) => give('interrupt-poll', { cause: one(['disorder', 'weather'], a) }),
  (_s, { a, b }) =>
    give('describe-interruption', b % 2 === 0 ? particulars : { signal: one(['rain-red', 'cyclone-8'], a) }),
  (s, { a, b }) => {
    const [box] = custody([one(['box-1', 'box-2'], a)], fresh(s, b));
    return give('take-custody', box ?? { box: 'box-9', seal: 'X', keeper: 'x', where: 'x' });
  },
  (_s, { a }) => give('record-irregularity', { what: 'door', place: 'hall', minutesAgo: a % 5 }),
  (s, { a }) =>
    give('mend-irregularity', {
      irregularity: 1 + (a % Math.max(1, s.irregularity.list.length)),
      how: 'hinge',
    }),
  (s, { a, b }) =>
    give('confirm-mended-in-hour', {
      irregularity: 1 + (a % Math.max(1, s.irregularity.list.length)),
      minute: b % 60,
      how: 'hinge',
    }),
  (s, { a, b }) =>
    give(
      'inspect-seal',
      b % 2 === 0
        ? { seal: seal(s, a), finding: 'broken' }
        : { seal: seal(s, a), finding: 'differs', read: 'X1' },
    ),
  (s, { a }) =>
    give('close-early', {
      ground: 'first-hour',
      irregularity: 1 + (a % Math.max(1, s.irregularity.list.length)),
    }),
  (_s, { a }) => give('note-deadline', { deadline: one(['first-hour', 'interruption', 'close'], a) }),
  (_s, { a }) => give('count-queue', { people: a % 4 }),
  s => give('count-queue', { people: 2 }, { waitMs: Math.max(0, s.poll.closesElapsed - s.clock.elapsed) }),
];

const papers: readonly Make[] = [
  (_s, { a, b }) =>
    give(
      'enter-papers',
      { kind: one(['unused', 'spoiled'], b), counted: a % 30 },
      { by: [one(['staff-1', 'staff-2', 'staff-3'], a)] },
    ),
  (s, { b }) => give('seal-envelope', { kind: one(['unused', 'spoiled'], b), seal: fresh(s, b) }),
  () => give('explain-missing', { explanation: 'lost' }),
  (_s, { a }) =>
    give('sign-slot', { box: one(['box-1', 'box-2'], a), signer: `P${a}`, signed: false, refusal: 'no' }),
];

const piles: readonly Make[] = [
  (s, { a, b }) =>
    give(
      'enter-batch',
      { batch: 1 + (a % 3), reader: 'Reader', tally: tallyFor(s, b), corrections: [] },
      { by: [one(['staff-1', 'staff-2', 'staff-3'], a)] },
    ),
  (_s, { a }) => give('recount-batch', { batch: 1 + (a % 2), reason: 'again' }),
  () => give('dispute-ballot', { batch: 1, raisedBy: 'Agent', ground: 'two marks' }),
  (s, { a, b }) =>
    give('adjudicate-ballot', {
      dispute: 1 + (a % Math.max(1, s.count.disputes.length)),
      validFor: one([null, 'alpha', 'beta'], a),
      ...votes(b),
      reasons: 'x',
    }),
  (_s, { a }) => give('empty-box', { box: one(['box-1', 'box-2'], a) }),
  (_s, { a }) =>
    give('appoint-supervisor', { name: `S${a % 3}`, capacity: 'agent', group: one(['alpha', 'beta'], a) }),
  (_s, { a }) => give('open-box', { box: one(['box-1', 'box-2'], a), sealsRead: ['X1'] }),
];

const ends: readonly Make[] = [
  s => give('accept-runtime', { runtime: s.poll.run.runtime }),
  () => give('cancel-opening', { cause: 'typhoon' }),
  (_s, { a }) => give('correct-record', { corrects: 1 + (a % 3), reason: 'typo' }),
  (_s, { a }) => give('count-despite-turnout', { ...votes(a), reasons: 'x' }),
  () => give('destroy-uncounted', { reasons: 'few', witnesses: 'board' }),
];

const any = [...everywhere, ...desk, ...around, ...trouble, ...papers, ...piles, ...ends];

/** What a person may sensibly do in the phase, and of a hundred steps how many go forward. */
function sensible(state: State): { readonly makes: readonly Make[]; readonly forward: number } {
  switch (state.poll.phase) {
    case 'prepared':
      return { makes: [...everywhere, ...around, ...ends.slice(0, 1)], forward: 75 };
    case 'open':
      return { makes: [...desk, ...desk, ...desk, ...everywhere, ...around, ...trouble], forward: 4 };
    case 'interrupted':
      return { makes: [...desk, ...everywhere, ...around, ...trouble], forward: 35 };
    case 'closed':
      return { makes: [...everywhere, ...papers, ...papers], forward: 70 };
    case 'postponed':
      return { makes: [...everywhere, ...papers, ...ends], forward: 40 };
    case 'accounted':
    case 'counting':
      return { makes: [...everywhere, ...piles, ...piles, ...piles], forward: 65 };
    default:
      return { makes: [...everywhere, ...ends], forward: 60 };
  }
}

export function propose(state: State, step: Step): Proposal {
  if (step.twist % 10 === 9) return one(any, step.pick)(state, step);
  const { makes, forward: often } = sensible(state);
  return step.pick % 100 < often
    ? forward(state, step)
    : one(makes, Math.floor(step.pick / 100))(state, step);
}
