/**
 * Whatever is typed, pasted, scripted or sent by mistake: a command that does not fit is refused with the id of the
 * rule that it serves, and nothing changes. Every command there is stands below with data that fit, and is then bent:
 * wrong phase, wrong person, one PIN where two are needed, numbers below zero and beyond reason, a novel in a field.
 */
import { describe, expect, test } from 'vitest';
import { type CommandData, type CommandType, commandTable } from '../../shared/domain/commands.ts';
import { type Context, decide, readCommand } from '../../shared/domain/decide.ts';
import type { Phase } from '../../shared/domain/phase.ts';
import { digest, given, particulars, voter } from './station.ts';

const votes = { votesFor: 3, votesAgainst: 1, casting: 'for' as const, reasons: 'because' };
const tally = { groups: { alpha: 1 }, blank: 0, otherInvalid: 0 };

const samples: { readonly [T in CommandType]: CommandData<T> } = {
  'load-package': { digest, station: 'A', committeeKey: 'c' },
  'start-station': { runtime: 'electron', version: '1', versions: { node: '20' }, host: 'desk' },
  'accept-runtime': { runtime: 'chromium-host' },
  'open-poll': { reason: 'early', moveClose: true },
  'cancel-opening': { cause: 'typhoon' },
  'close-poll': {},
  'count-queue': { people: 3 },
  'close-early': { ground: 'first-hour', irregularity: 1 },
  'note-deadline': { deadline: 'close' },
  'check-clock': { official: '2026-11-18T08:30:00+08:00', source: 'radio' },
  'note-clock-jump': { jumpMs: 5 },
  'note-zone': { from: 'Asia/Macau', to: 'Asia/Tokyo' },
  'note-sleep': { sleptMs: 5 },
  'decide-gap': { gap: 1, interruption: true, reason: 'dark', minutes: 3 },
  'sign-in': { kind: 'visitor', name: 'Chao', purpose: 'press', permittedBy: 'chair', photography: false },
  'sign-out': { entry: 1, approved: true, remark: 'lunch' },
  'view-roll': { entry: 1 },
  'receive-ballots': { delivered: 10, counted: 9, remark: 'one torn' },
  'transfer-ballots': { direction: 'in', ballots: 5, station: 'B', reason: 'short' },
  'show-box-empty': { box: 'box-2', shownTo: 'all' },
  'apply-seal': { box: 'box-2', seal: 'S2', place: 'lid', witness: 'Agent' },
  'seal-slot': { box: 'box-1', seal: 'S3', witness: 'Agent' },
  'sign-slot': { box: 'box-1', signer: 'Agent', signed: false, refusal: 'no' },
  'inspect-seal': { seal: 'S1', finding: 'differs', read: 'S9', remark: 'odd' },
  'replace-seal': { seal: 'S1', with: 'S8', reason: 'torn' },
  'open-box': { box: 'box-1', sealsRead: ['S1'] },
  'empty-box': { box: 'box-1' },
  'refuse-voter': { reason: 'committee' },
  'issue-ballot': { voter: voter(99), entry: { how: 'typed', why: 'card broken' } },
  'void-issue': { voter: voter(1), reason: 'wrong card', unmarkedInHand: true },
  'return-spoiled': { voter: voter(1), signedBy: 'staff' },
  'issue-replacement': { voter: voter(1), reason: 'again' },
  'record-taken': { voter: voter(1), what: 'ran' },
  'contest-issue': { voter: voter(1), statement: 'not me' },
  'allow-contested': { voter: voter(1), reason: 'photo' },
  'interrupt-poll': { cause: 'weather' },
  'describe-interruption': { ...particulars, signal: 'rain-black' },
  'take-custody': { box: 'box-1', seal: 'I1', keeper: 'Member', where: 'office' },
  'resume-poll': { conditions: 'calm', sealsRead: [{ box: 'box-1', read: 'I1' }] },
  'record-irregularity': { what: 'door', place: 'hall', minutesAgo: 1 },
  'mend-irregularity': { irregularity: 1, how: 'hinge' },
  'confirm-mended-in-hour': { irregularity: 1, minute: 5, how: 'hinge' },
  'lodge-objection': {
    group: 'beta',
    kind: 'protest',
    by: 'Agent',
    text: 'no',
    answers: 1,
    documents: [{ name: 'a.pdf', size: 10, mediaType: 'application/pdf', sha256: digest }],
  },
  'decide-objection': { objection: 1, outcome: 'noted', ...votes },
  'record-decision': { text: 'move', ...votes },
  'amend-roll': { voter: voter(1), was: 'not-on-roll', change: 'entitled', decision: 1, reason: 'letter' },
  'enter-papers': { kind: 'unused', counted: 5 },
  'seal-envelope': { kind: 'unused', seal: 'E1' },
  'explain-missing': { explanation: 'lost' },
  'settle-account': {},
  'count-despite-turnout': votes,
  'destroy-uncounted': { reasons: 'few', witnesses: 'board' },
  'explain-variance': { explanation: 'lost' },
  'appoint-supervisor': { name: 'Lei', capacity: 'agent', group: 'beta' },
  'total-voters': {},
  'start-count': {},
  'enter-batch': { batch: 1, reader: 'Member', tally, corrections: [{ undone: 'beta', reason: 'slip' }] },
  'recount-batch': { batch: 1, reason: 'differ' },
  'dispute-ballot': { batch: 1, raisedBy: 'Agent', ground: 'two marks' },
  'adjudicate-ballot': { dispute: 1, validFor: 'beta', ...votes, dissent: 'none' },
  'finish-count': {},
  'announce-figures': {},
  'accept-small-count': {},
  'make-record': {},
  'correct-record': { corrects: 1, reason: 'typo' },
  'sign-record': { record: 1, signer: 'Chair', signed: false, refusal: 'no' },
  'note-print': { document: 'record', language: 'zh', number: 'R-1', copy: 1, way: 'file' },
  'confirm-print': { print: 1, whole: true },
  'note-export': { what: 'bundle' },
  'switch-paper-fallback': { what: 'on' },
  'cosign-checkpoint': { person: 'chair', size: 1, root: 'r', line: 'l' },
  'note-checkpoint-shown': { size: 1, root: 'r' },
  'note-checkpoint-checked': { result: 'contained', size: 1, root: 'a'.repeat(64) },
  'note-recovered': { what: 'journal-cut', from: 1, to: 2, why: 'x' },
  'continue-after-fault': {
    what: 'continued-from-journal',
    from: 1,
    to: 2,
    leaves: 0,
    why: 'x',
    setAside: ['journal.ndjson.aside-1'],
  },
  'note-second-journal': { state: 'lost', folder: '/media/usb' },
  'change-second-drive': { state: 'removed', folder: '/media/usb' },
  'note-wrong-pin': { person: 'chair', times: 1, delayMs: 5 },
  'note-write-failed': { medium: 'journal', why: 'full', since: '2026-11-18T10:00:00.000+08:00' },
};

/** what the program writes by itself, and may not know */
const mayBeEmpty = [
  'start-station.versions.node',
  'cosign-checkpoint.line',
  'note-recovered.why',
  'continue-after-fault.why',
  'note-write-failed.why',
];

const all = Object.keys(samples) as CommandType[];

type Bent = { readonly where: string; readonly data: unknown };

/** The same data with the value at each place of this type replaced, one at a time. */
function bend(data: unknown, type: 'string' | 'number', to: unknown, where = ''): Bent[] {
  if (typeof data === type) return [{ where, data: to }];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    bend(value, type, to, `${where}.${key}`).map(({ where: place, data: bent }) => ({
      where: place,
      data: Array.isArray(data)
        ? data.map((one, i) => (String(i) === key ? bent : one))
        : { ...data, [key]: bent },
    })),
  );
}

/** What becomes of data from outside: null when they are accepted. */
const refusal = (type: CommandType, data: unknown): string | null => {
  const read = readCommand(type, data);
  return read.ok ? null : `${read.refusal.rule} ${read.refusal.code}`;
};

describe('what comes from outside', () => {
  test('R-54.2 … every sample fits, so that what is bent below is what is refused', () => {
    expect(all.filter(type => refusal(type, samples[type]) !== null)).toEqual([]);
    expect([...all].sort()).toEqual(Object.keys(commandTable).sort());
  });

  test('R-* a text of 100,000 characters, an empty one, one of blanks: refused in every field, by the rule of the command', () => {
    for (const type of all)
      for (const text of ['x'.repeat(100_000), '', '   '])
        for (const { where, data } of bend(samples[type], 'string', text)) {
          if (text.length <= 3 && mayBeEmpty.includes(`${type}${where}`)) continue;
          expect(refusal(type, data), `${type}${where}`).toBe(`${commandTable[type].rule} bad-input`);
        }
  });

  test('R-* a line break where one line is asked for is refused', () => {
    expect(refusal('show-box-empty', { box: 'box-1', shownTo: 'all\nand sundry' })).toBe('R-50.2 bad-input');
    expect(refusal('show-box-empty', { box: 'box-1', shownTo: 'all\u0000' })).toBe('R-50.2 bad-input');
  });

  test('R-* numbers below zero, fractions, beyond reason, not numbers: refused in every field', () => {
    for (const type of all)
      for (const number of [-1, 0.5, 1e300, Number.NaN, Number.POSITIVE_INFINITY, '3', null])
        for (const { where, data } of bend(samples[type], 'number', number)) {
          if (type === 'note-clock-jump' && number === -1) continue; // a clock may go back
          expect(refusal(type, data), `${type}${where} = ${number}`).toBe(
            `${commandTable[type].rule} bad-input`,
          );
        }
  });

  test('R-* a field too many, one too few, another kind of thing altogether', () => {
    for (const type of all) {
      const { rule } = commandTable[type];
      expect(refusal(type, { ...samples[type], voterName: 'Li Mei' }), type).toBe(`${rule} bad-input`);
      for (const strange of [null, undefined, 7, 'x', [], [samples[type]]])
        expect(refusal(type, strange), `${type} ${strange}`).toBe(`${rule} bad-input`);
      if (Object.keys(samples[type]).length > 0 && type !== 'open-poll')
        expect(refusal(type, {}), type).toBe(`${rule} bad-input`);
    }
  });

  test('R-* a command that does not exist, also one that every object has', () => {
    for (const type of ['', 'issue', 'toString', '__proto__', 'constructor', 'x'.repeat(100_000)]) {
      const read = readCommand(type, {});
      expect(read).toMatchObject({ ok: false, refusal: { rule: 'input', code: 'unknown-command' } });
    }
  });
});

describe('who and when', () => {
  const open = given('open');
  const recorded = given('recorded');
  const moment = (by: readonly string[], up = 1e9): Context => ({
    at: '2026-11-18T19:00:00.000+08:00',
    boot: '0000000000000001',
    up,
    by,
  });
  const codeOf = (station: typeof open, type: CommandType, context: Context) => {
    const decision = decide(
      station.state,
      { type, data: samples[type] } as Parameters<typeof decide>[1],
      context,
    );
    return decision.ok ? 'accepted' : `${decision.refusal.rule} ${decision.refusal.code}`;
  };
  const inPhase = (type: CommandType, phase: Phase) =>
    (commandTable[type].phases as readonly Phase[]).includes(phase);

  test('R-* a wrong phase is refused before anybody asks who, by the rule of the command', () => {
    for (const type of all)
      for (const [station, phase] of [
        [open, 'open'],
        [recorded, 'recorded'],
      ] as const)
        if (!inPhase(type, phase))
          expect(codeOf(station, type, moment([])), type).toBe(`${commandTable[type].rule} wrong-phase`);
  });

  test('R-* nobody, a stranger, an agent, or one PIN where two are needed', () => {
    for (const type of all) {
      const { who, rule } = commandTable[type];
      const station = [open, recorded].find(one => inPhase(type, one.state.poll.phase));
      if (who === 'program' || !station) continue;
      const code = (...by: string[]) => codeOf(station, type, moment(by));
      expect(code(), type).toBe(`${rule} needs-known-person`);
      expect(code('nobody'), type).toBe(`${rule} needs-known-person`);
      expect(code('chair', 'nobody'), type).toBe(`${rule} needs-known-person`);
      expect(code('agent-b1'), type).toBe(`${rule} needs-staff`);
      expect(code('chair', 'board'), type).toBe(`${rule} needs-staff`);
      if (who === 'two') expect(code('staff-1', 'staff-1'), type).toBe(`${rule} needs-two`);
      if (who === 'chair-and-one') expect(code('chair', 'chair'), type).toBe(`${rule} needs-two`);
      if (who === 'chair') expect(code('staff-1', 'member-1'), type).toBe(`${rule} needs-chair`);
    }
  });

  test('R-asleep a time before the last event, or none at all', () => {
    for (const type of all) {
      expect(codeOf(open, type, moment(['chair', 'staff-1'], 0)), type).toBe('R-asleep time-before-last');
      for (const wrong of [{ at: 'noon' }, { at: '' }, { up: -1 }, { up: 0.5 }, { up: Number.NaN }])
        expect(codeOf(open, type, { ...moment(['chair', 'staff-1']), ...wrong }), type).toBe(
          'R-asleep bad-time',
        );
    }
  });
});
