/**
 * Makes documents off main's event loop. Bundled by itself to `.out/documents-worker.mjs`; started with the fonts'
 * paths as `workerData`, it reads them once and answers each order with the bytes, or with what went wrong.
 */
import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { type DocumentOrder, makeDocument } from './make.ts';
import type { Fonts } from './paper.ts';
import { type AnnexOrder, type FallbackOrder, makeAnnex, makePaperFallback } from './roll-papers.ts';

/** Paths of the two font files: a packaged build has its own. */
export type FontPaths = { readonly regular: string; readonly bold: string };
export type WorkerTask =
  | { readonly what: 'document'; readonly order: Omit<DocumentOrder, 'fonts'> }
  | { readonly what: 'annex'; readonly order: Omit<AnnexOrder, 'fonts'> }
  | { readonly what: 'paper-fallback'; readonly order: Omit<FallbackOrder, 'fonts'> };
export type WorkerOrder = WorkerTask & { readonly id: number };
export type WorkerAnswer =
  | { readonly id: number; readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly id: number; readonly ok: false; readonly problem: string };

function made(task: WorkerTask, fonts: Fonts): Promise<Uint8Array> {
  switch (task.what) {
    case 'document':
      return makeDocument({ ...task.order, fonts });
    case 'annex':
      return makeAnnex({ ...task.order, fonts });
    case 'paper-fallback':
      return makePaperFallback({ ...task.order, fonts });
  }
}

const port = parentPort;
if (port) {
  const { regular, bold } = workerData as FontPaths;
  const fonts = Promise.all([readFile(regular), readFile(bold)]);
  fonts.catch(() => undefined); // told to whoever orders
  port.on('message', async ({ id, ...task }: WorkerOrder) => {
    try {
      const [regularBytes, boldBytes] = await fonts;
      const bytes = new Uint8Array(await made(task, { regular: regularBytes, bold: boldBytes }));
      port.postMessage({ id, ok: true, bytes } satisfies WorkerAnswer, [bytes.buffer]);
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      port.postMessage({ id, ok: false, problem } satisfies WorkerAnswer);
    }
  });
}
