/** Papers are CPU work: they are made in a thread of their own, never on main's event loop (quality.md). */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Language } from '../../shared/contract/view.ts';
import type { documentKinds } from '../../shared/domain/record/commands.ts';
import { recordOf } from '../../shared/domain/record/record.ts';
import type { State } from '../../shared/domain/state.ts';
import { canonicalJson } from '../../shared/evidence/canonical.ts';

export type DocumentSource = {
  readonly kind: (typeof documentKinds)[number];
  readonly language: Language;
  readonly state: State;
  readonly checkpoint: { readonly note: string; readonly size: number; readonly root: string };
  /** ms since 1970: stands on the paper, and is the only time in it that the state does not know */
  readonly madeAt: number;
};

export type Documents = { make(source: DocumentSource): Promise<Uint8Array> };

/** `worker`: the bundled thread; `fonts`: folder of the two weights. */
export function documentsIn(places: { readonly worker: string; readonly fonts: string }): Documents {
  const fonts = Promise.all(
    ['Regular', 'Bold'].map(weight => readFile(join(places.fonts, `NotoSansTC-${weight}.ttf`))),
  );
  return {
    make: async ({ kind, language, state, checkpoint, madeAt }) => {
      const [regular, bold] = await fonts;
      const record = recordOf(state);
      const order = {
        kind,
        language,
        record,
        checkpoint,
        documentNumber: `${state.election.id}-${state.station}-${kind}-${checkpoint.size}`,
        madeAt: new Date(madeAt).toISOString(),
        fonts: { regular, bold },
        attachJson: canonicalJson(record),
      };
      const thread = new Worker(places.worker, { workerData: order });
      try {
        return await new Promise<Uint8Array>((resolve, reject) => {
          thread.once('message', resolve);
          thread.once('error', reject);
          thread.once('exit', code => reject(new Error(`the documents' thread ended with ${code}`)));
        });
      } finally {
        await thread.terminate();
      }
    },
  };
}
