/** `pollkeeper verify` with one bundle or two, and `pollkeeper disclose`: what they print, and the exit code. */
import type { Language } from '../../shared/contract/view.ts';
import { hex } from '../../shared/evidence/bytes.ts';
import { compareLogs, type Relation, type Side } from '../../shared/evidence/compare.ts';
import { disclose, verifyDisclosure, voterIn } from '../../shared/evidence/disclosure.ts';
import { type ExitCode, printable, printReport, reportLines } from '../../shared/evidence/report.ts';
import type { Verified } from '../../shared/evidence/verify.ts';
import { type Speak, speakIn } from '../command-line.ts';
import { checkInBundle } from './checkpoint-commands.ts';
import { hmacSha256, sha256, verifyEd25519 } from './keys.ts';
import { proofHolds } from './proof-command.ts';
import { checkRestricted, readMarkedRoll } from './restricted-check.ts';
import { verifyStationBundle } from './station-bundle.ts';

type Print = (line: string) => void;

export type Beside = {
  /** a signed note or its short form: does the log contain it? */
  readonly checkpoint?: string | undefined;
  /** the text of a saved proof: do its entries stand in the log, under a checkpoint that it contains? */
  readonly proof?: string | undefined;
  /** the marked roll of restricted.zip, opened */
  readonly markedRoll?: string | undefined;
};

/**
 * `program`: the folder of the built program, as for all of these. Exit 0 when everything that was given is sound, 3 when
 * not everything could be checked, 2 when what was given is no bundle.
 */
export async function verifyOne(
  path: string,
  program: string,
  print: Print,
  { checkpoint, proof, markedRoll }: Beside = {},
  language: Language = 'en',
): Promise<ExitCode> {
  const report = await verifyStationBundle(path, program);
  print(printReport(report, language));
  let code = report.exitCode;
  if (report.verdict === 'no-bundle') return code;
  if (checkpoint !== undefined && (await checkInBundle(report.log, checkpoint, print, language)) !== 0)
    code = 1;
  if (proof !== undefined && !(await proofHolds(report, proof, print, language))) code = 1;
  if (markedRoll !== undefined && !rollIsRight(report, markedRoll, print, language)) code = 1;
  return code;
}

function rollIsRight({ ok, log }: Verified, csv: string, print: Print, language: Language): boolean {
  const speak = speakIn(language);
  const roll = readMarkedRoll(csv);
  if (roll === null || log === null || !ok) {
    print(speak(roll === null ? 'roll.unreadable' : 'roll.needs-sound'));
    return false;
  }
  const report = checkRestricted(roll, log);
  for (const line of reportLines(report, language)) print(line);
  print(speak(report.ok ? 'roll.right' : 'roll.wrong'));
  return report.ok;
}

/** Exit 0: both sound, and one log that at most goes on; 3 when not everything of both could be checked, 2 when one is no bundle. */
export async function verifyTwo(
  one: string,
  other: string,
  program: string,
  print: Print,
  language: Language = 'en',
): Promise<ExitCode> {
  const first = await verifyStationBundle(one, program);
  const second = await verifyStationBundle(other, program);
  print(`${one}:\n${printReport(first, language)}`);
  print(`${other}:\n${printReport(second, language)}`);
  if (first.log === null || second.log === null) {
    print(speakIn(language)('two.neither'));
    return first.exitCode === 2 || second.exitCode === 2 ? 2 : 1;
  }
  const relation = compareLogs(sha256, first.log, second.log);
  for (const line of relationLines(relation, speakIn(language))) print(line);
  const together = relation.kind === 'same' || relation.kind === 'continues';
  if (!together || !first.ok || !second.ok) return 1;
  return first.exitCode === 0 ? second.exitCode : first.exitCode;
}

function relationLines(relation: Relation, speak: Speak): string[] {
  switch (relation.kind) {
    case 'same':
      return [speak('two.same', { size: relation.size })];
    case 'continues':
      return [
        speak(relation.longer === 'first' ? 'two.continues-first' : 'two.continues-second', relation),
        speak('two.consistency'),
        ...relation.path.map(one => `  ${hex(one)}`),
      ];
    case 'fork':
      return [
        speak('two.fork', { seq: relation.seq }),
        ...sideLines('two.first', relation.first, speak),
        ...sideLines('two.second', relation.second, speak),
        speak('two.fork-means'),
      ];
    case 'other':
      return [printable(speak('two.other', { why: relation.why }))];
  }
}

const sideLines = (
  which: 'two.first' | 'two.second',
  { event, checkpoint }: Side,
  speak: Speak,
): string[] => [
  `  ${speak(which, { event: printable(event) })}`,
  ...checkpoint
    .trimEnd()
    .split('\n')
    .map(line => `    ${printable(line)}`),
];

/** The entries of one voter in a bundle that is sound. Exit 1 when it is not, and when none is found; 2 when it is no bundle. */
export async function discloseOne(
  path: string,
  { number, voterKey }: { readonly number: string; readonly voterKey: Uint8Array },
  program: string,
  print: Print,
  language: Language = 'en',
): Promise<0 | 1 | 2> {
  const speak = speakIn(language);
  const report = await verifyStationBundle(path, program);
  if (!report.ok || report.log === null) {
    print(printReport(report, language));
    return report.exitCode === 2 ? 2 : 1;
  }
  const { log } = report;
  const disclosure = disclose(sha256, log, voterIn(hmacSha256, voterKey, number));
  const means = { hash: sha256, hmac: hmacSha256, verify: verifyEd25519 };
  const verdict = await verifyDisclosure(means, disclosure, { number, voterKey, station: log.stationKey });
  if (!verdict.ok) {
    print(speak('voter.wrong', { why: verdict.why }));
    return 1;
  }
  print(`voter  ${disclosure.voter}`);
  print(`       = ${speak('voter.by-hand', { number: printable(number) })}`);
  print(`         printf %s NUMBER | openssl dgst -sha256 -mac HMAC -macopt hexkey:KEY`);
  if (verdict.events.length === 0) {
    print(speak('voter.none', { size: verdict.size }));
    return 1;
  }
  print(speak('voter.count', { n: verdict.events.length, size: verdict.size }));
  for (const [at, { event, path: proof }] of disclosure.entries.entries()) {
    print(`\n${speak('voter.event', { event: printable(event) })}`);
    print(`       ${speak('voter.place', { seq: verdict.events[at]?.seq })}`);
    for (const one of proof) print(`         ${one}`);
  }
  print(`\n${speak('voter.checkpoint')}`);
  for (const line of disclosure.checkpoint.trimEnd().split('\n')) print(`  ${printable(line)}`);
  print(`\n${JSON.stringify(disclosure)}`);
  return 0;
}
