/** What leaves the station as a file: its papers, and the record bundle. Numbered, and never over an older one. */
import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, type Result, refuse } from '../../shared/contract/result.ts';
import type { Language } from '../../shared/contract/view.ts';
import { hex } from '../../shared/evidence/bytes.ts';
import { type DocumentKind, documentOf, restrictedDocumentOf } from '../documents/of-station.ts';
import type { Documents } from '../documents/service.ts';
import { sha256Hex } from '../evidence/keys.ts';
import { writeRestricted } from '../evidence/restricted.ts';
import { stationBundle } from '../evidence/station-bundle.ts';
import { markedVoters } from './marked-roll.ts';
import type { Running } from './running.ts';

export class Papers {
  readonly #documents: Documents;
  readonly #folder: string;

  /** `folder`: where the person finds them. */
  constructor(documents: Documents, folder: string) {
    this.#documents = documents;
    this.#folder = folder;
  }

  /** Writes the paper, and into the log that it was written, with its digest. Refuses `no-space`, `not-recorded`. */
  async saveDocument(running: Running, kind: DocumentKind, language: Language): Promise<Result<string>> {
    const source = { ...sourceOf(running), language };
    const pdf =
      kind === 'annex' || kind === 'paper-fallback'
        ? await restrictedDocumentOf(this.#documents, { ...source, kind }, running.opened.roll)
        : await documentOf(this.#documents, { ...source, kind });
    if (!pdf.ok) return pdf;
    const path = await this.#save(`${nameOf(running)}-${kind}-${language}`, 'pdf', pdf.value);
    if (!path.ok) return path;
    const noted = await notePaper(running, kind, pdf.value);
    return noted.ok ? path : noted;
  }

  /**
   * The record bundle, with the record in Chinese, the language of the charter. The log names the digest of the PDF
   * before the bundle is closed, so that whoever changes the paper inside contradicts the log. Refuses like
   * `saveDocument`.
   */
  async saveBundle(running: Running, attachments: string): Promise<Result<string>> {
    const { ledger, service, opened } = running;
    const source = sourceOf(running);
    const pdf = await documentOf(this.#documents, { ...source, kind: 'record', language: 'zh' });
    if (!pdf.ok) return pdf;
    const noted = await notePaper(running, 'record', pdf.value);
    if (!noted.ok) return noted;
    const bundle = await stationBundle({
      state: service.state, // an objection that came while the paper was made has its documents in the bundle too
      events: ledger.range(0, ledger.size),
      checkpoints: ledger.checkpoints.map(({ note }) => note),
      electionBytes: opened.electionBytes,
      recordPdf: pdf.value,
      attachments,
    });
    const path = await this.#save(`${nameOf(running)}-bundle`, 'zip', bundle);
    if (!path.ok) return path;
    const exported = await service.submit({ type: 'note-export', data: { what: 'bundle' } }, []);
    return exported.ok ? path : exported;
  }

  /**
   * restricted.zip beside the bundle: the marked roll with the voters' keys, and the annex on paper in the language. The
   * caller has made sure that the chair asks. Refuses like `saveDocument`, `passphrase-short`, and `work-cancelled`, after
   * which nothing was written.
   */
  async saveRestricted(
    running: Running,
    { passphrase, language }: { readonly passphrase: string; readonly language: Language },
    signal: AbortSignal,
    reached: (percent: number) => void,
  ): Promise<Result<string>> {
    const { opened, service } = running;
    const source = { ...sourceOf(running), language };
    const cancelled = refuse('station', 'work-cancelled');
    const rows = await markedVoters(source.state, opened.roll, signal, percent => reached(percent / 2));
    if (signal.aborted) return cancelled;
    const annex = await restrictedDocumentOf(this.#documents, { ...source, kind: 'annex' }, opened.roll);
    if (!annex.ok) return annex;
    reached(75);
    if (signal.aborted) return cancelled;
    const archive = await writeRestricted({ rows, annexPdf: annex.value, passphrase });
    if (!archive.ok) return archive;
    if (signal.aborted) return cancelled;
    const path = await this.#save(`${nameOf(running)}-restricted`, 'zip', archive.value);
    if (!path.ok) return path;
    const exported = await service.submit({ type: 'note-export', data: { what: 'restricted' } }, []);
    return exported.ok ? path : exported;
  }

  /** What a fault left (fault.ts): for whoever looks into it. */
  saveFault(run: Pick<Running, 'opened'>, bytes: Uint8Array): Promise<Result<string>> {
    return this.#save(`${nameOf(run)}-fault`, 'zip', bytes);
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

const notePaper = ({ service }: Running, document: DocumentKind, pdf: Uint8Array) =>
  service.submit(
    {
      type: 'note-print',
      data: {
        document,
        way: 'file',
        reprint: service.state.record.prints.some(print => print.document === document),
        confirmed: false,
        sha256: sha256Hex(pdf),
      },
    },
    [],
  );

const nameOf = ({ opened }: Pick<Running, 'opened'>): string =>
  `${opened.election.practice ? 'PRACTICE-' : ''}${opened.election.id}-${opened.stationId}`;

const sourceOf = ({ service, ledger }: Running) => ({
  state: service.state,
  checkpoint: { note: ledger.checkpoint ?? '', size: ledger.size, root: hex(ledger.root) },
});
