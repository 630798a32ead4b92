/** `pollkeeper verify` with one bundle or two, and `pollkeeper disclose`: what they print, and the exit code. */
import { hex } from '../../shared/evidence/bytes.ts';
import { compareLogs, type Relation, type Side } from '../../shared/evidence/compare.ts';
import { disclose, verifyDisclosure, voterIn } from '../../shared/evidence/disclosure.ts';
import { type ExitCode, printable, printReport, reportLines } from '../../shared/evidence/report.ts';
import type { Verified } from '../../shared/evidence/verify.ts';
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
 * not everything could be checked.
 */
export async function verifyOne(
  path: string,
  program: string,
  print: Print,
  { checkpoint, proof, markedRoll }: Beside = {},
): Promise<ExitCode> {
  const report = await verifyStationBundle(path, program);
  print(printReport(report));
  let code = report.exitCode;
  if (checkpoint !== undefined && (await checkInBundle(report.log, checkpoint, print)) !== 0) code = 1;
  if (proof !== undefined && !(await proofHolds(report, proof, print))) code = 1;
  if (markedRoll !== undefined && !rollIsRight(report, markedRoll, print)) code = 1;
  return code;
}

function rollIsRight({ ok, log }: Verified, csv: string, print: Print): boolean {
  const roll = readMarkedRoll(csv);
  if (roll === null || log === null || !ok) {
    print(
      roll === null
        ? 'The marked roll cannot be read.'
        : 'The marked roll is held against sound bundles only.',
    );
    return false;
  }
  const report = checkRestricted(roll, log);
  for (const line of reportLines(report)) print(line);
  print(report.ok ? 'The marked roll is that of this log.' : 'THE MARKED ROLL IS NOT THAT OF THIS LOG.');
  return report.ok;
}

/** Exit 0: both sound, and one log that at most goes on; 3 when not everything of both could be checked. */
export async function verifyTwo(
  one: string,
  other: string,
  program: string,
  print: Print,
): Promise<ExitCode> {
  const first = await verifyStationBundle(one, program);
  const second = await verifyStationBundle(other, program);
  print(`${one}:\n${printReport(first)}`);
  print(`${other}:\n${printReport(second)}`);
  if (first.log === null || second.log === null) {
    print('They cannot be compared.');
    return 1;
  }
  const relation = compareLogs(sha256, first.log, second.log);
  for (const line of relationLines(relation)) print(line);
  const together = relation.kind === 'same' || relation.kind === 'continues';
  if (!together || !first.ok || !second.ok) return 1;
  return first.exitCode === 0 ? second.exitCode : first.exitCode;
}

function relationLines(relation: Relation): string[] {
  switch (relation.kind) {
    case 'same':
      return [`The same log of ${relation.size} events.`];
    case 'continues':
      return [
        `The ${relation.longer} continues the other: ${relation.to} events, of which the first ${relation.from} are the same.`,
        'Proof that nothing in them was changed (RFC 6962 consistency):',
        ...relation.path.map(one => `  ${hex(one)}`),
      ];
    case 'fork':
      return [
        `A FORK: the two logs differ from event ${relation.seq} on.`,
        ...sideLines('first', relation.first),
        ...sideLines('second', relation.second),
        'If both are sound, the key of the station signed two histories: one of them was made afterwards, or elsewhere.',
      ];
    case 'other':
      return [printable(`Not the same station: ${relation.why}.`)];
  }
}

const sideLines = (which: string, { event, checkpoint }: Side): string[] => [
  `  ${which}: ${printable(event)}`,
  ...checkpoint
    .trimEnd()
    .split('\n')
    .map(line => `    ${printable(line)}`),
];

/** The entries of one voter in a bundle that is sound. Exit 1 when it is not, and when the voter has none. */
export async function discloseOne(
  path: string,
  { number, voterKey }: { readonly number: string; readonly voterKey: Uint8Array },
  program: string,
  print: Print,
): Promise<0 | 1> {
  const report = await verifyStationBundle(path, program);
  if (!report.ok || report.log === null) {
    print(printReport(report));
    return 1;
  }
  const { log } = report;
  const disclosure = disclose(sha256, log, voterIn(hmacSha256, voterKey, number));
  const means = { hash: sha256, hmac: hmacSha256, verify: verifyEd25519 };
  const verdict = await verifyDisclosure(means, disclosure, { number, voterKey, station: log.stationKey });
  if (!verdict.ok) {
    print(`This does not verify: ${verdict.why}.`);
    return 1;
  }
  print(`voter  ${disclosure.voter}`);
  print(`       = HMAC-SHA256(voter key, ${printable(number)}); to compute it by hand:`);
  print(`         printf %s NUMBER | openssl dgst -sha256 -mac HMAC -macopt hexkey:KEY`);
  print(`${verdict.events.length} of the ${verdict.size} events are of this voter.`);
  for (const [at, { event, path: proof }] of disclosure.entries.entries()) {
    print(`\nevent  ${printable(event)}`);
    print(`       stands in the log as number ${verdict.events[at]?.seq}; path to the root (RFC 6962):`);
    for (const one of proof) print(`         ${one}`);
  }
  print('\nThe checkpoint, signed by the station:');
  for (const line of disclosure.checkpoint.trimEnd().split('\n')) print(`  ${printable(line)}`);
  print(`\n${JSON.stringify(disclosure)}`);
  return verdict.events.length > 0 ? 0 : 1;
}
