/**
 * What runs in a process of its own, to be killed: a ledger that hands out ballots as fast as it can and says on its
 * output how many were acknowledged. Arguments: folder, origin, profile.
 */
import { LedgerBrowser } from './browser.ts';
import { commitOf, opened } from './station.ts';

const [folder, origin, profile] = process.argv.slice(2);
if (folder === undefined || origin === undefined || profile === undefined) throw new Error('three arguments');
const browser = new LedgerBrowser(profile);
await browser.start();
const { ledger } = await opened({ folder, origin }, browser.port);
for (let seq = ledger.size; ; seq++) {
  const committed = await ledger.commit(...commitOf(seq, seq + 1));
  if (!committed.ok) throw new Error(committed.refusal.code);
  process.stdout.write(`${seq}\n`);
}
