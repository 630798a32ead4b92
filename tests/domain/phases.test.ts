/**
 * A station lives through phases, and each allows some things and refuses all others. The table below is the one of
 * the rules, written out command by command: who adds a command, or lets one into another phase, has to say so here.
 */
import { describe, expect, test } from 'vitest';
import { type CommandType, commandTable } from '../../shared/domain/commands.ts';
import { moves, type Phase, phases } from '../../shared/domain/phase.ts';
import { given, type Stage, Station } from './station.ts';

/** Given in any phase, about the machine and not about the poll. */
const aboutTheMachine: readonly string[] = [
  'continue-after-fault',
  'change-second-drive',
  'switch-paper-fallback',
];

const program: readonly CommandType[] = Object.entries(commandTable)
  .filter(([type, { who }]) => who === 'program' || aboutTheMachine.includes(type))
  .map(([type]) => type as CommandType);

const lookingOn = [
  'confirm-print',
  'accept-runtime',
  'sign-in',
  'sign-out',
  'view-roll',
  'inspect-seal',
  'replace-seal',
  'record-irregularity',
  'mend-irregularity',
  'lodge-objection',
  'decide-objection',
  'record-decision',
] as const;
const papersAndBoxes = [
  'receive-ballots',
  'transfer-ballots',
  'show-box-empty',
  'apply-seal',
  'amend-roll',
  'check-clock',
] as const;
const running = [
  ...lookingOn,
  ...papersAndBoxes,
  'refuse-voter',
  'void-issue',
  'return-spoiled',
  'record-taken',
  'contest-issue',
  'seal-slot',
  'confirm-mended-in-hour',
  'close-early',
  'decide-gap',
] as const;

/** What persons may do. */
const table: { readonly [P in Phase]: readonly CommandType[] } = {
  prepared: [...lookingOn, ...papersAndBoxes, 'open-poll', 'cancel-opening'],
  open: [
    ...running,
    'issue-ballot',
    'issue-replacement',
    'allow-contested',
    'interrupt-poll',
    'close-poll',
    'count-queue',
  ],
  interrupted: [...running, 'describe-interruption', 'take-custody', 'resume-poll'],
  closed: [
    ...lookingOn,
    'seal-slot',
    'sign-slot',
    'enter-papers',
    'seal-envelope',
    'explain-missing',
    'settle-account',
    'decide-gap',
    'describe-interruption',
  ],
  accounted: [
    ...lookingOn,
    'appoint-supervisor',
    'total-voters',
    'open-box',
    'start-count',
    'count-despite-turnout',
    'destroy-uncounted',
    'decide-gap',
    'describe-interruption',
  ],
  counting: [
    ...lookingOn,
    'appoint-supervisor',
    'open-box',
    'empty-box',
    'enter-batch',
    'recount-batch',
    'dispute-ballot',
    'adjudicate-ballot',
    'finish-count',
    'decide-gap',
    'describe-interruption',
  ],
  counted: [
    ...lookingOn,
    'announce-figures',
    'explain-variance',
    'accept-small-count',
    'make-record',
    'decide-gap',
    'describe-interruption',
  ],
  recorded: ['confirm-print', 'sign-record', 'correct-record'],
  postponed: [
    ...lookingOn,
    'seal-slot',
    'sign-slot',
    'enter-papers',
    'seal-envelope',
    'destroy-uncounted',
    'make-record',
    'decide-gap',
    'describe-interruption',
  ],
};

const allowed = (phase: Phase) =>
  Object.entries(commandTable)
    .filter(([, { phases: where }]) => (where as readonly Phase[]).includes(phase))
    .map(([type]) => type as CommandType);

describe('the phases of a station', () => {
  for (const phase of phases)
    test(`R-50.2 … R-62.final ${phase}: persons may do what the table says, and nothing else`, () => {
      expect(
        allowed(phase)
          .filter(type => !program.includes(type))
          .sort(),
      ).toEqual([...table[phase]].sort());
    });

  test('R-62.final the finished record: persons sign and correct; the program prints, exports and notes what the machine does', () => {
    const byItself = allowed('recorded').filter(type => program.includes(type));
    expect(byItself.sort()).toEqual(
      [
        'start-station',
        'note-clock-jump',
        'note-zone',
        'note-sleep',
        'note-print',
        'note-export',
        'switch-paper-fallback',
        'cosign-checkpoint',
        'note-checkpoint-shown',
        'note-checkpoint-checked',
        'note-recovered',
        'continue-after-fault',
        'note-second-journal',
        'change-second-drive',
        'note-wrong-pin',
        'note-write-failed',
      ].sort(),
    );
  });

  test('R-43.1 interrupted is open without what hands out a ballot, interrupts, or closes at the hour', () => {
    const lost = table.open.filter(type => !table.interrupted.includes(type));
    expect(lost).toEqual([
      'issue-ballot',
      'issue-replacement',
      'allow-contested',
      'interrupt-poll',
      'close-poll',
      'count-queue',
    ]);
  });

  test('R-42.2 R-44.3 the moves of the diagram, and no others, are made on a whole day', () => {
    expect(moves).toEqual({
      prepared: ['open', 'postponed'],
      open: ['interrupted', 'closed', 'postponed'],
      interrupted: ['open', 'closed', 'postponed'],
      closed: ['accounted'],
      accounted: ['counting', 'counted'],
      counting: ['counted'],
      counted: ['recorded'],
      recorded: [],
      postponed: ['recorded'],
    });
    for (const stage of [
      'prepared',
      'open',
      'interrupted',
      'closed',
      'accounted',
      'counting',
      'counted',
      'recorded',
    ] satisfies Stage[])
      expect(given(stage).phase).toBe(stage);
  });

  test('R-50.2 nothing happens before the package is loaded, for this station, once', () => {
    const station = new Station();
    expect(station.refuses('receive-ballots', { delivered: 1, counted: 1 })).toBe(
      'station package-not-loaded',
    );
    const load = { digest: 'd'.repeat(64), station: 'A', committeeKey: 'c' };
    expect(station.refuses('load-package', { ...load, station: 'B' })).toBe('station another-station');
    station.does('load-package', load);
    expect(station.refuses('load-package', load)).toBe('station package-already-loaded');
  });
});
