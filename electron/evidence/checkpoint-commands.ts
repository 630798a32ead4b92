/** `pollkeeper keys`, `pollkeeper cosign` and `pollkeeper verify --checkpoint`: the side of those who do not sit at the desk. */
import type { Language } from '../../shared/contract/view.ts';
import { hex, unbase64 } from '../../shared/evidence/bytes.ts';
import { cosignerKey, readCheckpoint, shortForm } from '../../shared/evidence/checkpoint.ts';
import {
  type Contained,
  checkContained,
  heldLogOf,
  held as isHeld,
} from '../../shared/evidence/contained.ts';
import { cosignatureLine } from '../../shared/evidence/note.ts';
import { fingerprint } from '../../shared/evidence/pem.ts';
import { printable } from '../../shared/evidence/report.ts';
import type { BundleLog } from '../../shared/evidence/verify.ts';
import { uiCheckpoint as en } from '../../shared/locales/en/ui-checkpoint.ts';
import { uiCheckpoint as pt } from '../../shared/locales/pt/ui-checkpoint.ts';
import { fill, formatList, writeIn } from '../../shared/locales/text.ts';
import { unknownSignersLines } from '../../shared/locales/verdict.ts';
import { uiCheckpoint as zh } from '../../shared/locales/zh/ui-checkpoint.ts';
import { speakIn } from '../command-line.ts';
import type { Random } from '../package/seal.ts';
import { makeSealedKey, openSealedKey, readSealedKey } from '../package/signing-key.ts';
import { sha256, verifyEd25519 } from './keys.ts';

type Print = (line: string) => void;

const screenWords = { zh, pt, en };

/** The file of a new key, to be written; null with the reason printed. `person`: the id in the election file. */
export async function makeKey(
  person: string,
  passphrase: string,
  random: Random,
  print: Print,
  language: Language = 'en',
): Promise<string | null> {
  const speak = speakIn(language);
  const made = await makeSealedKey(person, passphrase, random);
  if (!made.ok) {
    print(speak('passphrase-short', made.refusal.params));
    return null;
  }
  const { publicKey } = made.value;
  print(
    speak('key.made', { person, fingerprint: fingerprint(sha256, unbase64(publicKey) ?? new Uint8Array(0)) }),
  );
  print(speak('key.at-station'));
  print(speak('key.outside'));
  print(`  "publicKey": "${publicKey}"`);
  return `${JSON.stringify(made.value)}\n`;
}

/**
 * Signs a checkpoint with a person's own key and prints the line to bring to the station; what is signed is told before the
 * passphrase is asked for. Whether the station signed it cannot be known here, without the election file. The key never
 * leaves this machine. Exit 1 when the note, the key file or the passphrase is not what it should be.
 */
export async function cosignNote(
  note: string,
  keyFile: Uint8Array,
  askPassphrase: () => Promise<string>,
  nowMs: number,
  { print, tell }: { readonly print: Print; readonly tell: Print },
  language: Language = 'en',
): Promise<0 | 1> {
  const speak = speakIn(language);
  const plain = `${note.replaceAll('\r\n', '\n').trim()}\n`;
  const reading = readCheckpoint(plain);
  if (!reading.ok) {
    tell(speak('cosign.no-checkpoint'));
    return 1;
  }
  const sealed = readSealedKey(keyFile);
  if (sealed === null) {
    tell(speak('cosign.no-key'));
    return 1;
  }
  const { origin, size, root } = reading.checkpoint;
  tell(speak('cosign.of', { origin: printable(origin), size, short: shortForm(size, hex(root)) }));
  tell(speak('cosign.unchecked'));
  const opened = await openSealedKey(sealed, await askPassphrase());
  if (!opened.ok) {
    tell(speak('cosign.passphrase'));
    return 1;
  }
  const key = cosignerKey(origin, sealed.person, opened.value.publicRaw);
  print(cosignatureLine(sha256, plain, key, opened.value.sign, Math.floor(nowMs / 1000)).trimEnd());
  return 0;
}

/** Does the log of a bundle contain this checkpoint? One line in plain words; exit 1 when not. */
export async function checkInBundle(
  log: BundleLog | null,
  text: string,
  print: Print,
  language: Language = 'en',
): Promise<0 | 1> {
  if (log === null) {
    print(speakIn(language)('checkpoint.no-log'));
    return 1;
  }
  const keys = { station: log.stationKey.publicKey, cosigners: log.cosigners };
  const found = await checkContained(sha256, verifyEd25519, heldLogOf(sha256, log), keys, text);
  printContained(found, log, print, language);
  return isHeld(found.result) ? 0 : 1;
}

/** How a checkpoint stands to the log of a bundle, in plain words, and who signed it beside the station. */
export function printContained(found: Contained, log: BundleLog, print: Print, language: Language): void {
  const { result, size, later, origin, cosigners, unknown } = found;
  const words = { n: size ?? 0, later, here: log.events.length, station: printable(origin) };
  const say = (key: keyof typeof zh) => fill(screenWords[language][key], words, writeIn(language));
  const speak = speakIn(language);
  print(say(`checkpoint.is-${result}`));
  if (isHeld(result)) print(say(`checkpoint.then-${result}`));
  if (cosigners.length > 0) print(speak('checkpoint.cosigned', { names: formatList(language, cosigners) }));
  for (const line of unknownSignersLines(language, unknown)) print(printable(line));
}
