/** What leaves the station as a file: its papers, and the record bundle. Numbered, and never over an older one. */
import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, type Result, refuse } from '../../shared/contract/result.ts';
import type { Language } from '../../shared/contract/view.ts';
import { hex } from '../../shared/evidence/bytes.ts';
import type { Documents } from '../documents/in-worker.ts';
import { stationBundle } from '../evidence/station-bundle.ts';
import type { DocumentKind } from './answers.ts';
import type { Running } from './running.ts';

export class Papers {
  readonly #documents: Documents;
  readonly #folder: string;

  /** `folder`: where the person finds them. */
  constructor(documents: Documents, folder: string) {
    this.#documents = documents;
    this.#folder = folder;
  }

  /** Answers with the path. Refuses `no-space` when the file cannot be written. */
  async saveDocument(running: Running, kind: DocumentKind, language: Language): Promise<Result<string>> {
    const pdf = await this.#documents.make({ ...sourceOf(running), kind, language });
    return this.#save(`${nameOf(running)}-${kind}-${language}`, 'pdf', pdf);
  }

  /** The record bundle with the record in Chinese, the language of the charter. Refuses like `saveDocument`. */
  async saveBundle(running: Running, attachments: string): Promise<Result<string>> {
    const { ledger, service, opened } = running;
    // the log goes on while the PDF is made: what the bundle holds is what there was at this moment
    const source = sourceOf(running);
    const { state } = service;
    const events = ledger.range(0, ledger.size);
    const checkpoints = ledger.checkpoints.map(({ note }) => note);
    const recordPdf = await this.#documents.make({ ...source, kind: 'record', language: 'zh' });
    const bundle = await stationBundle({
      state,
      events,
      checkpoints,
      electionBytes: opened.electionBytes,
      recordPdf,
      attachments,
    });
    return this.#save(`${nameOf(running)}-bundle`, 'zip', bundle);
  }

  async #save(name: string, extension: string, bytes: Uint8Array): Promise<Result<string>> {
    try {
      await mkdir(this.#folder, { recursive: true });
      let path = join(this.#folder, `${name}.${extension}`);
      for (let n = 2; await exists(path); n++) path = join(this.#folder, `${name}-${n}.${extension}`);
      await writeFile(path, bytes, { flush: true });
      return ok(path);
    } catch {
      return refuse('station', 'no-space', { folder: this.#folder });
    }
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const nameOf = ({ opened }: Running): string =>
  `${opened.election.practice ? 'PRACTICE-' : ''}${opened.election.id}-${opened.stationId}`;

const sourceOf = ({ service, ledger }: Running) => ({
  state: service.state,
  checkpoint: { note: ledger.checkpoint ?? '', size: ledger.size, root: hex(ledger.root) },
  madeAt: service.state.clock.wall,
});
