/** What leaves the station as a file: its papers, and the record bundle. Numbered, and never over an older one. */
import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Printer } from '../../shared/contract/asks.ts';
import { ok, type Result, refuse } from '../../shared/contract/result.ts';
import type { Language } from '../../shared/contract/view.ts';
import type { CommandData } from '../../shared/domain/commands.ts';
import { nextCopy } from '../../shared/domain/record/state.ts';
import { hex, utf8 } from '../../shared/evidence/bytes.ts';
import type { Disclosure } from '../../shared/evidence/disclosure.ts';
import {
  type DocumentKind,
  documentNumberOf,
  documentOf,
  restrictedDocumentOf,
} from '../documents/of-station.ts';
import type { Documents } from '../documents/service.ts';
import { sha256Hex } from '../evidence/keys.ts';
import { writeRestricted } from '../evidence/restricted.ts';
import { stationBundle } from '../evidence/station-bundle.ts';
import { hoursFile } from './hours-file.ts';
import { markedVoters } from './marked-roll.ts';
import type { Running } from './running.ts';

/** The system's printers; made in shell/printing.ts. */
export type Printing = {
  readonly printers: () => Promise<readonly Printer[]>;
  /** to a printer by name, or (null) by the system's dialog; '' or what went wrong */
  readonly print: (path: string, printer: string | null) => Promise<string>;
};

type Paper = { readonly kind: DocumentKind; readonly language: Language };
/** `print`: the how-manieth print of the log it is; the file is there whatever the system said of the job */
export type Printed = {
  readonly path: string;
  readonly print: number;
  readonly job: 'taken' | 'no-printer' | 'refused';
  /** the system's words, where it refused */
  readonly detail: string;
};

export class Papers {
  readonly #documents: Documents;
  readonly #folder: string;
  readonly #printing: Printing;

  /** `folder`: where the person finds them. */
  constructor(documents: Documents, folder: string, printing: Printing) {
    this.#documents = documents;
    this.#folder = folder;
    this.#printing = printing;
  }

  /** Writes the paper, and into the log that it was written, with its digest. Refuses `no-space`, `not-recorded`, `cancelled`. */
  async saveDocument(running: Running, paper: Paper, signal: AbortSignal): Promise<Result<string>> {
    const made = await this.#make(running, paper, signal);
    if (!made.ok) return made;
    const noted = await notePaper(running, { ...made.value.note, way: 'file' });
    return noted.ok ? ok(made.value.path) : noted;
  }

  /**
   * The same, and gives the file to the printer (null: the system's dialog). What the printer made of it only a person
   * can say (`confirm-print`). Refuses like `saveDocument`, and `printer-missing` {printer} before anything is made.
   * A job that the system did not take is no refusal: the file is there all the same, and noted as one.
   */
  async printDocument(
    running: Running,
    paper: Paper,
    printer: string | null,
    signal: AbortSignal,
  ): Promise<Result<Printed>> {
    const printers = await this.#printing.printers();
    if (printer !== null && !printers.some(({ name }) => name === printer))
      return refuse('station', 'printer-missing', { printer });
    const made = await this.#make(running, paper, signal);
    if (!made.ok) return made;
    const { path, note } = made.value;
    const detail = printers.length === 0 ? '' : await this.#printing.print(path, printer);
    const job = printers.length === 0 ? 'no-printer' : detail === '' ? 'taken' : 'refused';
    const by = printer === null ? ({ way: 'dialog' } as const) : ({ way: 'printer', printer } as const);
    const noted = await notePaper(running, { ...note, ...(job === 'taken' ? by : { way: 'file' }) });
    if (!noted.ok) return noted;
    return ok({ path, print: running.service.state.record.prints.length, job, detail });
  }

  async #make(running: Running, { kind, language }: Paper, signal: AbortSignal) {
    const copy = nextCopy(running.service.state.record, kind, language);
    const source = { ...sourceOf(running), language, copy };
    const pdf =
      kind === 'annex' || kind === 'paper-fallback'
        ? await restrictedDocumentOf(this.#documents, { ...source, kind }, running.opened.roll, signal)
        : await documentOf(this.#documents, { ...source, kind }, signal);
    if (!pdf.ok) return pdf;
    const path = await this.#save(`${nameOf(running)}-${kind}-${language}`, 'pdf', pdf.value, signal);
    if (!path.ok) return path;
    const number = documentNumberOf({ ...source, kind });
    const note = { document: kind, language, number, copy, sha256: sha256Hex(pdf.value) };
    return ok({ path: path.value, note });
  }

  /**
   * The record bundle, with the record in Chinese, the language of the charter. The log names the digest of the PDF
   * before the bundle is closed, so that whoever changes the paper inside contradicts the log. Refuses like
   * `saveDocument`.
   */
  async saveBundle(running: Running, attachments: string, signal: AbortSignal): Promise<Result<string>> {
    const { ledger, service, opened } = running;
    const copy = nextCopy(service.state.record, 'record', 'zh');
    const source = { ...sourceOf(running), kind: 'record', language: 'zh', copy } as const;
    const pdf = await documentOf(this.#documents, source, signal);
    if (!pdf.ok) return pdf;
    const noted = await notePaper(running, {
      document: 'record',
      language: 'zh',
      number: documentNumberOf(source),
      copy,
      way: 'file',
      sha256: sha256Hex(pdf.value),
    });
    if (!noted.ok) return noted;
    const bundle = await stationBundle({
      state: service.state, // an objection that came while the paper was made has its documents in the bundle too
      events: ledger.range(0, ledger.size),
      checkpoints: ledger.checkpoints.map(({ note }) => note),
      signed: opened,
      recordPdf: pdf.value,
      attachments,
    });
    const path = await this.#save(`${nameOf(running)}-bundle`, 'zip', bundle, signal);
    if (!path.ok) return path;
    const exported = await service.submit({ type: 'note-export', data: { what: 'bundle' } }, []);
    return exported.ok ? path : exported;
  }

  /**
   * restricted.zip beside the bundle: the marked roll with the voters' keys, and the annex on paper in the language. The
   * caller has made sure that the chair asks. Refuses like `saveDocument`, and `passphrase-short`.
   */
  async saveRestricted(
    running: Running,
    { passphrase, language }: { readonly passphrase: string; readonly language: Language },
    signal: AbortSignal,
    reached: (percent: number) => void,
  ): Promise<Result<string>> {
    const { opened, service } = running;
    const source = { ...sourceOf(running), language };
    const rows = await markedVoters(source.state, opened.roll, signal, percent => reached(percent / 2));
    if (signal.aborted) return refuse('station', 'work-cancelled');
    const order = { ...source, kind: 'annex' } as const;
    const annex = await restrictedDocumentOf(this.#documents, order, opened.roll, signal);
    if (!annex.ok) return annex;
    reached(75);
    const archive = await writeRestricted({ rows, annexPdf: annex.value, passphrase });
    if (!archive.ok) return archive;
    if (signal.aborted) return refuse('station', 'work-cancelled');
    const path = await this.#save(`${nameOf(running)}-restricted`, 'zip', archive.value, signal);
    if (!path.ok) return path;
    const exported = await service.submit({ type: 'note-export', data: { what: 'restricted' } }, []);
    return exported.ok ? path : exported;
  }

  /** Hours on duty (R-62a); the log says that they were taken out. Refuses `no-space`, `not-recorded`. */
  async saveHours(running: Running, language: Language): Promise<Result<string>> {
    const bytes = utf8(hoursFile(running.service.state, language));
    const path = await this.#save(`${nameOf(running)}-hours-${language}`, 'csv', bytes);
    if (!path.ok) return path;
    const exported = await running.service.submit({ type: 'note-export', data: { what: 'hours' } }, []);
    return exported.ok ? path : exported;
  }

  /** What proves one entry (shared/evidence/disclosure.ts); the log says that one was taken out. Refuses like `saveHours`. */
  async saveProof(running: Running, seq: number, disclosure: Disclosure): Promise<Result<string>> {
    const bytes = utf8(`${JSON.stringify(disclosure)}\n`);
    const path = await this.#save(`${nameOf(running)}-proof-${seq}`, 'json', bytes);
    if (!path.ok) return path;
    const exported = await running.service.submit({ type: 'note-export', data: { what: 'proof' } }, []);
    return exported.ok ? path : exported;
  }

  /** What a fault left (fault.ts): for whoever looks into it. */
  saveFault(run: Pick<Running, 'opened'>, bytes: Uint8Array): Promise<Result<string>> {
    return this.#save(`${nameOf(run)}-fault`, 'zip', bytes);
  }

  /** Under its name only when it is whole; whatever stops it, nothing of it is left. */
  async #save(
    name: string,
    extension: string,
    bytes: Uint8Array,
    signal?: AbortSignal,
  ): Promise<Result<string>> {
    const part = join(this.#folder, `${name}.part`);
    try {
      await mkdir(this.#folder, { recursive: true });
      let path = join(this.#folder, `${name}.${extension}`);
      for (let n = 2; await exists(path); n++) path = join(this.#folder, `${name}-${n}.${extension}`);
      await writeFile(part, bytes, { flush: true, signal });
      await rename(part, path);
      return ok(path);
    } catch {
      await rm(part, { force: true }).catch(() => {});
      return signal?.aborted
        ? refuse('station', 'work-cancelled')
        : refuse('station', 'no-space', { folder: this.#folder });
    }
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const notePaper = ({ service }: Running, data: CommandData<'note-print'>) =>
  service.submit({ type: 'note-print', data }, []);

const nameOf = ({ opened }: Pick<Running, 'opened'>): string =>
  `${opened.election.practice ? 'PRACTICE-' : ''}${opened.election.id}-${opened.stationId}`;

const sourceOf = ({ service, ledger }: Running) => ({
  state: service.state,
  checkpoint: { note: ledger.checkpoint ?? '', size: ledger.size, root: hex(ledger.root) },
});
