/** `pollkeeper verify --proof`: a saved proof beside the whole log, and what each says about the other. */
import type { Language } from '../../shared/contract/view.ts';
import { canonicalJson, readJson } from '../../shared/evidence/canonical.ts';
import { held } from '../../shared/evidence/contained.ts';
import { holdProof } from '../../shared/evidence/disclosure.ts';
import { printable } from '../../shared/evidence/report.ts';
import type { Verified } from '../../shared/evidence/verify.ts';
import { formatList } from '../../shared/locales/text.ts';
import { speakIn } from '../command-line.ts';
import { printContained } from './checkpoint-commands.ts';
import { sha256, verifyEd25519 } from './keys.ts';

type Print = (line: string) => void;

/**
 * Whether the entries stand in the log of this bundle, under a checkpoint that it contains, and are all of the voter whom the
 * proof names. A sound proof whose checkpoint is not contained is evidence against the bundle, and that is said.
 */
export async function proofHolds(
  { ok, log }: Verified,
  text: string,
  print: Print,
  language: Language,
): Promise<boolean> {
  const speak = speakIn(language);
  if (log === null || !ok) {
    print(speak('proof.needs-sound'));
    return false;
  }
  const fails = (why: string): false => {
    print(speak('proof.wrong', { why }));
    return false;
  };
  const read = readJson(text);
  const means = { hash: sha256, verify: verifyEd25519 };
  const proof = await holdProof(means, read.ok ? read.value : null, log);
  if (!proof.ok) return fails(proof.why);
  const { events, size, contained, missing, later } = proof;
  printContained(contained, log, print, language);
  if (contained.result === 'shorter' || contained.result === 'fork') {
    print(speak('proof.against'));
    return false;
  }
  if (!held(contained.result)) return fails(speak('proof.no-checkpoint'));
  const listed = (numbers: readonly number[]) => formatList(language, numbers.map(String));
  if (missing.length > 0) return fails(speak('proof.missing', { list: listed(missing) }));
  for (const event of events)
    print(speak('proof.holds', { seq: event.seq, size, event: printable(canonicalJson(event)) }));
  if (later.length > 0) print(speak('proof.later', { list: listed(later) }));
  return true;
}
