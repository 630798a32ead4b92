/**
 * `pollkeeper package`: the committee's own desk. It shows how the roll was understood (R-16: the mapping is shown to
 * the person who imports), lists everything that is wrong with it, and writes one sealed package per station.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ElectionFile } from '../../shared/contract/election.ts';
import type { Refusal } from '../../shared/contract/result.ts';
import { catalogue, refusalText } from '../../shared/locales/index.ts';
import { fill } from '../../shared/locales/text.ts';
import { parseJson } from './container.ts';
import { checkElectionFile } from './election-check.ts';
import { readPackageFace } from './open-package.ts';
import { sealPackages } from './package-file.ts';
import { type ImportedRoll, importRoll } from './roll-file.ts';
import type { RollProblem } from './roll-problem.ts';
import { textTable } from './text-table.ts';
import { COMMAND_TEXTS, type Language } from './texts.ts';

export type CommandIo = {
  /** rejects when the file cannot be read */
  readonly read: (path: string) => Promise<Uint8Array>;
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>;
  readonly print: (line: string) => void;
  readonly askPassphrase: () => Promise<string>;
};

type Say = (key: keyof typeof COMMAND_TEXTS, params?: Readonly<Record<string, string | number>>) => string;

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

/** Exit code: 0 when every package is written, otherwise 1. Writes nothing before the roll and the election are sound. */
export const packageCommand = async (args: readonly string[], io: CommandIo): Promise<0 | 1> => {
  const values = readArguments(args);
  const language: Language = values?.lang === 'en' ? 'en' : 'zh';
  const say: Say = (key, params) => fill(COMMAND_TEXTS[key][language === 'zh' ? 0 : 1], params ?? {});
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
    if (count > listed.length) io.print(say('more', { count: count - listed.length }));
  };

  const { election, roll, out } = values ?? {};
  if (values === null || election === undefined || roll === undefined || out === undefined)
    return fail(say('usage'));

  const electionBytes = await read(election);
  if (electionBytes === null) return fail(say('unreadable-file', { path: election }));
  // Editors on Windows put a byte order mark before what they save.
  const marked = electionBytes[0] === 0xef && electionBytes[1] === 0xbb && electionBytes[2] === 0xbf;
  const json = parseJson(marked ? electionBytes.subarray(3) : electionBytes);
  if (json === null) return fail(say('not-json', { path: election }));
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

  const passphraseFile = values['passphrase-file'];
  const written = passphraseFile === undefined ? null : await read(passphraseFile);
  if (passphraseFile !== undefined && written === null)
    return fail(say('unreadable-file', { path: passphraseFile }));
  // The line end that an editor puts behind the passphrase is not part of it.
  const passphrase =
    written === null ? await io.askPassphrase() : new TextDecoder().decode(written).replace(/\r?\n$/, '');

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
