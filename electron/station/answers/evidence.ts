/**
 * The asks about proof (ledger.md §1): the checkpoint of this moment, a checkpoint that comes back, and cosignatures, made
 * here with a key of the package or brought from outside.
 */
import type { Answer } from '../../../shared/contract/asks.ts';
import { ok, type Result, refuse } from '../../../shared/contract/result.ts';
import { hex, unbase64 } from '../../../shared/evidence/bytes.ts';
import {
  cosignerKey,
  readCheckpoint,
  shortForm,
  originOf as stationOrigin,
} from '../../../shared/evidence/checkpoint.ts';
import { checkContained, held } from '../../../shared/evidence/contained.ts';
import {
  cosignatureLine,
  type NoteKey,
  type NoteSignature,
  readNote,
  readSignatureLine,
  verifyNote,
} from '../../../shared/evidence/note.ts';
import { sha256, verifyEd25519 } from '../../evidence/keys.ts';
import { openSealedKey } from '../../package/signing-key.ts';
import type { Running } from '../running.ts';
import { whenRunning } from './handlers.ts';

/** Checkpoints that a line without its note is tried on, newest first: some hours of a busy station. */
const triedCheckpoints = 5_000;

/** `wallMs`: milliseconds since 1970, the time of a cosignature made here. */
export const evidenceAnswers = (running: () => Running | null, wallMs: () => number) =>
  whenRunning<'checkpoint' | 'check-checkpoint' | 'cosign' | 'take-cosignature'>(running, {
    checkpoint: async (_ask, { ledger, service, opened }) => {
      const { size } = ledger;
      const root = hex(ledger.root);
      const note = ledger.checkpoint ?? '';
      await service.submit({ type: 'note-checkpoint-shown', data: { size, root } }, []);
      const cosigners = cosignersOf(opened).map(({ person }) => ({
        person,
        keyHere: opened.signingKeys.has(person),
      }));
      return ok({ note, size, root, short: shortForm(size, root), cosigners });
    },

    'check-checkpoint': async ({ text }, { ledger, service, opened }) => {
      const keys = {
        station: opened.stationKey.publicRaw,
        cosigners: cosignersOf(opened).map(one => one.key),
      };
      const log = {
        origin: originOf(opened),
        size: ledger.size,
        rootAt: (size: number) => ledger.rootAt(size),
      };
      const found = await checkContained(sha256, verifyEd25519, log, keys, text);
      const { result, size, root, later, origin, unknown } = found;
      if (result !== 'unreadable' && size !== null) {
        const noted = await service.submit(
          { type: 'note-checkpoint-checked', data: { result, size, root } },
          [],
        );
        if (!noted.ok) return noted;
      }
      const cosigners = cosignersOf(opened)
        .filter(one => found.cosigners.includes(one.key.name))
        .map(one => one.person);
      return ok({ result, held: held(result), size, later, origin, here: log.size, cosigners, unknown });
    },

    cosign: async ({ person, passphrase, size }, now) => {
      const sealed = now.opened.signingKeys.get(person);
      if (sealed === undefined) return refuse('station', 'no-cosigning-key', { person });
      const note = noteOf(now, size);
      if (note === null) return refuse('station', 'no-such-checkpoint', { size });
      const opened = await openSealedKey(sealed, passphrase);
      if (!opened.ok) return opened;
      const { publicRaw, sign } = opened.value;
      const key = cosignerKey(originOf(now.opened), person, publicRaw);
      const line = cosignatureLine(sha256, note, key, sign, Math.floor(wallMs() / 1000)).trimEnd();
      return recorded(now, person, note, line);
    },

    'take-cosignature': async ({ text, size }, now) => {
      const given = await presentedCosignature(text, size, now);
      return given.ok ? recorded(now, given.value.person, given.value.note, given.value.line) : given;
    },
  });

type Opened = Running['opened'];

const originOf = ({ election, stationId }: Opened): string => stationOrigin(election.id, stationId);

type Cosigner = { readonly person: string; readonly key: NoteKey };

/** Everybody with a key in the signed part of the package, whether the other half is here or not. */
function cosignersOf(opened: Opened): Cosigner[] {
  return opened.election.people.flatMap(({ id, publicKey }) => {
    const raw = unbase64(publicKey ?? '');
    return raw?.length === 32 ? [{ person: id, key: cosignerKey(originOf(opened), id, raw) }] : [];
  });
}

/** The signed note of this size, as it was shown; null when the log has no checkpoint there. */
const noteOf = ({ ledger }: Running, size: number): string | null =>
  ledger.checkpoints.findLast(one => one.size === size)?.note ?? null;

type Presented = { readonly person: string; readonly note: string; readonly line: string };

/**
 * A cosigned note, or the line alone, which is tried on the checkpoint that is on the screen (`size`) and then on the
 * earlier ones. Refuses `cosignature-unreadable`, `cosignature-unknown`, `cosignature-wrong`.
 */
async function presentedCosignature(text: string, size: number, now: Running): Promise<Result<Presented>> {
  const plain = text.replaceAll('\r\n', '\n').trim();
  const whole = readNote(`${plain}\n`);
  const lines = whole.ok ? plain.split('\n\n').at(-1)!.split('\n') : [plain];
  const station = originOf(now.opened);
  const mine = lines
    .map(line => ({ line, signature: readSignatureLine(line) }))
    .filter(one => one.signature?.name !== station)
    .at(-1);
  if (!mine?.signature) return refuse('station', 'cosignature-unreadable');
  const { line, signature } = mine;
  const cosigner = cosignersOf(now.opened).find(({ key }) => key.name === signature.name);
  if (cosigner === undefined) return refuse('station', 'cosignature-unknown');
  const told = whole.ok ? readCheckpoint(`${plain}\n`) : null;
  const shown = noteOf(now, told?.ok ? told.checkpoint.size : size);
  const tried = [...(shown === null ? [] : [shown]), ...(told?.ok ? [] : lately(now))];
  for (const note of tried)
    if (await isSignedBy(note, signature, cosigner.key)) return ok({ person: cosigner.person, note, line });
  return refuse('station', 'cosignature-wrong', { person: cosigner.person });
}

const lately = ({ ledger }: Running): string[] =>
  ledger.checkpoints
    .slice(-triedCheckpoints)
    .map(one => one.note)
    .reverse();

async function isSignedBy(note: string, signature: NoteSignature, key: NoteKey): Promise<boolean> {
  const reading = readNote(note);
  if (!reading.ok) return false;
  const { signed } = await verifyNote(
    sha256,
    { text: reading.note.text, signatures: [signature] },
    [key],
    verifyEd25519,
  );
  return signed.length === 1;
}

async function recorded(
  { service }: Running,
  person: string,
  note: string,
  line: string,
): Promise<Answer<'cosign'>> {
  const reading = readCheckpoint(note);
  if (!reading.ok) throw new Error(reading.why); // the ledger took it in
  const { size, root } = reading.checkpoint;
  const written = await service.submit(
    { type: 'cosign-checkpoint', data: { person, size, root: hex(root), line } },
    [],
  );
  return written.ok ? ok({ person, size }) : written;
}
