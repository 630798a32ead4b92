/** Main's side of the worker: orders in, bytes or a refusal out. The worker lives as long as this service. */
import { Worker } from 'node:worker_threads';
import { ok, type Result, refuse } from '../../shared/contract/result.ts';
import type { DocumentOrder } from './make.ts';
import type { AnnexOrder, FallbackOrder } from './roll-papers.ts';
import type { FontPaths, WorkerAnswer, WorkerOrder, WorkerTask } from './worker.ts';

export type Documents = {
  /** refused with `document-not-made` when the worker could not make it, or died; it is started again at the next order */
  make(order: Omit<DocumentOrder, 'fonts'>): Promise<Result<Uint8Array>>;
  /** R-62.annex: refused as above. Only on the chair's explicit request. */
  makeAnnex(order: Omit<AnnexOrder, 'fonts'>): Promise<Result<Uint8Array>>;
  /** the marked roll in two halves */
  makePaperFallback(order: Omit<FallbackOrder, 'fonts'>): Promise<Result<Uint8Array>>;
  close(): Promise<void>;
};

type Waiting = (answer: Result<Uint8Array>) => void;

/** `entry`: the bundled worker (`.out/documents-worker.mjs`) */
export function documentsIn(entry: URL, fonts: FontPaths): Documents {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let orders = 0;

  const failAll = (problem: string) => {
    worker = null;
    for (const answer of waiting.values()) answer(refuse('station', 'document-not-made', { problem }));
    waiting.clear();
  };

  const start = (): Worker => {
    const started = new Worker(entry, { workerData: fonts });
    started.unref();
    started.on('message', (message: WorkerAnswer) => {
      const answer = waiting.get(message.id);
      waiting.delete(message.id);
      if (waiting.size === 0) started.unref();
      answer?.(
        message.ok ? ok(message.bytes) : refuse('station', 'document-not-made', { problem: message.problem }),
      );
    });
    started.on('error', error => failAll(error instanceof Error ? error.message : String(error)));
    started.on('exit', code => {
      if (worker === started) failAll(`exit ${code}`);
    });
    return started;
  };

  const send = (task: WorkerTask): Promise<Result<Uint8Array>> => {
    worker ??= start();
    const id = ++orders;
    const running = worker;
    return new Promise(resolve => {
      waiting.set(id, resolve);
      running.ref();
      running.postMessage({ ...task, id } satisfies WorkerOrder);
    });
  };

  return {
    make: order => send({ what: 'document', order }),
    makeAnnex: order => send({ what: 'annex', order: { ...order, rows: [...order.rows] } }),
    makePaperFallback: order => send({ what: 'paper-fallback', order: { ...order, rows: [...order.rows] } }),
    async close() {
      const running = worker;
      worker = null;
      await running?.terminate();
      failAll('closed');
    },
  };
}
