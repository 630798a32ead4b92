/**
 * Somebody who has only the README asks the built program: for help, in a language, for a file that is not there, with a
 * script that has a mistake. Each command answers in a sentence of the language asked for, never with what Node or a
 * library says among programmers, and a language that it does not speak is said to be none.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { pollkeeper as Pollkeeper } from '../../electron/pollkeeper.ts';
import { scriptElectionSchema, scriptLineSchema } from '../../electron/station/simulate-script.ts';

const program = new URL('../../.out/pollkeeper.mjs', import.meta.url).href;
const { pollkeeper } = (await import(/* @vite-ignore */ program)) as { pollkeeper: typeof Pollkeeper };

const folder = mkdtempSync(join(tmpdir(), 'pk-command-line-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

let said: string[];
beforeEach(() => {
  said = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
});
afterEach(() => void vi.restoreAllMocks());
const run = async (...args: string[]) => {
  said = [];
  const code = await pollkeeper(args);
  return { code, text: said.join('\n') };
};

const commands = ['verify', 'disclose', 'keys', 'cosign', 'package', 'simulate', 'commands'];

describe('help', () => {
  test.each(commands)('%s --help is its own part, in each language, and does nothing else', async command => {
    const texts = new Set<string>();
    for (const language of ['zh', 'pt', 'en']) {
      const { code, text } = await run(command, '--help', '--lang', language);
      expect(code).toBe(0);
      expect(text).toContain(`pollkeeper ${command}`);
      for (const other of commands.filter(one => one !== command))
        expect(text).not.toMatch(new RegExp(`^(\\S+ ?)?pollkeeper ${other}`, 'm'));
      texts.add(text);
    }
    expect(texts.size).toBe(3);
  });

  test('without a command, of all of them; of one by its name', async () => {
    const { code, text } = await run('help', '--lang', 'pt');
    expect(code).toBe(0);
    for (const command of commands) expect(text).toContain(`uso: pollkeeper ${command}`);
    expect((await run('--help')).code).toBe(0);
    expect((await run()).code).toBe(2);
    expect((await run('help', 'cosign')).text).toBe((await run('cosign', '-h')).text);
  });

  test('the page of the commands is there', async () => {
    const { code, text } = await run('commands');
    expect(code).toBe(0);
    expect(text).toContain('### issue-ballot');
  });
});

describe('asked wrongly', () => {
  test.each(commands)(
    '%s in a language that there is none is told so, in each that there is',
    async command => {
      const { code, text } = await run(command, '--lang', 'fr');
      expect(code).toBe(2);
      expect(text).toBe(
        [
          '沒有「fr」這種語言：--lang 只有 zh、pt、en。',
          'Não existe a língua «fr»: --lang aceita zh, pt ou en.',
          'There is no language “fr”: --lang takes zh, pt or en.',
        ].join('\n'),
      );
    },
  );

  test.each(commands)('%s with an option that there is none names it and helps', async command => {
    const { code, text } = await run(command, '--nonsense', '--lang', 'pt');
    expect(code).toBe(2);
    expect(text).toContain('Não se percebe «--nonsense».');
    expect(text).toContain(`uso: pollkeeper ${command}`);
  });

  const none = join(folder, 'none');
  test.each([
    [['fly', '--lang', 'zh'], '沒有「fly」這個指令。'],
    [['verify', none, '--lang', 'zh'], `沒有 ${none} 這個檔案，沒有核驗任何東西。`],
    [['verify', '--lang', 'pt'], 'verify precisa de um pacote, ou de dois.'],
    [['disclose', none, '--number', '1', '--voter-key', 'x'], 'A voter key is 64 hex digits.'],
    [['cosign', none, '--key', none, '--lang', 'pt'], `Não existe o ficheiro ${none}.`],
    [['keys', 'agent-1a', '--out', folder], `${folder} is there already, and was not written over.`],
    [['simulate', none], `There is no file ${none}.`],
    [['simulate', folder], 'A folder was given where a file is needed.'],
    [['simulate', '--lang', 'zh'], 'simulate 需要一份指令稿。'],
  ])('%s', async (args, sentence) => {
    const { code, text } = await run(...args);
    expect(code).toBe(2);
    expect(text.split('\n')[0]).toBe(sentence);
  });
});

describe('a passphrase in a file that nobody could type', () => {
  const big5 = join(folder, 'big5.txt');
  writeFileSync(big5, Buffer.from([0xb3, 0x71, 0xa6, 0xe6, 0xbd, 0x58, 0xb3, 0x71, 0xa6, 0xe6, 0xbd, 0x58]));
  const sentence = `The passphrase in ${big5} is not UTF-8 text`;

  test('makes no key', async () => {
    const out = join(folder, 'untypeable.key');
    const { code, text } = await run('keys', 'agent-1a', '--out', out, '--passphrase-file', big5);
    expect({ code, text }).toMatchObject({ code: 1, text: expect.stringContaining(sentence) });
    expect(existsSync(out)).toBe(false);
  });

  test('opens no key and no marked roll either', async () => {
    const key = join(folder, 'agent.key');
    const good = file('good.txt', 'a passphrase that is long enough\n');
    expect((await run('keys', 'agent-1a', '--out', key, '--passphrase-file', good)).code).toBe(0);
    const note = 'pollkeeper.example/a\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n';
    const signed = `${note}\n— pollkeeper.example/a ${Buffer.alloc(68).toString('base64')}\n`;
    const restricted = file('restricted.zip', 'any');
    for (const args of [
      ['cosign', file('note.txt', signed), '--key', key],
      ['verify', restricted, '--restricted', restricted],
      ['disclose', restricted, '--number', '1', '--restricted', restricted],
    ])
      expect(await run(...args, '--passphrase-file', big5)).toMatchObject({
        code: 2,
        text: expect.stringContaining(sentence),
      });
  });
});

test.each([
  ['zh', '這不是檔案包'],
  ['pt', 'Isto não é um pacote'],
  ['en', 'This is no bundle'],
])(
  'what is no bundle is said to be none, in %s, and is not called tampered with',
  async (language, sentence) => {
    const election = file('no-bundle.json', '{"id": 1}');
    const key = ['--voter-key', '0'.repeat(64), '--number', '1'];
    for (const args of [
      ['verify', election],
      ['verify', election, '--checkpoint', '5 · 0a1b'],
      ['verify', folder],
      ['verify', election, election],
      ['disclose', election, ...key],
    ]) {
      const { code, text } = await run(...args, '--lang', language);
      expect({ args, code }).toEqual({ args, code: 2 });
      expect(text).toContain(sentence);
      expect(text).not.toMatch(/THE BUNDLE IS NOT SOUND|NÃO confere:|核驗不通過/);
    }
  },
);

describe('a script with a mistake is told with its line and what was expected', () => {
  test.each([
    ['{"at": "9:00"}', 'line 2: at: “9:00” is not a moment: write 09:30'],
    ['{"at": "09:75"}', 'line 2: at: “09:75” is not a moment'],
    ['{"at" "09:00"}', 'line 2: This is not a whole piece of JSON.'],
    ['{"when": "09:00"}', 'line 2: when: There is no field “when”.'],
    ['{"by": "chair"}', 'line 2: by: The wrong kind: here stands a text, expected is a list [ ].'],
    ['{"voters": 0}', 'line 2: voters: The number is too small: at least 1.'],
    ['{"refused": "yes"}', 'line 2: refused: “yes” is not the id of a rule: write R-54.2'],
    ['{"machine": {"event": "fire"}}', 'line 2: machine.event: “{"event":"fire"}” is not possible here.'],
    ['', 'line 1: This script has no step at all.'],
    ['{"by": ["chair"]}', 'line 2: This line does nothing: it needs do, scan, voters, machine or say.'],
    ['{"at": "09:30", "data": {"voter": "#1"}}', 'line 2: This line has data, files or refused, but no do.'],
    ['{"say": "x", "at": "09:30"}\n{"say": "y", "at": "08:40"}', 'line 3: at: 08:40 is before 09:30'],
    [
      '{"election": {"date": "soon"}}\n{"say": "x"}',
      'line 2: date: “soon” is not a date: write it as 2026-11-18',
    ],
  ])('%s', async (line, sentence) => {
    const script = file('day.jsonl', `// a day\n${line}\n`);
    const { code, text } = await run('simulate', script);
    expect(code).toBe(2);
    expect(text).toContain(`${script}, ${sentence}`);
  });

  test('and so are an election and a roll that are none', async () => {
    const script = file('day.jsonl', '{"say": "a day"}');
    const broken = file('election.json', '{\n"id": 1\n"x"}');
    expect(await run('simulate', script, '--election', broken, '--lang', 'zh')).toMatchObject({
      code: 2,
      text: expect.stringContaining('第 3 行的寫法有誤'),
    });
    const { code, text } = await run(
      'simulate',
      script,
      '--election',
      file('election.json', '{"id": "a b"}'),
    );
    expect(code).toBe(2);
    expect(text).toContain('“a b” cannot be an id');
    expect(text).toContain('This field is missing');
    expect(await run('simulate', script, '--roll', broken, '--lang', 'pt')).toMatchObject({
      code: 2,
      text: expect.stringMatching(/^Erros no caderno/),
    });
  });

  test('a place that nobody has on the roll is told with its line', async () => {
    const script = file(
      'day.jsonl',
      '{"rollRows": 40}\n{"scan": "#999"}\n{"do": "issue-ballot", "data": {"voter": "#0"}}',
    );
    const { code, text } = await run('simulate', script);
    expect(code).toBe(1);
    expect(text).toMatch(
      / 2 {2}scan {2}REFUSED input no-such-place: The roll has no voter #999: \d+ on it may vote here\./,
    );
    expect(text).toMatch(/ 3 {2}issue-ballot {2}REFUSED input no-such-place: The roll has no voter #0/);
  });

  test('times go back only where the script sets the clock', async () => {
    const script = file(
      'day.jsonl',
      '{"say": "x", "at": "09:30"}\n{"machine": {"event": "clock-set", "seconds": -3600}}\n{"say": "y", "at": "08:40"}',
    );
    expect((await run('simulate', script)).code).toBe(0);
  });

  test('a line that is refused is told in words', async () => {
    const script = file('day.jsonl', '{"at": "09:00", "by": ["chair"], "do": "open-poll"}');
    const { code, text } = await run('simulate', script, '--lang', 'pt');
    expect(code).toBe(1);
    expect(text).toContain('NÃO É O QUE O GUIÃO DIZ');
    expect(text).toMatch(/RECUSADO R-50\.1 clock-not-checked: \p{L}.*\./u);
  });
});

test('the page of the scripts names every key, and no other, and its example runs', async () => {
  const page =
    readFileSync(new URL('../fixtures/days/README.md', import.meta.url), 'utf8').split('## A script')[1] ??
    '';
  const named = page.split('\n').flatMap(row => {
    const [, keys = ''] = /^\| (`[^|]*`) \|/.exec(row) ?? [];
    return [...keys.matchAll(/`(\w+)`/g)].map(([, key]) => key);
  });
  const known = [...Object.keys(scriptLineSchema.shape), ...Object.keys(scriptElectionSchema.shape)];
  expect(named.sort()).toEqual(known.sort());
  const example = [...page.matchAll(/^ {4}(.*)$/gm)].map(([, line]) => line).join('\n');
  expect(await run('simulate', file('day.jsonl', example))).toMatchObject({ code: 0 });
});

test('an election that is not practice is said to become practice, and why', async () => {
  const real = file('day.jsonl', '{"election": {"practice": false}}\n{"say": "a day"}');
  const { code, text } = await run('simulate', real, '--lang', 'pt');
  expect(code).toBe(0);
  expect(text).toContain('Esta eleição não é um exercício; um dia simulado é-o sempre');
});

test('a bundle is verified in the language asked for, with the same verdict', async () => {
  const script = new URL('../fixtures/days/first-hour.jsonl', import.meta.url).pathname;
  const out = join(folder, 'day');
  const made = await run('simulate', script, '--quiet', '--out', out, '--lang', 'zh');
  expect(made.text).toMatch(/已寫出 .*bundle\.zip/);
  const bundle = join(out, 'bundle.zip');
  expect(made.text).toMatch(/已寫出 .*record\.pdf/);
  expect(made.text).not.toContain('不是練習');
  const written = statSync(bundle).mtimeMs;
  expect(await run('simulate', script, '--quiet', '--out', out)).toMatchObject({
    code: 2,
    text: expect.stringContaining(
      'already holds record.pdf, bundle.zip of an earlier day; nothing was written',
    ),
  });
  expect(statSync(bundle).mtimeMs).toBe(written);
  expect((await run('simulate', script, '--quiet', '--out', out, '--replace')).code).toBe(made.code);
  const en = await run('verify', bundle);
  expect(en.text).toContain('ok           committee: ');
  expect(en.text).toContain('The bundle is sound up to its last entry');
  const zh = await run('verify', bundle, '--lang', 'zh', '--checkpoint', 'nothing');
  expect(zh).toMatchObject({ code: 1, text: expect.stringMatching(/相符 +選委會對選舉資料的簽署/) });
  expect(zh.text).toContain('全部相符：直至最後');
  const pt = await run('verify', bundle, bundle, '--lang', 'pt');
  expect(pt).toMatchObject({ code: en.code, text: expect.stringContaining('Os mesmos registos: ') });
});
