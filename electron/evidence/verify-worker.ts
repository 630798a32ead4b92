/** Verifies one bundle, its path given as `workerData`, and answers with the verdict. Bundled to `.out/verify-worker.mjs`. */
import { parentPort, workerData } from 'node:worker_threads';
import { verdictOf } from './station-bundle.ts';

export type Verdict = Awaited<ReturnType<typeof verdictOf>>;

parentPort?.postMessage((await verdictOf(String(workerData))) satisfies Verdict);
