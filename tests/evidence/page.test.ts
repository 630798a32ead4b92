/**
 * Somebody on the appeals panel opens data/verify.html by double click, without a network, and drops the bundle on it. The
 * page says what the command says. Changed bundles are caught and the place is named; the page never asks for anything.
 */
import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicKeyOf, signerOf, signingKey } from '../../electron/evidence/keys.ts';
import { verifyStationBundle } from '../../electron/evidence/station-bundle.ts';
import { words } from '../../renderer/verify/words.ts';
import type { Language } from '../../shared/contract/view.ts';
import { base64 } from '../../shared/evidence/bytes.ts';
import { cosignerKey } from '../../shared/evidence/checkpoint.ts';
import { checkpointsFile } from '../../shared/evidence/checks.ts';
import { cosignatureLine } from '../../shared/evidence/note.ts';
import { sha256 } from '../../shared/evidence/sha256.ts';
import type { Verified } from '../../shared/evidence/verify.ts';
import { unknownSignersLines, verdictLines } from '../../shared/locales/verdict.ts';
import { bundleOf, openSample, printedDay, programFolder, rebagged, withElection } from './station-day.ts';

const built = mkdtempSync(join(tmpdir(), 'pollkeeper-page-'));
const bundler = fileURLToPath(new URL('../../build/bundle.mjs', import.meta.url));
const script = `import { verifierPage } from ${JSON.stringify(pathToFileURL(bundler).href)}; await verifierPage(${JSON.stringify(built)});`;
execFileSync(process.execPath, ['--input-type=module', '-e', script]);
const html = readFileSync(join(built, 'verify.html'), 'utf8');
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

const program = programFolder(html, version);
const opened = await openSample();
const { day, paper } = await printedDay(opened, [], html);
const bundle = await bundleOf(opened, day, paper, program);

/** What stands in the box of the verdict. */
const saying = (language: Language, { verdict, end }: Pick<Verified, 'verdict' | 'end'>) =>
  verdictLines(language, verdict, end).join('');
const failed = { verdict: 'failed', end: null } as const;
const none = { verdict: 'no-bundle', end: null } as const;

describe('SHA-256 of the page', () => {
  const same = (bytes: Uint8Array) =>
    expect(Buffer.from(sha256(bytes)).toString('hex')).toBe(createHash('sha256').update(bytes).digest('hex'));

  it('is that of node:crypto, at every length around the blocks', () => {
    for (let length = 0; length <= 260; length++) same(randomBytes(length));
  });
  it('and for random inputs, also inside a larger buffer', () => {
    for (let turn = 0; turn < 200; turn++) {
      const buffer = randomBytes(1 + Math.floor(Math.random() * 5_000));
      same(buffer.subarray(Math.floor(Math.random() * buffer.length)));
    }
    same(randomBytes(3_000_001));
  });
});

describe('the page in a browser', () => {
  let browser: Browser;
  let page: Page;
  const asked: string[] = [];
  const said: string[] = [];

  beforeAll(async () => {
    const executablePath = [
      process.env.POLLKEEPER_BROWSER ?? '',
      '/usr/bin/chromium',
      '/usr/bin/google-chrome',
    ].find(path => path !== '' && existsSync(path));
    if (executablePath === undefined) throw new Error('no Chromium or Chrome on this machine');
    browser = await chromium.launch({
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
    page = await browser.newPage({ locale: 'en-GB' });
    page.on('request', request => asked.push(request.url()));
    page.on('console', message => said.push(message.text()));
    page.on('pageerror', error => said.push(String(error)));
    await page.goto(pathToFileURL(join(built, 'verify.html')).href);
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(built, { recursive: true, force: true });
  });

  const outcome = async (bytes: Uint8Array, on = page) => {
    const folder = mkdtempSync(join(built, 'dropped-'));
    mkdirSync(folder, { recursive: true });
    const path = join(folder, 'bundle.zip');
    writeFileSync(path, bytes);
    await on.locator('#file').setInputFiles(path);
    await on.locator(`.file:has-text("${createHash('sha256').update(bytes).digest('hex')}")`).waitFor();
    const lines = await on
      .locator('#result li')
      .evaluateAll(items =>
        items.map(item => ({ check: (item as HTMLElement).dataset.check, outcome: item.className })),
      );
    return {
      verdict: await on.locator('.verdict').textContent(),
      lines,
      details: await on.locator('.failed .detail').allTextContents(),
    };
  };

  it('says of a good bundle what the command says, line by line', async () => {
    const { verdict, lines } = await outcome(bundle);
    const report = await verifyStationBundle(bundle, program);
    expect(report.verdict).toBe('sound');
    expect(verdict).toBe(saying('en', report));
    expect(lines).toEqual(
      report.lines.map(line => ({ check: line.check, outcome: line.outcome.replace(' ', '-') })),
    );
    expect(lines.every(line => line.outcome === 'ok')).toBe(true);
  });

  it('names the place of a changed byte', async () => {
    for (const [needle, place] of [
      ['"type":"poll-opened"', 'data/events.ndjson, event'],
      ['-----BEGIN', 'data/keys/committee.pem'],
      ['"format":"pollkeeper-record-1"', 'data/record.json'],
      ['%PDF-1.3', 'data/record.pdf'],
      ['<!doctype html>', 'data/verify.html'],
    ] as const) {
      const bytes = Buffer.from(bundle);
      const at = bytes.indexOf(needle) + needle.length - 2;
      bytes[at] = bytes[at]! ^ 1;
      const { verdict, details } = await outcome(bytes);
      expect(verdict).toBe(saying('en', failed));
      expect(details.join('\n')).toContain(place);
    }
  });

  it('finds a signature by another key, everything else made again to match', async () => {
    const notes = day.log.checkpoints.map(one => one.note);
    const [head, tail] = notes[3]!.split('\n\n') as [string, string];
    const [dash, name, encoded] = tail.trimEnd().split(' ') as [string, string, string];
    const keyId = Buffer.from(encoded, 'base64').subarray(0, 4);
    const forged = signerOf(Buffer.alloc(32, 99))(Buffer.from(`${head}\n`));
    notes[3] = `${head}\n\n${dash} ${name} ${Buffer.concat([keyId, forged]).toString('base64')}\n`;
    const bytes = await rebagged(bundle, 'data/checkpoints.txt', () => Buffer.from(checkpointsFile(notes)));
    const { lines, details } = await outcome(bytes);
    expect(lines.filter(line => line.outcome === 'failed').map(line => line.check)).toEqual(['signatures']);
    expect(details.join('\n')).toContain('checkpoint of 4 events');
  });

  it('finds a key in the election file that the committee did not sign, or no signature at all', async () => {
    const key = base64(publicKeyOf(Buffer.alloc(32, 66)));
    const { keys } = opened.election;
    const replaced = { ...opened.election, keys: { ...keys, stations: { ...keys.stations, A: key } } };
    const forger = withElection(opened, replaced, signingKey(Buffer.alloc(32, 66)));
    const forged = await printedDay(forger, [], html);
    const another = await outcome(await bundleOf(forger, forged.day, forged.paper, program));
    expect(another.lines.filter(line => line.outcome === 'failed').map(line => line.check)).toEqual([
      'committee',
    ]);
    expect(another.verdict).toBe(saying('en', failed));
    const none = await outcome(await rebagged(bundle, 'data/election.sig', () => null));
    expect(none.lines).toContainEqual({ check: 'committee', outcome: 'failed' });
  });

  it('is not green where the log names no paper: it was cut, and the paper may say anything', async () => {
    const cut = await bundleOf(opened, day, paper, program, day.log.size - 1);
    const { verdict, lines } = await outcome(cut);
    const report = await verifyStationBundle(cut, program);
    expect(verdict).toBe(saying('en', report));
    expect(verdict).toContain('NAMES NO PAPER');
    expect(await page.locator('.verdict').getAttribute('class')).toBe('verdict partly');
    expect(lines).toContainEqual({ check: 'paper', outcome: 'not-checked' });
  });

  it('finds the page inside the bundle changed, everything else made again to match', async () => {
    const bytes = await rebagged(bundle, 'data/verify.html', page =>
      Buffer.from(Buffer.from(page).toString().replace('<title>', '<title>All is well ')),
    );
    const { lines } = await outcome(bytes);
    expect(lines.filter(line => line.outcome === 'failed').map(line => line.check)).toEqual(['page']);
  });

  it('says something of what is no bundle at all', async () => {
    expect((await outcome(Buffer.from('hello'))).verdict).toBe(saying('en', none));
    expect((await outcome(new Uint8Array(0))).verdict).toBe(saying('en', none));
  });

  it('speaks three languages', async () => {
    for (const language of ['zh', 'pt', 'en'] as const) {
      await page.locator(`#language-${language}`).click();
      expect(await page.locator('h1').textContent()).toBe(words[language].title);
      expect(await page.locator('.verdict').textContent()).toBe(saying(language, none));
    }
    const checks = (await verifyStationBundle(bundle, program)).lines.map(line => line.check);
    for (const language of ['zh', 'pt', 'en'] as const)
      expect(Object.keys(words[language].checks)).toEqual(expect.arrayContaining(checks));
  });

  it('takes a file that is dropped on it', async () => {
    const data = await page.evaluateHandle(base64 => {
      const transfer = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64), character => character.charCodeAt(0));
      transfer.items.add(new File([bytes], 'dropped.zip'));
      return transfer;
    }, Buffer.from(bundle).toString('base64'));
    await page.dispatchEvent('.target', 'drop', { dataTransfer: data });
    await page.locator('.file:has-text("dropped.zip")').waitFor();
    expect(await page.locator('.verdict').getAttribute('class')).toBe('verdict good');
  });

  it('names a signer of a checkpoint whose key the election does not name, as the command does', async () => {
    const { note } = day.log.checkpoints.at(-1)!;
    const stranger = cosignerKey(day.log.origin, 'chair', publicKeyOf(Buffer.alloc(32, 5)));
    const line = cosignatureLine(sha256, note, stranger, signerOf(Buffer.alloc(32, 5)), 1_795_226_400);
    for (const language of ['zh', 'en'] as const) {
      await page.locator(`#language-${language}`).click();
      await page.locator('#checkpoint-text').fill(`${note}${line}`);
      const [told = ''] = unknownSignersLines(language, [stranger.name]);
      await page.locator(`#checkpoint-said.good:has-text(${JSON.stringify(told)})`).waitFor();
    }
    await page.locator('#checkpoint-text').fill(note);
    await page.locator(`#checkpoint-said:not(:has-text("${stranger.name}"))`).waitFor();
  });

  it('is not green in a browser that has no Ed25519', async () => {
    const old = await browser.newPage({ locale: 'zh-HK' });
    await old.addInitScript(() => {
      crypto.subtle.importKey = () => Promise.reject(new Error('not supported'));
    });
    await old.goto(pathToFileURL(join(built, 'verify.html')).href);
    const { verdict, lines } = await outcome(bundle, old);
    const { end } = await verifyStationBundle(bundle, program);
    expect(verdict).toBe(saying('zh', { verdict: 'partly', end }));
    expect(await old.locator('.verdict').getAttribute('class')).toBe('verdict partly');
    for (const check of ['committee', 'signatures'])
      expect(lines).toContainEqual({ check, outcome: 'not-checked' });
    await old.close();
  });

  it('asked for nothing but itself, and its policy lets nothing else run', async () => {
    expect(asked).toEqual([pathToFileURL(join(built, 'verify.html')).href]);
    expect(said).toEqual([]);
    const ran = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.name = "ran"';
      document.body.append(script);
      const reached = await fetch('https://example.invalid/').then(
        () => true,
        () => false,
      );
      return { ran: window.name === 'ran', reached };
    });
    expect(ran).toEqual({ ran: false, reached: false });
  });
});
