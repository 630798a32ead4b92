/** `pollkeeper verify --proof`: a saved proof beside the whole log, and what each says about the other. */
import { canonicalJson, readJson } from '../../shared/evidence/canonical.ts';
import { held } from '../../shared/evidence/contained.ts';
import { holdProof } from '../../shared/evidence/disclosure.ts';
import { printable } from '../../shared/evidence/report.ts';
import type { Verified } from '../../shared/evidence/verify.ts';
import { printContained } from './checkpoint-commands.ts';
import { sha256, verifyEd25519 } from './keys.ts';

type Print = (line: string) => void;

/**
 * Whether the entries stand in the log of this bundle, under a checkpoint that it contains, and are all of the voter whom the
 * proof names. A sound proof whose checkpoint is not contained is evidence against the bundle, and that is said.
 */
export async function proofHolds({ ok, log }: Verified, text: string, print: Print): Promise<boolean> {
  if (log === null || !ok) {
    print('The proof is held against sound bundles only.');
    return false;
  }
  const fails = (why: string): false => {
    print(`THE PROOF DOES NOT HOLD: ${why}.`);
    return false;
  };
  const read = readJson(text);
  const means = { hash: sha256, verify: verifyEd25519 };
  const proof = await holdProof(means, read.ok ? read.value : null, log);
  if (!proof.ok) return fails(proof.why);
  const { events, size, contained, missing, later } = proof;
  printContained(contained, log, print);
  if (contained.result === 'shorter' || contained.result === 'fork') {
    print('THE PROOF IS EVIDENCE AGAINST THIS BUNDLE: the station signed another log. Keep both.');
    return false;
  }
  if (!held(contained.result)) return fails('its checkpoint is not one of this log');
  if (missing.length > 0) return fails(`it leaves out entries of this voter: ${missing.join(', ')}`);
  for (const event of events)
    print(`The proof holds: entry ${event.seq} of ${size} is ${printable(canonicalJson(event))}`);
  if (later.length > 0) print(`Later entries of this voter, not in the proof: ${later.join(', ')}.`);
  return true;
}
