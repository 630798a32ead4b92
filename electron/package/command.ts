/**
 * `pollkeeper package`: the committee's own desk. It shows how the roll was understood (R-16: the mapping is shown to
 * the person who imports), lists everything that is wrong with it, and writes one sealed package per station.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ElectionFile } from '../../shared/contract/election.ts';
import type { Refusal } from '../../shared/contract/result.ts';
import { type Language, languages } from '../../shared/contract/view.ts';
import { catalogue, refusalText } from '../../shared/locales/index.ts';
import { fill } from '../../shared/locales/text.ts';
import { faultText, placeText, type Say, sayIn } from './command-texts.ts';
import { checkElectionFile, type ElectionFault, electionFaults } from './election-check.ts';
import { brokenLine, jsonLines, pathKey } from './json-lines.ts';
import { readPackageFace } from './open-package.ts';
import { MIN_PASSPHRASE, sealPackages } from './package-file.ts';
import { newPassphrase } from './passphrase.ts';
import { type ImportedRoll, importRoll } from './roll-file.ts';
import type { RollProblem } from './roll-problem.ts';
import { summaryTable } from './summary.ts';
import { textTable } from './text-table.ts';

export type CommandIo = {
  /** `-` is standard input; rejects when the file cannot be read */
  readonly read: (path: string) => Promise<Uint8Array>;
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>;
  readonly print: (line: string) => void;
  /** what is typed at the terminal, unseen; null: there is no terminal */
  readonly ask: (prompt: string) => Promise<string | null>;
  /** POLLKEEPER_PASSPHRASE, for those who run this from a script */
  readonly passphrase?: string | undefined;
};

const readArguments = (args: readonly string[]) => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        election: { type: 'string' },
        roll: { type: 'string' },
        out: { type: 'string' },
        'passphrase-file': { type: 'string' },
        'accept-warnings': { type: 'boolean' },
        lang: { type: 'string' },
      },
    });
    return values;
  } catch {
    return null;
  }
};

const mappingTable = ({ rollMapping }: ElectionFile, unused: readonly string[], say: Say): string[] => {
  const { entitled, committee, ...plain } = rollMapping;
  const uses = (
    ['number', 'nameZh', 'nameOther', 'faculty', 'programme', 'card', 'station'] as const
  ).flatMap(use => {
    const column = plain[use];
    return column === undefined ? [] : [[column, say(`mapping.${use}`)]];
  });
  const rows = [
    ...uses,
    ...(committee
      ? [[committee.column, say('mapping.committee', { values: committee.values.join('、') })]]
      : []),
    ...entitled.map(({ column, values }) => [column, say('mapping.entitled', { values: values.join('、') })]),
    ...unused.map(column => [column, say('mapping.unused')]),
  ];
  return textTable(rows.map(row => ['', ...row]));
};

const countTable = (file: ElectionFile, { counts }: ImportedRoll, say: Say): string[] => {
  const columnOf = new Map(file.rollMapping.entitled.map(({ why, column }) => [why, column]));
  const stations = file.stations.length === 1 ? [] : file.stations;
  const rows: [string, number][] = [
    [say('people'), counts.people],
    [say('entitled'), counts.entitled],
    ...stations.map(({ id, name }): [string, number] => [
      say('entitled.station', { station: `${id} ${name.zh}` }),
      counts.entitledByStation.get(id) ?? 0,
    ]),
    [say('committee'), counts.committee],
    ...counts.notEntitled.map(({ why, value, people }): [string, number] => [
      say('not-entitled', { column: columnOf.get(why) ?? why, value }),
      people,
    ]),
  ];
  return textTable(rows.map(([label, people]) => ['', label, people.toString()]));
};

/** Cells of the roll may hold anything: what a terminal would obey is shown as �. */
const harmless = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd');

const problemTable = (listed: readonly RollProblem[], language: Language, say: Say): string[] =>
  textTable([
    ['', say('row'), say('column'), say('problem')],
    ...listed.map(({ row, column, code, params }) => [
      '',
      row === 0 ? '' : row.toString(),
      column,
      harmless(fill(catalogue[language].rollProblem[code], { column, ...params })),
    ]),
  ]);

/** Every fault with the line and the place in words, in the order of the lines. */
function faultTable(faults: readonly ElectionFault[], text: string, language: Language, say: Say): string[] {
  const lines = jsonLines(text);
  const lineOf = ({ path }: ElectionFault): number => {
    // a field that is missing has no line of its own: the one in which it should stand has
    for (let length = path.length; length > 0; length--) {
      const line = lines.get(pathKey(path.slice(0, length)));
      if (line !== undefined) return line;
    }
    return 1;
  };
  return textTable([
    ['', say('line'), say('where'), say('problem')],
    ...faults
      .map(fault => ({ fault, line: lineOf(fault) }))
      .sort((one, other) => one.line - other.line)
      .map(({ fault, line }) => [
        '',
        line.toString(),
        harmless(placeText(language, fault.path)),
        harmless(faultText(language, fault)),
      ]),
  ]);
}

/**
 * Exit code: 0 when every package is written; 1 when something in the files or at writing is wrong; 2 when it was asked
 * wrongly, without the passphrase too. Writes nothing before the roll and the election are sound.
 */
export const packageCommand = async (args: readonly string[], io: CommandIo): Promise<0 | 1 | 2> => {
  const values = readArguments(args);
  const language = languages.find(one => one === values?.lang) ?? 'zh';
  const say = sayIn(language);
  const fail = (line: string): 1 => {
    io.print(line);
    return 1;
  };
  const failWith = (refusal: Refusal): 1 => fail(harmless(refusalText(language, refusal)));
  const read = (path: string) => io.read(path).catch(() => null);
  const printProblems = (count: number, listed: readonly RollProblem[], heading: 'errors' | 'warnings') => {
    if (count === 0) return;
    io.print(say(heading, { count }));
    for (const line of problemTable(listed, language, say)) io.print(line);
    const told = listed.reduce((rows, { params }) => rows + Number(params.rows ?? 1), 0);
    if (count > told) io.print(say('more', { count: count - told }));
  };

  const { election, roll, out } = values ?? {};
  if (values === null || election === undefined || roll === undefined || out === undefined) {
    io.print(say('usage'));
    return 2;
  }

  const electionBytes = await read(election);
  if (electionBytes === null) return fail(say('unreadable-file', { path: election }));
  // The decoder takes off the byte order mark that editors on Windows put before what they save.
  const text = new TextDecoder().decode(electionBytes);
  const lost = text.indexOf('\ufffd');
  if (lost >= 0)
    return fail(say('not-utf8', { path: election, line: text.slice(0, lost).split('\n').length }));
  const line = brokenLine(text);
  if (line !== null) return fail(say('not-json', { path: election, line }));
  const json: unknown = JSON.parse(text);
  const faults = electionFaults(json);
  if (faults.length > 0) {
    io.print(say('election-faults', { count: faults.length }));
    for (const row of faultTable(faults, text, language, say)) io.print(row);
    return 1;
  }
  const checked = checkElectionFile(json);
  if (!checked.ok) return failWith(checked.refusal);
  const file = checked.value;

  const rollBytes = await read(roll);
  if (rollBytes === null) return fail(say('unreadable-file', { path: roll }));
  const imported = importRoll(rollBytes, file.rollMapping, file.stations);
  io.print(say('mapping'));
  for (const line of mappingTable(file, imported.ok ? imported.value.unusedColumns : [], say)) io.print(line);
  const problems = imported.ok ? imported.value.problems : imported.problems;
  printProblems(problems.errors, problems.listedErrors, 'errors');
  printProblems(problems.warnings, problems.listedWarnings, 'warnings');
  if (!imported.ok) return 1;

  const { encoding, separator } = imported.value;
  io.print(say('read', { encoding, separator: separator === '\t' ? 'TAB' : separator }));
  io.print(say('counts'));
  for (const line of countTable(file, imported.value, say)) io.print(line);
  if (problems.warnings > 0 && values['accept-warnings'] !== true) return fail(say('undecided'));

  io.print(say('summary'));
  for (const row of summaryTable(file, imported.value, language, say)) io.print(row);

  const passphrase = await passphraseOf(values['passphrase-file'], io, say);
  if (typeof passphrase !== 'string') return passphrase.exit;

  const sealed = await sealPackages({
    electionFile: file,
    roll: imported.value,
    passphrase,
    random: randomBytes,
  });
  if (!sealed.ok) return failWith(sealed.refusal);
  for (const { stationId, bytes } of sealed.value) {
    const path = join(out, `${file.id}-${stationId}.pollkeeper`);
    const done = await io.write(path, bytes).then(
      () => true,
      () => false,
    );
    if (!done) return fail(say('unwritable-file', { path }));
    io.print(say('written', { path, bytes: bytes.length }));
  }
  const face = readPackageFace(sealed.value[0]!.bytes);
  if (!face.ok) return failWith(face.refusal);
  io.print(say('fingerprint', { fingerprint: face.value.committeeFingerprint }));
  return 0;
};

/** From the file, the environment, or typed. */
async function passphraseOf(
  file: string | undefined,
  { read, ask, print, passphrase }: CommandIo,
  say: Say,
): Promise<string | { readonly exit: 1 | 2 }> {
  if (file === undefined && passphrase !== undefined) return passphrase;
  const prompts = { first: say('ask-passphrase', { least: MIN_PASSPHRASE }), again: say('ask-again') };
  const given = await newPassphrase({ file, read, ask, prompts });
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
  }
}
