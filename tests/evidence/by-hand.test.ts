/**
 * The bundle of a whole polling day, with the paper that the program makes, is given to a panel that has bash, unzip,
 * sha256sum, openssl and the usual readers of PDF. They type what VERIFY.md in it says, command by command, and read the
 * record with programs that are not ours.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeDocument } from '../../electron/documents/make.ts';
import { documentOf } from '../../electron/documents/of-station.ts';
import { ok } from '../../shared/contract/result.ts';
import { hex, unbase64 } from '../../shared/evidence/bytes.ts';
import { bundleOf, openSample, playDay, printOf, programFolder } from './station-day.ts';

const fontFolder = dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-tc/package.json'),
);
const fonts = {
  regular: readFileSync(join(fontFolder, '400Regular/NotoSansTC_400Regular.ttf')),
  bold: readFileSync(join(fontFolder, '700Bold/NotoSansTC_700Bold.ttf')),
};

const opened = await openSample();
const before = await playDay(opened);
const made = await documentOf(
  { make: async order => ok(await makeDocument({ ...order, fonts })) },
  {
    kind: 'record',
    language: 'zh',
    state: before.state,
    checkpoint: {
      note: before.log.checkpoint?.note ?? '',
      size: before.log.size,
      root: hex(before.log.root),
    },
  },
);
if (!made.ok) throw new Error(JSON.stringify(made.refusal));
const paper = made.value;
const day = await playDay(opened, [{ do: 'note-print', data: printOf(paper) }]);
const folder = mkdtempSync(join(tmpdir(), 'pollkeeper-by-hand-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const bag = join(folder, 'bag');
mkdirSync(bag);
writeFileSync(join(folder, 'bundle.zip'), await bundleOf(opened, day, paper, programFolder()));
execFileSync('unzip', ['-q', join(folder, 'bundle.zip'), '-d', bag]);
const said = (command: string, ...args: string[]) => execFileSync(command, args, { cwd: bag }).toString();
const data = (name: string) => readFileSync(join(bag, 'data', name), 'utf8');

describe('VERIFY.md, typed', () => {
  const commands = data('VERIFY.md')
    .split(/\n(?! {4})/)
    .filter(block => block.includes('\n    ') || block.startsWith('    '))
    .map(block => block.replace(/^ {4}/gm, ''));
  const typed = (which: number) =>
    said('bash', '-c', (commands[which] ?? '').replaceAll('/tmp/', `${folder}/`)).trimEnd();

  it('each command gives what the page says of it', () => {
    expect(commands).toHaveLength(10);
    expect(typed(0)).toBe('all as listed');
    expect(typed(1)).toBe('nothing else');
    const [origin, size, root, ...rest] = typed(2).split('\n');
    expect([origin, size, rest]).toEqual([
      'pollkeeper/practice-24/A',
      String(day.log.size),
      ['Signature Verified Successfully'],
    ]);
    expect(typed(3).trim()).toBe(String(day.log.size));
    expect(typed(4)).toBe(root);
    expect(hex(unbase64(root ?? '') ?? new Uint8Array(0))).toBe(hex(day.log.root));
    expect(typed(5)).toBe('Signature Verified Successfully');
    expect(typed(6)).toBe(opened.committeeFingerprint);
    expect(JSON.parse(data('election.json')).keys.stations.A).toBe(typed(7).trim());
    expect(typed(8)).toBe('data/record.pdf: OK');
    expect(typed(9)).toBe('the same figures');
    expect(JSON.parse(data('record.json')).logSize).toBeLessThan(day.log.size);
  });

  it('a figure changed and the manifests written anew: step 1 agrees, step 5 does not', () => {
    const record = data('record.json');
    const pdf = readFileSync(join(bag, 'data/record.pdf'));
    const kept = said('sha256sum', 'manifest-sha256.txt', 'tagmanifest-sha256.txt');
    const manifests = ['manifest-sha256.txt', 'tagmanifest-sha256.txt'].map(name => {
      const path = join(bag, name);
      return { path, genuine: readFileSync(path, 'utf8') };
    });
    const anew = () => {
      for (const { path, genuine } of manifests) {
        const lines = genuine
          .trimEnd()
          .split('\n')
          .map(line => said('sha256sum', line.slice(66)).trimEnd());
        writeFileSync(path, `${lines.join('\n')}\n`);
      }
    };
    const changed = record.replace('"n":60', '"n":61');
    expect(changed).not.toBe(record);
    writeFileSync(join(bag, 'data/record.json'), changed);
    anew();
    expect([typed(0), typed(1)]).toEqual(['all as listed', 'nothing else']);
    expect(typed(8)).toBe('data/record.pdf: OK');
    expect(() => typed(9)).toThrow('cmp');

    // and so does a paper that carries the other figures
    writeFileSync(join(bag, 'data/record.pdf'), Buffer.concat([pdf, Buffer.from('\n% another\n')]));
    anew();
    expect(typed(0)).toBe('all as listed');
    expect(() => typed(8)).toThrow('sha256sum');

    writeFileSync(join(bag, 'data/record.json'), record);
    writeFileSync(join(bag, 'data/record.pdf'), pdf);
    anew();
    expect(said('sha256sum', 'manifest-sha256.txt', 'tagmanifest-sha256.txt')).toBe(kept);
  });

  it('another key in the election file, and openssl says that the committee did not sign it', () => {
    const { keys } = JSON.parse(data('election.json'));
    const file = join(bag, 'data/election.json');
    const genuine = readFileSync(file);
    writeFileSync(file, genuine.toString().replace(keys.stations.A, 'A'.repeat(43).concat('=')));
    expect(() => typed(5)).toThrow('openssl pkeyutl -verify'); // it ended with a failure
    writeFileSync(file, genuine);
  });

  it('one voter is found by number and key, with the command in its words', () => {
    const voter = [...opened.roll.entries()].find(entry =>
      data('events.ndjson').includes(opened.roll.voterId(entry.number)),
    );
    if (!voter) throw new Error('nobody voted');
    const command = /`(printf %s NUMBER .*?)`/.exec(data('VERIFY.md'))?.[1] ?? '';
    const key = Buffer.from(opened.roll.voterKeyOf(voter.number)).toString('hex');
    const printed = said('bash', '-c', command.replace('NUMBER', voter.number).replace('KEY', key));
    const pseudonym = printed.trim().split(' ').at(-1) ?? '';
    expect(pseudonym).toMatch(/^[0-9a-f]{64}$/);
    expect(said('grep', '-c', pseudonym, 'data/events.ndjson').trim()).toMatch(/^[1-9]/);
  });
});

describe('the record, with other people’s programs', () => {
  it('qpdf finds nothing wrong in it', () => {
    expect(said('qpdf', '--check', 'data/record.pdf')).toContain('No syntax or stream encoding errors found');
  });
  it('pdfdetach takes the data out, and it is record.json to the byte', () => {
    const list = said('pdfdetach', '-list', 'data/record.pdf');
    expect(list).toContain('1 embedded files');
    expect(list).toContain('record.json');
    said('pdfdetach', '-save', '1', '-o', join(folder, 'detached.json'), 'data/record.pdf');
    expect(
      readFileSync(join(folder, 'detached.json')).equals(readFileSync(join(bag, 'data/record.json'))),
    ).toBe(true);
  });
  it('pdftotext reads the figures and the fingerprint of the committee’s key', () => {
    const text = said('pdftotext', '-layout', 'data/record.pdf', '-').replace(/\s+/g, ' ');
    const { figures } = JSON.parse(data('record.json'));
    expect(figures.voted.n).toBe(60);
    expect(text).toContain(figures.voted.text.replace('.', '.'));
    expect(text).toContain(opened.committeeFingerprint);
    expect(text).toContain('共 ');
  });
});
