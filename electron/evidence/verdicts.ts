/** Verifying a bundle off main's event loop, so that the desk goes on meanwhile and the work can be stopped. */
import { Worker } from 'node:worker_threads';
import type { Answer } from '../../shared/contract/asks.ts';
import { ok, refuse } from '../../shared/contract/result.ts';
import type { Verdict } from './verify-worker.ts';

/**
 * `entry`: the bundled worker (`.out/verify-worker.mjs`); a new one for each bundle. Refuses `cancelled` after the
 * signal; a worker that dies has found nothing, and says so as `internal`.
 */
export const verdictsBy =
  (entry: URL) =>
  (path: string, signal: AbortSignal): Promise<Answer<'verify-bundle'>> =>
    new Promise(resolve => {
      const worker = new Worker(entry, { workerData: path });
      const stop = () => {
        resolve(refuse('station', 'work-cancelled'));
        void worker.terminate();
      };
      signal.addEventListener('abort', stop, { once: true });
      worker.once('message', (verdict: Verdict) => resolve(ok(verdict)));
      worker.once('error', () => resolve(refuse('station', 'internal', { code: 'verify-bundle' })));
      worker.once('exit', () => {
        signal.removeEventListener('abort', stop);
        resolve(refuse('station', 'internal', { code: 'verify-bundle' })); // nothing, when there was an answer
      });
    });
