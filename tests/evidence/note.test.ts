/**
 * A checkpoint was photographed, retyped, printed, sent by mail. It is taken only as it was signed: every other way of
 * writing it is refused with the reason, and a signature counts only for the key and the text that it was made for.
 */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  newSeed,
  publicKeyOf,
  publicPem,
  rawOfPem,
  sha256,
  signerOf,
  verifyEd25519,
} from '../../electron/evidence/keys.ts';
import { unbase64 } from '../../shared/evidence/bytes.ts';
import { cosignerKey, readCheckpoint, signCheckpoint, stationKey } from '../../shared/evidence/checkpoint.ts';
import { cosignatureLine, readNote, secondsOf, signNote, verifyNote } from '../../shared/evidence/note.ts';

const origin = 'pollkeeper/test/S1';
const seed = newSeed();
const key = stationKey(origin, publicKeyOf(seed));
const note = signCheckpoint(
  sha256,
  { origin, size: 7, root: sha256(new Uint8Array(0)) },
  key.publicKey,
  signerOf(seed),
);
const agentSeed = newSeed();
const agent = cosignerKey(origin, 'a1', publicKeyOf(agentSeed));
const signedAt = 1_795_226_400;
const line = cosignatureLine(sha256, note, agent, signerOf(agentSeed), signedAt);
const cosigned = note + line;

const verdictOf = async (text: string, keys = [key, agent]) => {
  const reading = readNote(text);
  if (!reading.ok) throw new Error(reading.why);
  return verifyNote(sha256, reading.note, keys, verifyEd25519);
};

describe('reading', () => {
  const [text, signature] = note.split('\n\n') as [string, string];
  it.each([
    ['no signature', `${text}\n`],
    ['no line feed at the end', note.slice(0, -1)],
    ['an empty line at the end', `${note}\n`],
    ['a hyphen for the dash', note.replace('\u2014', '-')],
    ['carriage returns', note.replaceAll('\n', '\r\n')],
    ['a tab', note.replace('pollkeeper', 'poll\tkeeper')],
    ['half a surrogate', note.replace('pollkeeper', 'poll\ud800keeper')],
    ['two spaces', note.replace('\u2014 ', '\u2014  ')],
    ['a name with a plus', note.replace('\u2014 poll', '\u2014 po+l')],
    ['Base64 without padding', note.replace(/=+\n$/, '\n')],
    ['stray bits in the Base64', note.replace(/.=\n$/, last => (last[0] === 'B' ? 'C=\n' : 'B=\n'))],
    ['a signature of nothing', `${text}\n\n\u2014 ${origin} AAAAAA==\n`],
    ['101 signatures', `${text}\n\n${signature.repeat(101)}`],
    ['a megabyte', `${'x'.repeat(1_000_000)}\n\n${signature}`],
  ])('%s: refused', (_what, changed) => {
    expect(readNote(changed).ok).toBe(false);
  });

  it.each([
    ['four lines', (t: string) => `${t}\nmore`],
    ['two lines', (t: string) => t.split('\n').slice(0, 2).join('\n')],
    ['a size with a zero before it', (t: string) => t.replace('\n7\n', '\n07\n')],
    ['a negative size', (t: string) => t.replace('\n7\n', '\n-7\n')],
    ['a size past counting', (t: string) => t.replace('\n7\n', `\n${'9'.repeat(16)}\n`)],
    ['a short root', (t: string) => t.slice(0, -8)],
  ])('a checkpoint with %s: refused', (_what, change) => {
    const reading = readCheckpoint(signNote(sha256, `${change(text)}\n`, key, signerOf(seed)));
    expect(reading.ok).toBe(false);
  });

  it('as it was signed: taken', () => {
    expect(readCheckpoint(note)).toMatchObject({ ok: true, checkpoint: { origin, size: 7 } });
    expect(readCheckpoint(cosigned).ok).toBe(true);
  });
});

describe('signatures', () => {
  it('of the station and of an agent', async () => {
    expect(await verdictOf(cosigned)).toEqual({ signed: [origin, agent.name], wrong: [], unknown: [] });
  });
  it('of a key that nobody knows: neither for nor against', async () => {
    expect(await verdictOf(cosigned, [key])).toEqual({ signed: [origin], wrong: [], unknown: [agent.name] });
  });
  it('over another text: wrong', async () => {
    expect((await verdictOf(cosigned.replace('\n7\n', '\n8\n'))).wrong).toEqual([origin, agent.name]);
  });
  it('twice by the same key: wrong', async () => {
    expect((await verdictOf(note + note.split('\n\n')[1])).wrong).toEqual([origin]);
    expect((await verdictOf(cosigned + line)).wrong).toEqual([agent.name]);
  });
  it("under another's name: unknown, since the key id binds name and key", async () => {
    const forged = signNote(sha256, 'x\n', stationKey(origin, agent.publicKey), signerOf(agentSeed));
    expect(await verdictOf(forged)).toEqual({ signed: [], wrong: [], unknown: [origin] });
  });
  it('by an agent, said to be made at another time: wrong', async () => {
    const bytes = Buffer.from(line.trimEnd().split(' ')[2]!, 'base64');
    bytes[11] = bytes[11]! ^ 1; // the last byte of the time
    const later = `${note}\u2014 ${agent.name} ${bytes.toString('base64')}\n`;
    expect((await verdictOf(later)).wrong).toEqual([agent.name]);
  });
  it('as c2sp.org/tlog-cosignature has it: key id of type 4, the time, then the signature over all of it', () => {
    const [, , encoded] = line.trimEnd().split(' ');
    const bytes = Buffer.from(encoded!, 'base64');
    const id = createHash('sha256').update(`${agent.name}\n\x04`).update(agent.publicKey).digest();
    expect(bytes.subarray(0, 4)).toEqual(id.subarray(0, 4));
    expect(bytes.readBigUInt64BE(4)).toBe(BigInt(signedAt));
    const message = `cosignature/v1\ntime ${signedAt}\n${note.split('\n\n')[0]}\n`;
    expect(verifyEd25519(agent.publicKey, Buffer.from(message), bytes.subarray(12))).toBe(true);
    const reading = readNote(cosigned);
    expect(reading.ok && secondsOf(reading.note.signatures[1]!)).toBe(signedAt);
    expect(reading.ok && secondsOf(reading.note.signatures[0]!)).toBe(null);
  });
  it('too short: wrong, not an exception', async () => {
    const reading = readNote(note);
    if (!reading.ok) throw new Error(reading.why);
    const [first] = reading.note.signatures;
    const short = { ...reading.note, signatures: [{ ...first!, signature: new Uint8Array(5) }] };
    expect((await verifyNote(sha256, short, [key], verifyEd25519)).wrong).toEqual([origin]);
  });
});

it('keys survive PEM, and only the one spelling of it', () => {
  const pem = publicPem(key.publicKey);
  expect(Buffer.from(rawOfPem(pem)!)).toEqual(Buffer.from(key.publicKey));
  expect(rawOfPem(`${pem}\n`)).toBeNull();
  expect(rawOfPem('nonsense')).toBeNull();
  expect(unbase64('AA==AA==')).toBeNull();
});
