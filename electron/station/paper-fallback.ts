/**
 * The marked roll on the second drive (station.md, "Paper"): whoever takes over with paper when this laptop dies opens it
 * on any other computer. It names voters, so the file is encrypted (AES-256, as PDF readers know it) with a code of the
 * package's own secret: sixteen characters that the chair has written down, which say nothing about the passphrase.
 * Made by the documents worker while the desk goes on; at every moment one whole file is on the drive.
 */
import { join } from 'node:path';
import { ok, type Result, refuse } from '../../shared/contract/result.ts';
import type { Language } from '../../shared/contract/view.ts';
import { hex } from '../../shared/evidence/bytes.ts';
import { restrictedDocumentOf } from '../documents/of-station.ts';
import type { Documents } from '../documents/service.ts';
import { errorCode, inWords, nodeFs, syncFolder, writeSynced } from '../ledger/files.ts';
import type { Running } from './running.ts';

/** Between two refreshments, while the station is open or interrupted. */
export const refreshMs = 5 * 60_000;

export const fallbackIn = (folder: string) => ({
  now: join(folder, 'paper-fallback.pdf'),
  /** the one before: a drive that is pulled in the middle of a rename may lose the other */
  before: join(folder, 'paper-fallback-before.pdf'),
});

export type PaperFallback = (
  running: Running,
  folder: string,
  language: Language,
) => Promise<Result<{ readonly entries: number }>>;

/** Refuses `document-not-made` {problem}, `second-not-writable` {why}; the last good file is then still there. */
export const paperFallback =
  (documents: Documents): PaperFallback =>
  async (running, folder, language) => {
    const { service, ledger, opened } = running;
    const entries = ledger.size;
    const pdf = await restrictedDocumentOf(
      documents,
      {
        kind: 'paper-fallback',
        language,
        state: service.state,
        checkpoint: { note: ledger.checkpoint ?? '', size: entries, root: hex(ledger.root) },
        password: opened.fallbackCode,
      },
      opened.roll,
    );
    if (!pdf.ok) return pdf;
    const { now, before } = fallbackIn(folder);
    try {
      // never makes the folder: the laptop's own disk must not play a drive that is gone
      await writeSynced(nodeFs, `${now}.new`, pdf.value);
      await nodeFs.rename(now, before).catch(error => {
        if (errorCode(error) !== 'ENOENT') throw error;
      });
      await nodeFs.rename(`${now}.new`, now);
      await syncFolder(nodeFs, folder);
      return ok({ entries });
    } catch (error) {
      return refuse('station', 'second-not-writable', { why: inWords(error) });
    }
  };
