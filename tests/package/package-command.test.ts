/**
 * At the committee's own desk: `pollkeeper package` shows how it understood the roll, says everything that is wrong
 * with it in a table, and writes the packages only when there is nothing left to decide.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SAMPLE_PASSPHRASE, writeSample } from '../../build/sample/write-sample.ts';
import { packageCommand } from '../../electron/package/command.ts';
import { openPackage } from '../../electron/package/open-package.ts';
import type { ElectionFile } from '../../shared/contract/election.ts';
import { formatDay } from '../../shared/locales/text.ts';
import { paperFont, theDayBefore } from './committee-desk.ts';

let folder: string;
let lines: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pollkeeper-package-'));
  lines = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (args: string[], typed = SAMPLE_PASSPHRASE) =>
  packageCommand(args, {
    read: path => readFile(path),
    write: (path, bytes) => writeFile(path, bytes),
    list: async path => (existsSync(path) ? readdirSync(path) : []),
    print: line => void lines.push(line),
    ask: async () => typed,
    font: paperFont,
    now: () => theDayBefore,
  });
const sample = (stations: 1 | 3 = 1) => {
  const paths = writeSample(folder, { people: 300, stations });
  return {
    ...paths,
    args: ['--election', paths.electionPath, '--roll', paths.rollPath, '--out', folder, '--lang', 'en'],
  };
};
const written = () => readdirSync(folder).filter(name => name.endsWith('.pollkeeper'));

test('a sound roll: mapping, counts by reason, three packages that open, the fingerprint for the paper', async () => {
  const { args, passphrasePath } = sample(3);
  expect(await run([...args, '--passphrase-file', passphrasePath], 'not asked')).toBe(0);
  expect(written()).toEqual(['A', 'C', 'N'].map(id => `practice-24-${id}.pollkeeper`));
  const opened = await openPackage(readFileSync(join(folder, 'practice-24-N.pollkeeper')), SAMPLE_PASSPHRASE);
  if (!opened.ok) throw new Error(opened.refusal.code);
  expect(opened.value).toMatchObject({ stationId: 'N', election: { practice: true } });
  const text = lines.join('\n');
  expect(text).toContain('may vote only with: 本科, 大學先修班');
  expect(text).toMatch(/committee, no vote +5\n/);
  expect(text).toMatch(/no vote: 級別 = 碩士 +\d+\n/);
  expect(text).toContain(opened.value.committeeFingerprint);
});

test('the README beside the sample names every person with the PIN that works', () => {
  sample();
  const election: { people: { id: string; pin: string }[] } = JSON.parse(
    readFileSync(join(folder, 'election.json'), 'utf8'),
  );
  const readme = readFileSync(join(folder, 'README.txt'), 'utf8');
  expect(election.people.length).toBe(17);
  for (const { id, pin } of election.people) expect(readme).toMatch(new RegExp(`^${id}\t.*\t${pin}$`, 'm'));
});

test('a roll with errors writes nothing and says where each is, in the language asked for', async () => {
  const { args, rollPath } = sample();
  const rows = readFileSync(rollPath, 'utf8').split('\r\n');
  writeFileSync(rollPath, [...rows.slice(0, 40), rows[3], '=1\u001b[31m,x', ''].join('\r\n'));
  expect(await run(args)).toBe(1);
  expect(written()).toEqual([]);
  const text = lines.join('\n');
  expect(text).toContain('Errors: 3. The roll is not imported:');
  expect(text).toMatch(/^ +41 +學號 +Student number 99000003X-X000-0003 is already in row 4\.$/m);
  expect(text).toMatch(/^ +42 +This row has 2 cells instead of 10\.$/m);
  lines = [];
  expect(await run(args.with(-1, 'zh'))).toBe(1);
  expect(lines.join('\n')).toContain('學號 99000003X-X000-0003 與第 4 行重複。');
});

test('what a cell holds is never obeyed by the terminal', async () => {
  const { args, rollPath } = sample();
  writeFileSync(rollPath, readFileSync(rollPath, 'utf8').replace('CHAN Exemplo Presidente', '=\u001b[31m'));
  expect(await run(args)).toBe(1);
  expect(lines.join('\n')).toContain('This cell is a formula (=�[31m');
  expect(lines.join('\n')).not.toContain('\u001b');
});

test('warnings are for a person to decide: nothing is written until they are accepted', async () => {
  const { args, rollPath } = sample();
  writeFileSync(rollPath, readFileSync(rollPath, 'utf8').replace('陳範例主席', '陳範?主席'));
  expect(await run(args)).toBe(1);
  expect(written()).toEqual([]);
  expect(lines.join('\n')).toContain('a rare character may have been lost');
  expect(await run([...args, '--accept-warnings'])).toBe(0);
  expect(written()).toEqual(['practice-24-A.pollkeeper']);
});

test('an election file saved by an editor with a byte order mark is read', async () => {
  const { args, electionPath } = sample();
  writeFileSync(electionPath, `\ufeff${readFileSync(electionPath, 'utf8')}`);
  expect(await run(args)).toBe(0);
});

test('everything that cannot work is said in one line, and writes nothing', async () => {
  const { args, electionPath } = sample();
  const missing = join(folder, 'none');
  const cases: [string[], string, RegExp][] = [
    [[], SAMPLE_PASSPHRASE, /用法/],
    [['--unknown'], SAMPLE_PASSPHRASE, /用法/],
    [args.with(1, missing), SAMPLE_PASSPHRASE, /cannot read .*none/],
    [args.with(3, missing), SAMPLE_PASSPHRASE, /cannot read .*none/],
    [args.with(1, join(folder, 'roll.csv')), SAMPLE_PASSPHRASE, /is not a JSON file/],
    [[...args, '--passphrase-file', missing], SAMPLE_PASSPHRASE, /cannot read .*none/],
    [args, 'short', /passphrase is too short: it needs at least 10/],
    [args.with(5, join(missing, 'deeper')), SAMPLE_PASSPHRASE, /cannot write/],
  ];
  for (const [given, typed, said] of cases) {
    lines = [];
    expect(await run(given, typed)).toBe(given.length < 2 ? 2 : 1);
    expect(lines.at(-1)).toMatch(said);
  }
  writeFileSync(
    electionPath,
    readFileSync(electionPath, 'utf8').replace('"practice": true', '"practice": "yes"'),
  );
  expect(await run(args)).toBe(1);
  expect(lines.at(-1)).toMatch(/practice.*The wrong kind: here stands a text, expected is true or false/);
  expect(written()).toEqual([]);
});

test('what was left out of --election, --roll and --out is named, before the help', async () => {
  const { args } = sample();
  const said = async (given: string[]) => {
    lines = [];
    expect(await run(given)).toBe(2);
    return lines.join('\n').split('\n')[0];
  };
  expect(await said([...args.slice(0, 2), '--lang', 'en'])).toBe('Not given: --roll, --out.');
  expect(await said([...args.slice(0, 4), '--lang', 'pt'])).toBe('Falta --out.');
  expect(await said([])).toBe('沒有寫明 --election、--roll、--out。');
});

test('before anything is sealed the committee reads what it is: hours, groups, stations, faculties, cards', async () => {
  const { args } = sample(3);
  expect(await run([...args.with(-1, 'zh'), '--passphrase-file', join(folder, 'passphrase.txt')])).toBe(0);
  const text = lines.join('\n');
  const election: ElectionFile = JSON.parse(readFileSync(join(folder, 'election.json'), 'utf8'));
  const { title, date, hours, groups, stations, cards } = election;
  expect(text).toContain(title.zh);
  expect(text).toContain(formatDay('zh', date));
  expect(text).toContain(`${hours.opens} 至 ${hours.closes}`);
  groups.forEach((group, i) => {
    expect(text).toMatch(new RegExp(`候選組別 ${i + 1} +${group.name.zh}`));
  });
  // what each station's package will say of its voters is what the committee was shown
  for (const { id, name } of stations) {
    const opened = await openPackage(
      readFileSync(join(folder, `practice-24-${id}.pollkeeper`)),
      SAMPLE_PASSPHRASE,
    );
    if (!opened.ok) throw new Error(opened.refusal.code);
    expect(text).toContain(`${name.zh}：選民 ${opened.value.election.roll.entitled[id]} 人`);
  }
  for (const { name } of cards) expect(text).toMatch(new RegExp(`讀卡規則「${name}」 +\\S`));
  expect(text).toMatch(/其中 \S+ +\d+/);
});

test('and every person with role and number, the drawing of the numbers, and each setting that is not the usual one', async () => {
  const { args, electionPath, passphrasePath } = sample();
  const election: ElectionFile = JSON.parse(readFileSync(electionPath, 'utf8'));
  const passphrase = ['--passphrase-file', passphrasePath];
  expect(await run([...args.with(-1, 'zh'), ...passphrase])).toBe(0);
  expect(lines.join('\n')).toMatch(/ 設定 +全部是預設值$/m);
  expect(lines.join('\n')).toMatch(/ 選委會主席 +陳範例主席 \(chair\)、99000001X-X000-0001$/m);
  expect(lines.join('\n')).toMatch(/ 抽籤 +2026年11月16日，抽籤人：陳範例主席、郭範例監事$/m);

  const people = election.people.map(one =>
    one.id === 'board-1' ? { ...one, number: null, pin: undefined } : one,
  );
  const settings = {
    ...election.settings,
    doubleEntry: false,
    winningPercent: 30,
    interruptionLimitOn: 'sum',
  };
  writeFileSync(electionPath, JSON.stringify({ ...election, people, settings }));
  lines = [];
  expect(await run([...args, ...passphrase, '--replace'])).toBe(0);
  const text = lines.join('\n');
  expect(text).toMatch(/ setting “Enter every batch twice” +No \(default: Yes\)$/im);
  expect(text).toMatch(/ setting “To win the first round \(%\)” +30 \(default: 40\)$/m);
  expect(text).toMatch(/ setting “How the limit is counted” +all together \(default: each by itself\)$/m);
  expect(text.match(/ setting “/g)).toHaveLength(3);
  for (const { name, id } of people) expect(text).toContain(`${name} (${id})`);
  expect(text).toMatch(/ \S.*郭範例監事 \(board-1\), no student number, no PIN$/m);
  expect(text).toMatch(/蔡範例代理 \(agent-1b\), 99000011X-X000-0011, Daybreak, 14:00–23:00$/m);
});

test('the passphrase: from the environment, from standard input, typed twice, or a sentence and exit 2', async () => {
  const { args, passphrasePath } = sample();
  const io = {
    read: async (path: string) => (path === '-' ? Buffer.from(`${SAMPLE_PASSPHRASE}\n`) : readFile(path)),
    write: (path: string, bytes: Uint8Array) => writeFile(path, bytes),
    list: async () => [],
    print: (line: string) => void lines.push(line),
    ask: async () => null,
    font: paperFont,
    now: () => theDayBefore,
  };
  const opens = async () => {
    const file = readFileSync(join(folder, 'practice-24-A.pollkeeper'));
    rmSync(join(folder, 'practice-24-A.pollkeeper'));
    return (await openPackage(file, SAMPLE_PASSPHRASE)).ok;
  };
  expect(readFileSync(passphrasePath, 'utf8').trim()).toBe(SAMPLE_PASSPHRASE);
  expect(await packageCommand(args, io)).toBe(2);
  expect(lines.at(-1)).toMatch(/no passphrase and no terminal.*--passphrase-file.*POLLKEEPER_PASSPHRASE/);
  expect(written()).toEqual([]);
  expect(await packageCommand(args, { ...io, passphrase: SAMPLE_PASSPHRASE })).toBe(0);
  expect(await opens()).toBe(true);
  expect(await packageCommand([...args, '--passphrase-file', '-'], io)).toBe(0);
  expect(await opens()).toBe(true);
  const typed = [SAMPLE_PASSPHRASE, `${SAMPLE_PASSPHRASE} `];
  expect(await packageCommand(args, { ...io, ask: async () => typed.shift() ?? null })).toBe(1);
  expect(lines.at(-1)).toContain('The two are not the same');
  expect(written()).toEqual([]);
});

test('a passphrase that nobody could type at the station is not sealed, from a file or from the environment', async () => {
  const { args, passphrasePath } = sample();
  const good = SAMPLE_PASSPHRASE;
  const cases: [Uint8Array, RegExp][] = [
    [
      Buffer.from([0xc2, 0xe5, 0xa6, 0xcc, ...Buffer.from('passphrase')]),
      /is not UTF-8 text.*Save it as UTF-8/,
    ],
    [Buffer.from(`\ufeff${good}`, 'utf16le'), /is not UTF-8 text/],
    [Buffer.from('long enough, Latin', 'utf16le'), /is not UTF-8 text/],
    [Buffer.from(`${good}\nand another\n`), /more than one line/],
    [Buffer.from(`${good}\n\n`), /more than one line/],
    [Buffer.from(` ${good}\n`), /begins or ends with blanks/],
    [Buffer.from(`${good}\u3000`), /begins or ends with blanks/],
    [Buffer.from(`${good}\u200bx`), /holds an invisible character/],
  ];
  for (const [bytes, said] of cases) {
    writeFileSync(passphrasePath, bytes);
    lines = [];
    expect(await run([...args, '--passphrase-file', passphrasePath], 'not asked')).toBe(1);
    expect(lines.at(-1)).toContain(passphrasePath);
    expect(lines.at(-1)).toMatch(said);
    expect(written()).toEqual([]);
  }
  const fromEnvironment = await packageCommand(args.with(-1, 'zh'), {
    read: path => readFile(path),
    write: (path, bytes) => writeFile(path, bytes),
    list: async () => [],
    print: line => void lines.push(line),
    ask: async () => null,
    font: paperFont,
    now: () => theDayBefore,
    passphrase: `${good} `,
  });
  expect(fromEnvironment).toBe(1);
  expect(lines.at(-1)).toContain('POLLKEEPER_PASSPHRASE 的通行碼前後有空白');
  expect(written()).toEqual([]);

  writeFileSync(passphrasePath, `\ufeff${good}\r\n`);
  expect(await run([...args, '--passphrase-file', passphrasePath], 'not asked')).toBe(0);
  const opened = await openPackage(readFileSync(join(folder, 'practice-24-A.pollkeeper')), good);
  expect(opened.ok).toBe(true);
});

test('stations that the election does not have are told once each, with how many rows say so', async () => {
  const { args, rollPath } = sample(3);
  const rows = readFileSync(rollPath, 'utf8').split('\r\n');
  const station = rows[1]!.split(',').at(-1)!;
  writeFileSync(rollPath, rows.map(row => row.replace(new RegExp(`${station}$`), 'Z 座')).join('\r\n'));
  expect(await run(args)).toBe(1);
  const told = lines.filter(line => line.includes('Z 座'));
  expect(told).toHaveLength(1);
  const said = rows.filter(row => row.endsWith(station)).length;
  expect(told[0]).toContain(`this one the first: ${said}.`);
  expect(lines.join('\n')).not.toContain('more are not listed');
});

test('an empty station is called empty, and for marks that do not match the formula is named as a cause', async () => {
  const { args, rollPath } = sample(3);
  const rows = readFileSync(rollPath, 'utf8').split('\r\n');
  writeFileSync(rollPath, rows.with(3, rows[3]!.replace(/[^,]*$/, '')).join('\r\n'));
  expect(await run(args)).toBe(1);
  expect(lines.at(-1)).toContain('The station is empty; rows in which it is, this one the first: 1.');
  writeFileSync(rollPath, rows.with(3, `="0012",${rows[3]}`).join('\r\n'));
  expect(await run(args)).toBe(1);
  expect(lines.at(-1)).toContain('a formula that is not in quotation marks may be the cause');
});

test('the sample that a committee starts from is sealed without a warning', async () => {
  const of = (name: string) => join(import.meta.dirname, '../../electron/package/sample', name);
  const args = ['--election', of('election.json'), '--roll', of('roll.csv'), '--out', folder, '--lang', 'en'];
  expect(await run(args)).toBe(0);
  expect(lines.join('\n')).not.toContain('Warnings');
  expect(lines.join('\n')).toMatch(/on the roll +40\n/);
  expect(written()).toEqual(['practice-24-A.pollkeeper']);
});
