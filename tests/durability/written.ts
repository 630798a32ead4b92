/** A ledger that was written yesterday and closed, for what happens to it then. */
import { mkdirSync, mkdtempSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LedgerBrowser } from './browser.ts';
import { commitOf, newOrigin, opened, type Place, secondOf } from './station.ts';

/**
 * In a new folder of `root`: a browser of its own, running, and a ledger of `size` entries, `together` in each commit,
 * closed; with `second` on the other drive too.
 */
export async function writtenLedger(
  root: string,
  { size, together = 1, second = false }: { size: number; together?: number; second?: boolean },
): Promise<{ place: Place; browser: LedgerBrowser }> {
  const place: Place = { folder: mkdtempSync(join(root, 'ledger-')), origin: newOrigin() };
  const browser = new LedgerBrowser(join(place.folder, 'profile'));
  await browser.start();
  if (second) mkdirSync(dirname(secondOf(place)));
  const { ledger } = await opened(place, browser.port, { second });
  for (let at = 0; at < size; at += together) {
    const committed = await ledger.commit(...commitOf(at, at + together));
    if (!committed.ok) throw new Error(committed.refusal.code);
  }
  await ledger.close();
  return { place, browser };
}
