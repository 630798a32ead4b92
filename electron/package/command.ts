/**
 * `pollkeeper package`: the committee's own desk. It shows how the roll was understood (R-16: the mapping is shown to
 * the person who imports), lists everything that is wrong with it, and writes one sealed package per station.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Refusal } from '../../shared/contract/result.ts';
import type { Language } from '../../shared/contract/view.ts';
import { refusalText } from '../../shared/locales/index.ts';
import { formatList } from '../../shared/locales/text.ts';
import { common, heed, helpIn, notUnderstood, untypeableText } from '../command-line.ts';
import { lettersMissingIn } from '../documents/letters.ts';
import { countTable, faultLines, harmless, mappingTable, problemLines } from './command-tables.ts';
import { sayIn } from './command-texts.ts';
import { checkElectionFile, electionFaults, samplePins } from './election-check.ts';
import { electionDoubts } from './election-doubts.ts';
import { readJsonText } from './json-lines.ts';
import { readPackageFace } from './open-package.ts';
import { MIN_PASSPHRASE, sealPackages } from './package-file.ts';
import { newPassphrase, typeable } from './passphrase.ts';
import { rollDoubts } from './roll-doubts.ts';
import { importRoll } from './roll-file.ts';
import type { RollProblems } from './roll-problem.ts';
import { summaryTable } from './summary.ts';

export type CommandIo = {
  /** `-` is standard input; rejects when the file cannot be read */
  readonly read: (path: string) => Promise<Uint8Array>;
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>;
  /** names of what lies in a folder; none where there is no such folder */
  readonly list: (folder: string) => Promise<readonly string[]>;
  readonly print: (line: string) => void;
  /** what is typed at the terminal, unseen; null: there is no terminal */
  readonly ask: (prompt: string) => Promise<string | null>;
  /** the file of the papers' font */
  readonly font: () => Promise<Uint8Array>;
  /** ms since 1970 */
  readonly now: () => number;
  /** POLLKEEPER_PASSPHRASE, for those who run this from a script */
  readonly passphrase?: string | undefined;
};

const readArguments = (args: readonly string[], language: Language) => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        election: { type: 'string' },
        roll: { type: 'string' },
        out: { type: 'string' },
        'passphrase-file': { type: 'string' },
        'accept-warnings': { type: 'boolean' },
        replace: { type: 'boolean' },
        ...common,
      },
    });
    return values;
  } catch (error) {
    return notUnderstood(error, language) ?? '';
  }
};

/**
 * Exit code: 0 when every package is written; 1 when something in the files or at writing is wrong; 2 when it was asked
 * wrongly, without the passphrase too. Writes nothing before the roll and the election are sound.
 */
export const packageCommand = async (args: readonly string[], io: CommandIo): Promise<0 | 1 | 2> => {
  const heeded = heed('package', args);
  if (!heeded.go) {
    io.print(heeded.said);
    return heeded.exit;
  }
  const { language } = heeded;
  const say = sayIn(language);
  const printAll = (lines: readonly string[]) => {
    for (const line of lines) io.print(line);
  };
  const fail = (...lines: string[]): 1 => {
    printAll(lines);
    return 1;
  };
  const failWith = (refusal: Refusal): 1 => fail(harmless(refusalText(language, refusal)));
  const read = (path: string) => io.read(path).catch(() => null);

  const values = readArguments(args, language);
  if (typeof values === 'string') {
    io.print(`${values}\n\n${helpIn(language, 'package')}`);
    return 2;
  }
  const { election, roll, out } = values;
  if (election === undefined || roll === undefined || out === undefined) {
    const missing = Object.entries({ '--election': election, '--roll': roll, '--out': out })
      .filter(([, given]) => given === undefined)
      .map(([option]) => option);
    io.print(
      `${say('options-missing', { options: formatList(language, missing) })}\n\n${helpIn(language, 'package')}`,
    );
    return 2;
  }

  const electionBytes = await read(election);
  if (electionBytes === null) return fail(say('unreadable-file', { path: election }));
  const written = readJsonText(electionBytes);
  if (!written.ok) return fail(say(written.why, { path: election, line: written.line }));
  const faults = electionFaults(written.json);
  if (faults.length > 0) return fail(...faultLines(faults, written.text, language));
  const checked = checkElectionFile(written.json);
  if (!checked.ok) return failWith(checked.refusal);
  const file = checked.value;
  const known = samplePins(file);
  if (known.length > 0) return fail(...faultLines(known, written.text, language));

  const rollBytes = await read(roll);
  if (rollBytes === null) return fail(say('unreadable-file', { path: roll }));
  const imported = importRoll(rollBytes, file.rollMapping, file.stations);
  io.print(say('mapping'));
  printAll(mappingTable(file, imported.ok ? imported.value.unusedColumns : [], language));
  if (!imported.ok) return fail(...problemLines(imported.problems, language));

  const { encoding, separator } = imported.value;
  io.print(say('read', { encoding, separator: separator === '\t' ? 'TAB' : separator }));
  io.print(say('counts'));
  printAll(countTable(file, imported.value, say));
  const missingIn = lettersMissingIn(await io.font());
  const doubts = rollDoubts(file, imported.value);
  const problems = [
    electionDoubts(file, { missingIn, nowMs: io.now() }, language),
    doubts,
    imported.value.problems,
  ].reduce(joined);
  printAll(problemLines(problems, language));
  if (doubts.listedErrors.some(({ code }) => code === 'committee-may-vote'))
    io.print(say('committee-no-vote', { column: file.rollMapping.number }));
  if (problems.errors > 0) return 1;

  const names = file.stations.map(({ id }) => `${file.id}-${id}.pollkeeper`);
  const there = (await io.list(out)).filter(name => name.endsWith('.pollkeeper'));
  const undecided = problems.warnings > 0 && values['accept-warnings'] !== true;
  const kept = there.length > 0 && values.replace !== true;
  if (undecided || kept)
    return fail(
      ...(undecided ? [say('undecided')] : []),
      ...(kept ? [say('packages-there', { folder: out, names: formatList(language, there) })] : []),
    );

  io.print(say('summary'));
  printAll(summaryTable(file, imported.value, language, say).map(harmless));

  const passphrase = await passphraseOf(values['passphrase-file'], io, language);
  if (typeof passphrase !== 'string') return passphrase.exit;

  const sealed = await sealPackages({
    electionFile: file,
    roll: imported.value,
    passphrase,
    random: randomBytes,
  });
  if (!sealed.ok) return failWith(sealed.refusal);
  for (const [i, { bytes }] of sealed.value.entries()) {
    const path = join(out, names[i]!);
    const done = await io.write(path, bytes).then(
      () => true,
      () => false,
    );
    if (!done) return fail(say('unwritable-file', { path }));
    io.print(say('written', { path, bytes: bytes.length }));
  }
  const others = there.filter(name => !names.includes(name));
  if (others.length > 0) io.print(say('other-packages', { names: formatList(language, others) }));
  const face = readPackageFace(sealed.value[0]!.bytes);
  if (!face.ok) return failWith(face.refusal);
  io.print(say('fingerprint', { fingerprint: face.value.committeeFingerprint }));
  return 0;
};

/** What the whole election shows comes first: it is about everybody. */
const joined = (first: RollProblems, then: RollProblems): RollProblems => ({
  errors: first.errors + then.errors,
  warnings: first.warnings + then.warnings,
  listedErrors: [...first.listedErrors, ...then.listedErrors],
  listedWarnings: [...first.listedWarnings, ...then.listedWarnings],
});

/** From the file, the environment, or typed. */
async function passphraseOf(
  file: string | undefined,
  { read, ask, print, passphrase }: CommandIo,
  language: Language,
): Promise<string | { readonly exit: 1 | 2 }> {
  const say = sayIn(language);
  const prompts = { first: say('ask-passphrase', { least: MIN_PASSPHRASE }), again: say('ask-again') };
  const given =
    file === undefined && passphrase !== undefined
      ? typeable(passphrase)
      : await newPassphrase({ file, read, ask, prompts });
  if (given.ok) return given.text;
  switch (given.why) {
    case 'unreadable':
      print(say('unreadable-file', { path: file ?? '' }));
      return { exit: 1 };
    case 'no-terminal':
      print(say('no-passphrase'));
      return { exit: 2 };
    case 'differs':
      print(say('not-the-same'));
      return { exit: 1 };
    default:
      print(untypeableText(language, given.why, file ?? 'POLLKEEPER_PASSPHRASE'));
      return { exit: 1 };
  }
}
