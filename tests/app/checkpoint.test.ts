/**
 * At the opening the checkpoint comes up by itself for whoever has a camera. An agent cosigns it at the desk with a
 * passphrase of the agent's own; somebody brings one back in the afternoon, and the program says whether the log still
 * contains it. In the evening the chair has the marked roll written, encrypted, and nobody else can.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { scanCard } from '../../build/driver/wedge.ts';
import { publicKeyOf, signerOf } from '../../electron/evidence/keys.ts';
import { readRestricted } from '../../electron/evidence/restricted.ts';
import { textsOf } from '../../renderer/station/text/useT.tsx';
import type { Answers } from '../../shared/contract/asks.ts';
import { practiceSigningPassphrase } from '../../shared/contract/practice.ts';
import { cosignerKey } from '../../shared/evidence/checkpoint.ts';
import { cosignatureLine } from '../../shared/evidence/note.ts';
import { sha256 } from '../../shared/evidence/sha256.ts';
import { unknownSignersLines } from '../../shared/locales/verdict.ts';
import { morning, openPractice, type TestApp, testApp } from './app.ts';
import { Person } from './window.ts';

/** a whole app, with a roll of 30,000, also on a machine that is busy with other things */
const patienceMs = 180_000;

const say = textsOf('zh', null);

let app: TestApp | null = null;
afterEach(async () => {
  await app?.kill();
  app = null;
});

it(
  'the checkpoint is shown at the opening, cosigned, and found again',
  async () => {
    app = await testApp({ start: morning });
    await openPractice(app);
    // at the desk as one line, over nothing that one works with; a press shows it
    const corner = app.page.locator('.moment');
    await corner.getByRole('button').first().click();
    const dialog = app.page.locator('[role=dialog]');
    await dialog.locator('svg.code').waitFor();
    const shown = (await dialog.locator('.read-aloud').textContent()) ?? '';
    await app.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await corner.waitFor({ state: 'detached' });

    const now = (await app.ask({ ask: 'checkpoint' })) as Answers['checkpoint'];
    expect(now.cosigners).toContainEqual({ person: 'agent-1a', keyHere: true });
    const passphrase = practiceSigningPassphrase((await app.view()).practicePins?.['agent-1a'] ?? '');
    const cosign = { ask: 'cosign', person: 'agent-1a', size: now.size } as const;
    expect(await app.tryAsk({ ...cosign, passphrase: `${passphrase}!` })).toMatchObject({
      refusal: { code: 'wrong-signing-passphrase' },
    });
    expect(await app.tryAsk({ ...cosign, person: 'staff-1', passphrase })).toMatchObject({
      refusal: { code: 'no-cosigning-key' },
    });
    await app.ask({ ...cosign, passphrase });
    expect(await app.tryAsk({ ...cosign, passphrase })).toMatchObject({
      refusal: { code: 'already-cosigned' },
    });
    const { cosignatures } = (await app.view()).station?.state.evidence ?? { cosignatures: [] };
    expect(cosignatures).toMatchObject([{ person: 'agent-1a', size: now.size }]);

    // the agent's own line, brought in from outside, is the one that is there already; a torn one is none
    const line = cosignatures[0]?.line ?? '';
    const take = { ask: 'take-cosignature', size: now.size } as const;
    expect(await app.tryAsk({ ...take, text: line })).toMatchObject({
      refusal: { code: 'already-cosigned' },
    });
    expect(await app.tryAsk({ ...take, text: line.slice(0, 40) })).toMatchObject({
      refusal: { code: 'cosignature-unreadable' },
    });
    expect(await app.tryAsk({ ...take, text: line.replace('agent-1a', 'agent-9z') })).toMatchObject({
      refusal: { code: 'cosignature-unknown' },
    });

    const check = async (text: string) =>
      (await app?.ask({ ask: 'check-checkpoint', text })) as Answers['check-checkpoint'];
    expect(await check(`${now.note}${line}`)).toMatchObject({
      result: 'contained',
      held: true,
      cosigners: ['agent-1a'],
    });
    // a key that the election does not name: said on the screen as the command says it, and no cosignature
    const stranger = cosignerKey(now.note.split('\n')[0] ?? '', 'chair', publicKeyOf(Buffer.alloc(32, 5)));
    const strange = cosignatureLine(sha256, now.note, stranger, signerOf(Buffer.alloc(32, 5)), 1_795_226_400);
    const person = new Person(app);
    await person.go('T');
    await person.press(say('checkpoint.check'));
    await person.fill(say('checkpoint.check-text'), `${now.note}${strange}`);
    await person.press(say('checkpoint.check-do'));
    const [told = ''] = unknownSignersLines('zh', [stranger.name]);
    await dialog.getByText(told).waitFor();
    expect(await dialog.getByText(say('checkpoint.cosigned-by', { names: '' })).count()).toBe(0);
    // a scanner types the code's lines one by one, and none of them is a checkpoint: it says so, and what was typed stays
    await person.fill(say('checkpoint.check-text'), '3 · 0a1b');
    for (const row of now.note.split('\n').slice(0, 3)) await scanCard(app.page, row);
    await dialog.getByText(say('checkpoint.not-by-scanner')).waitFor();
    expect(await person.field(say('checkpoint.check-text')).inputValue()).toMatch(/^3 · 0a1b/);
    await person.keys('Escape');
    expect(await check(shown)).toMatchObject({ result: 'contained-short', held: true });
    expect(await check(shown.replace(/^\d+/, '900'))).toMatchObject({ result: 'shorter-short', held: false });
    const { entries } = (await app.ask({ ask: 'timeline', before: null, limit: 5 })) as Answers['timeline'];
    expect(entries.filter(({ type }) => type === 'checkpoint-checked')).toHaveLength(4);
  },
  patienceMs,
);

it(
  'R-62.annex restricted.zip is written for the chair only, and opens with its passphrase',
  async () => {
    app = await testApp({ start: morning });
    await openPractice(app);
    await new Person(app).issue(3);
    const pins = (await app.view()).practicePins ?? {};
    const ask = { ask: 'export-restricted', passphrase: 'abcde-fghjk-mnpqr-stuvw', language: 'zh' } as const;
    const by = (person: string) => [{ person, pin: pins[person] ?? '' }];
    expect(await app.tryAsk({ ...ask, people: by('staff-1') })).toMatchObject({
      refusal: { code: 'needs-chair' },
    });
    expect(await app.tryAsk({ ...ask, passphrase: 'too short', people: by('chair') })).toMatchObject({
      refusal: { code: 'passphrase-short' },
    });
    // given up while the roll is being marked: nothing is written
    const given = app.tryAsk({ ...ask, people: by('chair') });
    await app.page.locator('.frame[data-busy]').waitFor();
    await app.ask({ ask: 'cancel-work' });
    expect(await given).toMatchObject({ refusal: { code: 'work-cancelled' } });
    const files = (running: TestApp) => readdirSync(join(running.documents, 'Pollkeeper'));
    expect(() => files(app!)).toThrow();

    await app.ask({ ...ask, people: by('chair') });
    const [file] = files(app);
    expect(file).toMatch(/^PRACTICE-.*-restricted\.zip$/);
    const opened = await readRestricted(
      readFileSync(join(app.documents, 'Pollkeeper', file ?? '')),
      ask.passphrase,
    );
    if (!opened.ok) throw new Error(opened.refusal.code);
    expect(opened.value.roll.match(/,yes,/g)).toHaveLength(3);
    expect(opened.value.annex?.subarray(0, 4).toString()).toBeTruthy();
  },
  patienceMs,
);
