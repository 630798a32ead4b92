/**
 * At the opening an agent photographs the checkpoint, another writes down the short form. In the evening they hold them
 * against the log. An honest log contains both; one that was cut, set back or played again does not, and it is said which.
 */
import { describe, expect, it } from 'vitest';
import { publicKeyOf, sha256, signerOf, verifyEd25519 } from '../../electron/evidence/keys.ts';
import { hex } from '../../shared/evidence/bytes.ts';
import { cosignerKey, originOf, shortForm, signCheckpoint } from '../../shared/evidence/checkpoint.ts';
import { checkContained, type HeldLog, heldLogOf } from '../../shared/evidence/contained.ts';
import { cosignatureLine } from '../../shared/evidence/note.ts';
import { notesFor, origin, sampleEvent, stationSeed } from './sample-bundle.ts';

const events = Array.from({ length: 40 }, (_, seq) => sampleEvent(seq));
const notes = notesFor(events);
const photographed = notes[4]!;
const agentSeed = Buffer.alloc(32, 3);
const agent = cosignerKey(origin, 'a1', publicKeyOf(agentSeed));
const keys = { station: publicKeyOf(stationSeed), cosigners: [agent] };
const held = (of: readonly string[], name = origin): HeldLog =>
  heldLogOf(sha256, { origin: name, events: of });
const check = (text: string, log = held(events), verify: typeof verifyEd25519 | null = verifyEd25519) =>
  checkContained(sha256, verify, log, keys, text);

const root = hex(held(events).rootAt(15));
const short = shortForm(15, root);

describe('a photographed checkpoint', () => {
  it('is in the log, however much came after it', async () => {
    expect(await check(photographed)).toMatchObject({ result: 'contained', size: 15, later: 25, root });
    expect(await check(notes.at(-1)!)).toMatchObject({ result: 'contained', size: 40, later: 0 });
  });
  it('with line ends of another system, blanks around it, a mark before it', async () => {
    expect(await check(`\ufeff \n${photographed.replaceAll('\n', '\r\n')}\n `)).toMatchObject({
      result: 'contained',
    });
  });
  it('with the cosignature of an agent, who is named', async () => {
    const line = cosignatureLine(sha256, photographed, agent, signerOf(agentSeed), 1_795_226_400);
    expect(await check(photographed + line)).toMatchObject({ result: 'contained', cosigners: [agent.name] });
    expect(await check(notes[5]! + line)).toMatchObject({ result: 'bad-signature' });
  });
  it('is missing from a log that was cut or set back', async () => {
    expect(await check(photographed, held(events.slice(0, 14)))).toMatchObject({
      result: 'shorter',
      size: 15,
    });
    expect(await check(photographed, held(events.slice(0, 15)))).toMatchObject({ result: 'contained' });
  });
  it('is missing from a log that was played again, at every size', async () => {
    for (let at = 0; at < 15; at++)
      expect(await check(photographed, held(events.with(at, 'another')))).toMatchObject({ result: 'fork' });
    expect(await check(photographed, held(events.with(15, 'another')))).toMatchObject({
      result: 'contained',
    });
  });
  it('of another station, by another key, altered: each is told from the others', async () => {
    const elsewhere = held(events, originOf('sample-2026', 'S2'));
    expect(await check(photographed, elsewhere)).toMatchObject({ result: 'other-station', origin });
    expect(await check(notesFor(events, Buffer.alloc(32, 9))[4]!)).toMatchObject({ result: 'other-key' });
    expect(await check(photographed.replace('\n15\n', '\n16\n'))).toMatchObject({ result: 'bad-signature' });
    const lone = signCheckpoint(
      sha256,
      { origin, size: 15, root: sha256(new Uint8Array(1)) },
      keys.station,
      signerOf(stationSeed),
    );
    expect(await check(lone)).toMatchObject({ result: 'fork' });
  });
  it('where nothing can check a signature, is worth what a short form is worth', async () => {
    expect(await check(photographed, held(events), null)).toMatchObject({ result: 'contained-short' });
    expect(await check(photographed, held(events.with(3, 'x')), null)).toMatchObject({
      result: 'differs-short',
    });
  });
});

describe('the short form that is read aloud', () => {
  it.each([
    ['as it is shown', short],
    ['without the dot', short.replace(' ·', '')],
    ['in capitals, without groups', `15 ${root.slice(0, 20).toUpperCase()}`],
    ['with full-width figures of a Chinese keyboard', `１５ · ${root.slice(0, 20)}`],
    ['on two lines, as on the slip, with the whole root', `15\n${root.match(/.{16}/g)!.join('\n')}`],
    ['with a colon', `15: ${root.slice(0, 24)}`],
  ])('%s', async (_what, text) => {
    expect(await check(text)).toMatchObject({ result: 'contained-short', size: 15, later: 25 });
  });
  it('with separators of thousands', async () => {
    const many = Array.from({ length: 1_234 }, (_, seq) => `event ${seq}`);
    const log = held(many);
    const digits = hex(log.rootAt(1_234)).slice(0, 20);
    for (const size of ['1234', '1,234', '1 234', '1.234', '1\u00a0234'])
      expect(await check(`${size} · ${digits}`, log)).toMatchObject({
        result: 'contained-short',
        size: 1_234,
      });
  });
  it('misread, or of a longer log', async () => {
    const last = root[19] === '0' ? '1' : '0';
    expect(await check(`15 · ${root.slice(0, 19)}${last}`)).toMatchObject({ result: 'differs-short' });
    expect(await check(short.replace('15', '41'))).toMatchObject({ result: 'shorter-short', size: 41 });
  });
  it.each([
    ['nothing', ''],
    ['a sentence', 'the poll is open'],
    ['nineteen digits', `15 · ${'a'.repeat(19)}`],
    ['sixty-five digits', `15 · ${'a'.repeat(65)}`],
    ['no size', 'a'.repeat(20)],
    ['a size past counting', `${'9'.repeat(20)} · ${'a'.repeat(20)}`],
    ['half a note', photographed.slice(0, 60)],
    // the patterns of a short form go over blanks again and again: a pasted page of them would hold the program up
    ['more blanks than anybody types', `15${' '.repeat(200)}· ${root.slice(0, 20)}`],
  ])('%s cannot be read', async (_what, text) => {
    expect(await check(text)).toMatchObject({ result: 'unreadable', size: null });
  });
});
