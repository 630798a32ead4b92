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
