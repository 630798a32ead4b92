/** Main's side of the worker: orders in, bytes or a refusal out. The worker lives as long as this service. */
import { Worker } from 'node:worker_threads';
import { ok, type Result, refuse } from '../../shared/contract/result.ts';
import type { DocumentOrder } from './make.ts';
import type { AnnexOrder, FallbackOrder } from './roll-papers.ts';
import type { FontPaths, WorkerAnswer, WorkerOrder, WorkerTask } from './worker.ts';

/**
 * Each is refused with `document-not-made` when the worker could not make it, or died (it is started again at the next
 * order), and with `cancelled` after its signal.
 */
export type Documents = {
  make(order: Omit<DocumentOrder, 'fonts'>, signal?: AbortSignal): Promise<Result<Uint8Array>>;
  /** R-62.annex: only on the chair's explicit request. */
  makeAnnex(order: Omit<AnnexOrder, 'fonts'>, signal?: AbortSignal): Promise<Result<Uint8Array>>;
  /** the marked roll in two halves */
  makePaperFallback(order: Omit<FallbackOrder, 'fonts'>, signal?: AbortSignal): Promise<Result<Uint8Array>>;
  close(): Promise<void>;
};

type Waiting = { readonly task: WorkerTask; readonly answer: (made: Result<Uint8Array>) => void };

/** `entry`: the bundled worker (`.out/documents-worker.mjs`) */
export function documentsIn(entry: URL, fonts: FontPaths): Documents {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let orders = 0;

  const failAll = (problem: string) => {
    worker = null;
    for (const { answer } of waiting.values()) answer(refuse('station', 'document-not-made', { problem }));
    waiting.clear();
  };

  const start = (): Worker => {
    const started = new Worker(entry, { workerData: fonts });
    started.unref();
    started.on('message', (message: WorkerAnswer) => {
      const asked = waiting.get(message.id);
      waiting.delete(message.id);
      if (waiting.size === 0) started.unref();
      asked?.answer(
        message.ok ? ok(message.bytes) : refuse('station', 'document-not-made', { problem: message.problem }),
      );
    });
    started.on('error', error => {
      if (worker === started) failAll(error instanceof Error ? error.message : String(error));
    });
    started.on('exit', code => {
      if (worker === started) failAll(`exit ${code}`);
    });
    return started;
  };

  const post = (id: number, task: WorkerTask) => {
    worker ??= start();
    worker.ref();
    worker.postMessage({ ...task, id } satisfies WorkerOrder);
  };

  /** What is being computed cannot be interrupted, so the worker goes; whatever else was ordered begins again. */
  const cancel = (id: number) => {
    const asked = waiting.get(id);
    if (!asked) return;
    waiting.delete(id);
    const gone = worker;
    worker = null;
    void gone?.terminate();
    asked.answer(refuse('station', 'work-cancelled'));
    for (const [other, { task }] of waiting) post(other, task);
  };

  const send = (task: WorkerTask, signal?: AbortSignal): Promise<Result<Uint8Array>> => {
    if (signal?.aborted) return Promise.resolve(refuse('station', 'work-cancelled'));
    const id = ++orders;
    return new Promise(resolve => {
      const stop = () => cancel(id);
      signal?.addEventListener('abort', stop, { once: true });
      const answer = (made: Result<Uint8Array>) => {
        signal?.removeEventListener('abort', stop);
        resolve(made);
      };
      waiting.set(id, { task, answer });
      post(id, task);
    });
  };

  return {
    make: (order, signal) => send({ what: 'document', order }, signal),
    makeAnnex: (order, signal) => send({ what: 'annex', order: { ...order, rows: [...order.rows] } }, signal),
    makePaperFallback: (order, signal) =>
      send({ what: 'paper-fallback', order: { ...order, rows: [...order.rows] } }, signal),
    async close() {
      const running = worker;
      worker = null;
      await running?.terminate();
      failAll('closed');
    },
  };
}
