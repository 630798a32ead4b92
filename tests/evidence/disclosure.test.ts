/**
 * A voter says: I was told that I had voted already, and I had not. The committee takes this voter's key from the annex and
 * shows the entries, each proven against a checkpoint that the station signed. Nobody else's entry can be found with that key,
 * and nothing in what is shown can be changed. The keys are those of a real package.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { discloseOne, verifyOne } from '../../electron/evidence/commands.ts';
import { hmacSha256, publicKeyOf, sha256, signerOf, verifyEd25519 } from '../../electron/evidence/keys.ts';
import { verifyStationBundle } from '../../electron/evidence/station-bundle.ts';
import { hex } from '../../shared/evidence/bytes.ts';
import { canonicalJson } from '../../shared/evidence/canonical.ts';
import { cosignerKey, signCheckpoint } from '../../shared/evidence/checkpoint.ts';
import {
  disclose,
  discloseEntry,
  verifyDisclosure,
  verifyEntries,
  voterIn,
} from '../../shared/evidence/disclosure.ts';
import { MerkleTree } from '../../shared/evidence/merkle.ts';
import { cosignatureLine } from '../../shared/evidence/note.ts';
import { bundleOf, openSample, printedDay, programFolder } from './station-day.ts';

const opened = await openSample();
const program = programFolder();
const { day, paper } = await printedDay(opened);
const bundle = await bundleOf(opened, day, paper, program);
const { log } = await verifyStationBundle(bundle, program);
if (log === null) throw new Error('no log in the bundle');
const station = log.stationKey;
const means = { hash: sha256, hmac: hmacSha256, verify: verifyEd25519 };

const entitled = [...opened.roll.entries()].filter(entry => entry.noVote === null).map(entry => entry.number);
/** got a ballot, spoiled it, got another */
const spoiler = entitled[4]!;
const voted = entitled[7]!;
const stayedAway = entitled[200]!;

const folder = mkdtempSync(join(tmpdir(), 'pollkeeper-disclosure-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
writeFileSync(join(folder, 'bundle.zip'), bundle);

const shown = (number: string) => {
  const voterKey = opened.roll.voterKeyOf(number);
  return { voterKey, disclosure: disclose(sha256, log, voterIn(hmacSha256, voterKey, number)) };
};
const typesOf = async (number: string) => {
  const { voterKey, disclosure } = shown(number);
  const verdict = await verifyDisclosure(means, disclosure, { number, voterKey, station });
  if (!verdict.ok) throw new Error(verdict.why);
  return verdict.events.map(event => event.type);
};

describe('what is shown', () => {
  it('is every entry of this voter, and verifies', async () => {
    expect(await typesOf(voted)).toEqual(['ballot-issued']);
    expect(await typesOf(spoiler)).toEqual(['ballot-issued', 'ballot-spoiled', 'replacement-issued']);
    expect(await typesOf(stayedAway)).toEqual([]);
  });
  it('is found under the pseudonym that the desk wrote', () => {
    expect(shown(voted).disclosure.voter).toBe(opened.roll.voterId(voted));
  });
  it('verifies again after it was written to a file and read back', async () => {
    const { voterKey, disclosure } = shown(spoiler);
    const again = JSON.parse(JSON.stringify(disclosure));
    expect(await verifyDisclosure(means, again, { number: spoiler, voterKey, station })).toMatchObject({
      ok: true,
    });
  });
});

describe('what is refused', () => {
  const { voterKey, disclosure } = shown(spoiler);
  const why = async (given: unknown, check = { number: spoiler, voterKey, station }) => {
    const verdict = await verifyDisclosure(means, given, check);
    return verdict.ok ? 'nothing' : verdict.why;
  };
  const [first, second, third] = disclosure.entries as [Entry, Entry, Entry];
  type Entry = (typeof disclosure.entries)[number];
  const event = JSON.parse(first.event);

  it("another voter's key, or another number with this key", async () => {
    const other = opened.roll.voterKeyOf(voted);
    expect(await why(disclosure, { number: spoiler, voterKey: other, station })).toContain('do not give');
    expect(await why(disclosure, { number: voted, voterKey, station })).toContain('do not give');
  });
  it('an entry changed, or of somebody else', async () => {
    const changed = { ...first, event: canonicalJson({ ...event, at: event.at.replace('T09', 'T10') }) };
    expect(await why({ ...disclosure, entries: [changed] })).toContain('does not stand in the log');
    const theirs = shown(voted).disclosure.entries;
    expect(await why({ ...disclosure, entries: theirs })).toContain('is not of this voter');
    const spelled = { ...first, event: ` ${first.event}` };
    expect(await why({ ...disclosure, entries: [spelled] })).toContain('canonical');
  });
  it('an entry shown twice, or moved', async () => {
    expect(await why({ ...disclosure, entries: [first, first] })).toContain('not in order');
    expect(await why({ ...disclosure, entries: [third, second] })).toContain('not in order');
  });
  it('a path that was changed, cut or lengthened', async () => {
    const [head, ...rest] = first.path as [string, ...string[]];
    for (const path of [
      rest,
      [...first.path, head],
      [head.replace(/^./, one => (one === '0' ? '1' : '0')), ...rest],
    ])
      expect(await why({ ...disclosure, entries: [{ ...first, path }] })).toContain(
        'does not stand in the log',
      );
  });
  it('a checkpoint that another key signed', async () => {
    const seed = Buffer.alloc(32, 5);
    const checkpoint = { origin: log.origin, size: day.log.size, root: day.log.root };
    const forged = signCheckpoint(sha256, checkpoint, station.publicKey, signerOf(seed));
    expect(await why({ ...disclosure, checkpoint: forged })).toContain('did not sign');
  });
  it('something else altogether', async () => {
    for (const given of [
      null,
      1,
      [],
      {},
      { ...disclosure, more: 1 },
      { ...disclosure, entries: Array(2_000).fill(first) },
    ])
      expect(await why(given)).toBe('not a disclosure');
  });
});

describe('pollkeeper disclose', () => {
  const run = async (number: string, voterKey = opened.roll.voterKeyOf(number), file = 'bundle.zip') => {
    const lines: string[] = [];
    const code = await discloseOne(join(folder, file), { number, voterKey }, program, line =>
      lines.push(line),
    );
    return { code, text: lines.join('\n') };
  };

  it('prints the pseudonym, the entries, their proofs and the checkpoint', async () => {
    const { code, text } = await run(spoiler);
    expect(code).toBe(0);
    expect(text).toContain(`3 of the ${day.log.size} events are of this voter.`);
    expect(text).toContain('"type":"replacement-issued"');
    expect(text).toContain(
      hex(day.log.inclusionProof(JSON.parse(shown(spoiler).disclosure.entries[0]!.event).seq)[0]!),
    );
    expect(text).toContain(log.origin);
  });
  it('exits with 1 when nothing is found, and does not say that this person has not voted', async () => {
    const key = opened.roll.voterKeyOf(spoiler);
    for (const none of [run(stayedAway), run(voted, key), run(`${spoiler}0`, key)]) {
      const { code, text } = await none;
      expect(code).toBe(1);
      expect(text).toContain(
        `Nothing found in the ${day.log.size} events: the key is another’s, the number is mistyped`,
      );
      expect(text).not.toContain('of this voter');
    }
  });
  it('shows nothing of a bundle that is not sound', async () => {
    const bytes = Buffer.from(bundle);
    const at = bytes.indexOf('"type":"poll-opened"');
    bytes[at + 9] = bytes[at + 9]! ^ 1;
    writeFileSync(join(folder, 'edited.zip'), bytes);
    const { code, text } = await run(voted, undefined, 'edited.zip');
    expect(code).toBe(1);
    expect(text).toContain('THE BUNDLE IS NOT SOUND');
    expect(text).not.toContain('events are of this voter');
  });
});

describe('the proof of one entry, of the same form', () => {
  const at = Math.floor(day.log.size / 2);
  const { note, size } = day.log.checkpoints[day.log.checkpoints.length - 2]!;
  const proof = discloseEntry(day.log, at, { note, size });
  const verified = (given: unknown, key = station) =>
    verifyEntries({ hash: sha256, verify: verifyEd25519 }, given, key);

  it('holds with nothing but the key of the station', async () => {
    expect(await verified(proof)).toMatchObject({ ok: true, size, events: [{ seq: at }] });
    expect(await verified(proof, { ...station, publicKey: new Uint8Array(32) })).toMatchObject({ ok: false });
  });
  it('holds for each entry, under each checkpoint that covers it', async () => {
    for (let seq = 0; seq < day.log.size; seq++)
      for (const checkpoint of day.log.checkpoints.filter(one => one.size > seq).slice(0, 2))
        expect(
          (await verified(discloseEntry(day.log, seq, checkpoint))).ok,
          `${seq} of ${checkpoint.size}`,
        ).toBe(true);
  });
  it('is of nobody, and passes for no voter', async () => {
    const voterKey = opened.roll.voterKeyOf(voted);
    expect(await verifyDisclosure(means, proof, { number: voted, voterKey, station })).toMatchObject({
      ok: false,
    });
  });
});

describe('pollkeeper verify --proof, beside the bundle', () => {
  const at = Math.floor(day.log.size / 2);
  const { note, size } = day.log.checkpoints[day.log.checkpoints.length - 2]!;
  const proof = discloseEntry(day.log, at, { note, size });
  const run = async (given: unknown) => {
    const lines: string[] = [];
    const text = typeof given === 'string' ? given : JSON.stringify(given);
    const code = await verifyOne(join(folder, 'bundle.zip'), program, line => lines.push(line), {
      proof: text,
    });
    return { code, last: lines.at(-1), lines };
  };
  /** What the station's own key signs over these entries, and the proof of one under it. */
  const signedOver = (events: readonly string[]) => {
    const tree = new MerkleTree(sha256);
    for (const bytes of events) tree.append(bytes);
    const checkpoint = { origin: log.origin, size: events.length, root: tree.root() };
    const { publicRaw, sign } = opened.stationKey;
    return discloseEntry(
      { bytesOf: seq => events[seq]!, inclusionProof: (seq, of) => tree.inclusionProof(seq, of) },
      at,
      { note: signCheckpoint(sha256, checkpoint, publicRaw, sign), size: events.length },
    );
  };

  it('holds when the bundle contains its checkpoint, and says so', async () => {
    const { code, lines, last } = await run(proof);
    expect([code, last]).toEqual([0, expect.stringContaining(`The proof holds: entry ${at} of ${size}`)]);
    expect(lines.at(-3)).toContain('this log contains the checkpoint');
  });
  it('does not hold with an entry moved, or when it is none', async () => {
    const { event } = proof.entries[0]!;
    const moved = { ...proof, entries: [{ ...proof.entries[0]!, event: event.replace('"up":', '"up":1') }] };
    expect(await run(moved)).toMatchObject({
      code: 1,
      last: expect.stringContaining('does not stand in the log'),
    });
    expect(await run('{')).toMatchObject({ code: 1, last: expect.stringContaining('not a disclosure') });
  });
  it('under a checkpoint of more entries is evidence that the bundle was cut', async () => {
    const { code, lines, last } = await run(signedOver([...log.events, log.events[at]!]));
    expect(code).toBe(1);
    expect(lines.at(-2)).toContain(`${log.events.length + 1} entries, this log only ${log.events.length}`);
    expect(last).toContain('EVIDENCE AGAINST THIS BUNDLE');
  });
  it('under a checkpoint of another history is evidence of two, though its own entry is the same', async () => {
    const { code, last } = await run(signedOver(log.events.with(at + 1, log.events[at]!)));
    expect(code).toBe(1);
    expect(last).toContain('EVIDENCE AGAINST THIS BUNDLE');
  });
  it('with no entry proves nothing, whoever it names', async () => {
    expect(await run({ ...proof, entries: [] })).toMatchObject({
      code: 1,
      last: expect.stringContaining('it has no entry'),
    });
    expect((await run({ ...shown(spoiler).disclosure, entries: [] })).code).toBe(1);
  });
  it('of a voter must have all of this voter that its checkpoint covers, and later ones are told', async () => {
    const { disclosure } = shown(spoiler);
    expect((await run(disclosure)).code).toBe(0);
    const [first, second, third] = disclosure.entries.map(({ event }) => Number(JSON.parse(event).seq));
    expect(await run({ ...disclosure, entries: disclosure.entries.slice(0, 1) })).toMatchObject({
      code: 1,
      last: `THE PROOF DOES NOT HOLD: it leaves out entries of this voter: ${second}, ${third}.`,
    });
    const early = day.log.checkpoints.find(one => one.size > first! && one.size <= second!)!;
    const { checkpoint, entries } = discloseEntry(day.log, first!, early);
    expect(await run({ ...disclosure, checkpoint, entries })).toMatchObject({
      code: 0,
      last: `Later entries of this voter, not in the proof: ${second}, ${third}.`,
    });
  });
  it('names a signer whose key the election does not name', async () => {
    const chair = cosignerKey(log.origin, 'chair', publicKeyOf(Buffer.alloc(32, 5)));
    const line = cosignatureLine(sha256, note, chair, signerOf(Buffer.alloc(32, 5)), 1_795_226_400);
    const { code, lines } = await run({ ...proof, checkpoint: `${note}${line}` });
    expect(code).toBe(0);
    expect(lines).toContain(`NOT checked, signed by keys that the election does not name: ${chair.name}.`);
  });
});
