/**
 * A person's own key for cosigning checkpoints (ledger.md §1): made by `pollkeeper keys`, kept in a file under a passphrase
 * that only this person knows. The file may go into the election file, and so, sealed twice, into the package: then the
 * person signs at the station by typing the passphrase. Or it stays with the person, and only the public half goes in.
 */
import { type SealedKey, sealedKeySchema } from '../../shared/contract/election.ts';
import { ok, type Result, refuse } from '../../shared/contract/result.ts';
import { newSeed, publicKeyOf, type SigningKey, signingKey } from '../evidence/keys.ts';
import { parseJson } from './container.ts';
import { MIN_PASSPHRASE, passphraseFits } from './package-file.ts';
import { createSeal, type Random } from './seal.ts';

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** A part moved to another person, or beside another public key, does not open. */
const bindingOf = ({ person, publicKey }: Pick<SealedKey, 'person' | 'publicKey'>): string =>
  `signing key\0${person}\0${publicKey}`;

/** A new key pair of `person` (an id of the election file). Refuses `passphrase-short` {least}. Half a second. */
export async function makeSealedKey(
  person: string,
  passphrase: string,
  random: Random,
): Promise<Result<SealedKey>> {
  if (!passphraseFits(passphrase)) return refuse('package', 'passphrase-short', { least: MIN_PASSPHRASE });
  const seed = newSeed(random);
  const face = { person, publicKey: base64(publicKeyOf(seed)) };
  const salt = random(16);
  const seal = await createSeal(passphrase, salt, bindingOf(face));
  const sealed = seal.close('seed', seed, random(12));
  return ok({ format: 'pollkeeper-key-1', ...face, salt: base64(salt), sealed: base64(sealed) });
}

/** Refuses `wrong-signing-passphrase` {person}: that, or a file that was changed. Half a second, off the event loop. */
export async function openSealedKey(key: SealedKey, passphrase: string): Promise<Result<SigningKey>> {
  const refused = refuse('package', 'wrong-signing-passphrase', { person: key.person });
  const seal = await createSeal(passphrase, Buffer.from(key.salt, 'base64'), bindingOf(key));
  const seed = seal.open('seed', Buffer.from(key.sealed, 'base64'));
  if (seed?.length !== 32) return refused;
  const opened = signingKey(seed);
  return base64(opened.publicRaw) === key.publicKey ? ok(opened) : refused;
}

/** The file as `pollkeeper keys` wrote it; null for anything else. */
export function readSealedKey(bytes: Uint8Array): SealedKey | null {
  const parsed = sealedKeySchema.safeParse(parseJson(bytes));
  return parsed.success ? parsed.data : null;
}
