/** The asks about one entry's proof (ledger.md §1): made from the log, and checked as anybody else would check it. */

import { storedEventSchema } from '../../../shared/contract/event.ts';
import { ok, refuse } from '../../../shared/contract/result.ts';
import { hex } from '../../../shared/evidence/bytes.ts';
import { shortForm, stationKey } from '../../../shared/evidence/checkpoint.ts';
import { discloseEntry, verifyEntries } from '../../../shared/evidence/disclosure.ts';
import { leafHash } from '../../../shared/evidence/merkle.ts';
import { sha256, verifyEd25519 } from '../../evidence/keys.ts';
import type { Papers } from '../papers.ts';
import type { Running } from '../running.ts';
import type { ChosenFiles } from './chosen-files.ts';
import { whenRunning } from './handlers.ts';

const means = { hash: sha256, verify: verifyEd25519 };

export const proofAnswers = (
  running: () => Running | null,
  chosen: ChosenFiles,
  papers: Pick<Papers, 'saveProof'>,
) =>
  whenRunning<'proof' | 'save-proof'>(running, {
    proof: async ({ seq }, now) => {
      const { ledger, opened } = now;
      if (seq >= ledger.size) return refuse('ledger', 'no-such-entry', { seq });
      const { size } = ledger;
      const root = hex(ledger.root);
      const disclosure = proofOf(now, seq);
      const key = stationKey(ledger.origin, opened.stationKey.publicRaw);
      const verdict = await verifyEntries(means, disclosure, key);
      return ok({
        leaf: hex(leafHash(sha256, ledger.bytesOf(seq))),
        size,
        root,
        short: shortForm(size, root),
        path: disclosure.entries.flatMap(({ path }) => path),
        wrong: verdict.ok ? '' : verdict.why,
        ofVoter: isOfVoter(ledger.bytesOf(seq)),
      });
    },

    // the pseudonym stands in the entry's bytes: who has the voter's key would find the voter in the file
    'save-proof': async ({ seq }, now) => {
      if (seq >= now.ledger.size) return refuse('ledger', 'no-such-entry', { seq });
      if (isOfVoter(now.ledger.bytesOf(seq))) return refuse('R-62.annex', 'proof-of-voter');
      const saved = await papers.saveProof(now, seq, proofOf(now, seq));
      return saved.ok ? ok(await chosen.add(saved.value)) : saved;
    },
  });

/** Under the checkpoint of this moment: there is one after each commit. */
const proofOf = ({ ledger }: Running, seq: number) =>
  discloseEntry(ledger, seq, { note: ledger.checkpoint ?? '', size: ledger.size });

const isOfVoter = (bytes: string): boolean => {
  const { voter } = storedEventSchema.parse(JSON.parse(bytes)).data;
  return typeof voter === 'string' && voter !== '';
};
