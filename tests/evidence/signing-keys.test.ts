/**
 * An agent makes a key with `pollkeeper keys`. Either the sealed file goes into the package, and the agent signs at the
 * station with a passphrase that nobody else knows; or it stays on the agent's own laptop, whose `pollkeeper cosign` prints a
 * line. Both end in the bundle, and a line that was made for something else does not get in.
 */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleElectionFile, sampleRoll } from '../../build/sample/sample-election.ts';
import { checkInBundle, cosignNote, makeKey } from '../../electron/evidence/checkpoint-commands.ts';
import { publicKeyOf, sha256, signerOf } from '../../electron/evidence/keys.ts';
import { verifyStationBundle } from '../../electron/evidence/station-bundle.ts';
import { openPackage } from '../../electron/package/open-package.ts';
import { makePackages } from '../../electron/package/package-file.ts';
import { openSealedKey, readSealedKey } from '../../electron/package/signing-key.ts';
import type { StoredEvent } from '../../shared/contract/event.ts';
import { hex, unbase64 } from '../../shared/evidence/bytes.ts';
import { cosignerKey, readCheckpoint, shortForm } from '../../shared/evidence/checkpoint.ts';
import { withCosignatures } from '../../shared/evidence/cosignatures.ts';
import { cosignatureLine } from '../../shared/evidence/note.ts';
import { cosignaturesOf } from '../../shared/evidence/station.ts';
import { agentSeed, bundleOf, openSample, playDay, printedDay, programFolder } from './station-day.ts';

const passphrase = '駐站代表自己的通行碼';
const said: string[] = [];
const print = (line: string) => said.push(line);
let file = '';
beforeAll(async () => {
  file = (await makeKey('agent-1a', passphrase, randomBytes, print)) ?? '';
});
afterAll(() => said.splice(0));

describe('a key file', () => {
  it('opens with its passphrase only, and holds nothing else in clear than the public half', async () => {
    const key = readSealedKey(Buffer.from(file));
    if (key === null) throw new Error('no key file');
    const opened = await openSealedKey(key, passphrase);
    expect(opened.ok && Buffer.from(opened.value.publicRaw).toString('base64')).toBe(key.publicKey);
    expect(said.join('\n')).toContain(key.publicKey);
    const refused = { refusal: { code: 'wrong-signing-passphrase', params: { person: 'agent-1a' } } };
    expect(await openSealedKey(key, `${passphrase} `)).toMatchObject(refused);
    // another's name written into the file
    expect(await openSealedKey({ ...key, person: 'agent-2a' }, passphrase)).toMatchObject({ ok: false });
    expect(readSealedKey(Buffer.from('{}'))).toBeNull();
  });
  it('with a short passphrase is not made', async () => {
    expect(await makeKey('agent-1a', 'short', randomBytes, print)).toBeNull();
  });
  it('in the package: sealed for whoever has the package, opened by its person', async () => {
    const key = readSealedKey(Buffer.from(file))!;
    const sample = sampleElectionFile();
    const people = sample.people.map(one => (one.id === 'agent-1a' ? { ...one, key } : one));
    const given = { rollBytes: sampleRoll(50), passphrase: 'of the package', random: randomBytes };
    const made = await makePackages({ ...given, electionFile: { ...sample, people } });
    if (!made.ok) throw new Error(JSON.stringify(made.refusal));
    const bytes = made.value[0]!.bytes;
    expect(Buffer.from(bytes).includes(key.sealed)).toBe(false);
    const opened = await openPackage(bytes, 'of the package');
    if (!opened.ok) throw new Error(opened.refusal.code);
    const { election, signingKeys } = opened.value;
    expect(election.people.find(({ id }) => id === 'agent-1a')?.publicKey).toBe(key.publicKey);
    expect((await openSealedKey(signingKeys.get('agent-1a')!, passphrase)).ok).toBe(true);
    const wrong = sample.people.map(one => (one.id === 'agent-2a' ? { ...one, key } : one));
    const at = wrong.findIndex(({ id }) => id === 'agent-2a');
    expect(await makePackages({ ...given, electionFile: { ...sample, people: wrong } })).toMatchObject({
      refusal: { code: 'election-file', params: { path: `people.${at}.key` } },
    });
  });
});

describe('a line from outside', () => {
  it('is that of the note, the person and the moment', async () => {
    const day = await playDay(await openSample());
    const { note } = day.log.checkpoints[2]!;
    const lines: string[] = [];
    const ask = async () => passphrase;
    const at = 1_795_226_400_000;
    const told: string[] = [];
    const voices = { print: (line: string) => lines.push(line), tell: (line: string) => told.push(line) };
    const shown = async () => {
      expect(told.join('\n')).toContain('checkpoint of pollkeeper/practice-24/A: '); // before it is signed
      return passphrase;
    };
    expect(await cosignNote(note, Buffer.from(file), shown, at, voices)).toBe(0);
    const { size } = day.log.checkpoints[2]!;
    const root = unbase64(note.split('\n')[2]!)!;
    expect(told[0]).toContain(`${size} events, short form ${shortForm(size, hex(root))}`);
    expect(told[1]).toContain('signature was not checked here');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^— pollkeeper\/practice-24\/A\/agent-1a [A-Za-z0-9+/]+=*$/);
    const wrong = async () => 'another passphrase';
    expect(await cosignNote(note, Buffer.from(file), wrong, at, voices)).toBe(1);
    expect(await cosignNote(note, Buffer.from('no key'), ask, at, voices)).toBe(1);
    expect(await cosignNote('no note', Buffer.from(file), ask, at, voices, 'pt')).toBe(1);
    expect(told.at(-1)).toMatch(
      /^Isto não é um ponto de controlo; nada foi assinado\..* não se pode assinar\.$/,
    );
    expect(lines).toHaveLength(1);
  });

  it('stands in the bundle under its checkpoint, is verified there, and the bundle still contains that checkpoint', async () => {
    const opened = await openSample();
    const before = await playDay(opened);
    const { note, size } = before.log.checkpoints[30]!;
    const key = cosignerKey(before.log.origin, 'agent-1a', publicKeyOf(agentSeed));
    const line = cosignatureLine(sha256, note, key, signerOf(agentSeed), 1_795_226_400).trimEnd();
    const reading = readCheckpoint(note);
    if (!reading.ok) throw new Error(reading.why);
    const told = { person: 'agent-1a', size, root: hex(reading.checkpoint.root), line };
    const { day, paper } = await printedDay(opened, [{ do: 'cosign-checkpoint', data: told }]);
    const program = programFolder();
    const report = await verifyStationBundle(await bundleOf(opened, day, paper, program), program);
    const of = (check: string) => report.lines.find(one => one.check === check);
    expect(of('cosignatures')).toMatchObject({ outcome: 'ok', what: expect.stringContaining('1 told') });
    expect(of('signatures')?.what).toContain('1 cosigned by pollkeeper/practice-24/A/agent-1a');
    expect(report.ok).toBe(true);

    const lines: string[] = [];
    expect(await checkInBundle(report.log, `${note}${line}\n`, one => lines.push(one))).toBe(0);
    expect(lines.join('\n')).toContain('this log contains the checkpoint');
    expect(lines.join('\n')).toContain('agent-1a');
    expect(await checkInBundle(report.log, note.replace(String(size), '9999'), print)).toBe(1);
    expect(await checkInBundle(null, note, print)).toBe(1);

    const events = day.log.range(0, day.log.size).map(bytes => JSON.parse(bytes) as StoredEvent);
    const notes = day.log.checkpoints.map(one => one.note);
    const changed = withCosignatures(notes, cosignaturesOf(events)).filter((one, i) => one !== notes[i]);
    expect(changed).toEqual([`${note}${line}\n`]);
  });
});
