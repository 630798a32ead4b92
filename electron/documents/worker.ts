/**
 * Makes documents off main's event loop. Bundled by itself to `.out/documents-worker.mjs`; started with the fonts'
 * paths as `workerData`, it reads them once and answers each order with the bytes, or with what went wrong.
 */
import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { type DocumentOrder, makeDocument } from './make.ts';

/** Paths of the two font files: a packaged build has its own. */
export type FontPaths = { readonly regular: string; readonly bold: string };
export type WorkerOrder = { readonly id: number; readonly order: Omit<DocumentOrder, 'fonts'> };
export type WorkerAnswer =
  | { readonly id: number; readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly id: number; readonly ok: false; readonly problem: string };

const port = parentPort;
if (port) {
  const { regular, bold } = workerData as FontPaths;
  const fonts = Promise.all([readFile(regular), readFile(bold)]);
  fonts.catch(() => undefined); // told to whoever orders
  port.on('message', async ({ id, order }: WorkerOrder) => {
    try {
      const [regularBytes, boldBytes] = await fonts;
      const made = await makeDocument({ ...order, fonts: { regular: regularBytes, bold: boldBytes } });
      const bytes = new Uint8Array(made);
      port.postMessage({ id, ok: true, bytes } satisfies WorkerAnswer, [bytes.buffer]);
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      port.postMessage({ id, ok: false, problem } satisfies WorkerAnswer);
    }
  });
}
