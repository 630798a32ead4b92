/** The asks about files: documents of objections, papers, bundles. */
import { basename } from 'node:path';
import type { Answer, GivenPin, Printer } from '../../../shared/contract/asks.ts';
import { ok, type Result, refuse } from '../../../shared/contract/result.ts';
import type { Progress } from '../../../shared/contract/view.ts';
import { missingPerson } from '../../../shared/domain/decide.ts';
import type { DocumentKind } from '../../documents/of-station.ts';
import { attach } from '../attachments.ts';
import type { Papers } from '../papers.ts';
import type { Running } from '../running.ts';
import type { ChosenFiles } from './chosen-files.ts';
import { DroppedFile } from './dropped-file.ts';
import { type Handlers, whenRunning } from './handlers.ts';

/** Each writes a file and answers with its path, or reads one. */
export type PaperWork = {
  readonly openFile: (path: string) => Promise<boolean>;
  readonly papers: Pick<
    Papers,
    | 'saveDocument'
    | 'printDocument'
    | 'saveBundle'
    | 'saveRestricted'
    | 'saveFault'
    | 'saveProof'
    | 'saveHours'
  >;
  readonly printers: () => Promise<readonly Printer[]>;
  readonly verifyBundle: (path: string, signal: AbortSignal) => Promise<Answer<'verify-bundle'>>;
  readonly progress: (progress: Progress) => void;
};

type PaperAsk =
  | 'attach'
  | 'drop-file'
  | 'drop-part'
  | 'save-document'
  | 'print-document'
  | 'printers'
  | 'cancel-work'
  | 'export-bundle'
  | 'export-restricted'
  | 'export-hours'
  | 'open-saved'
  | 'verify-bundle';

/** `attachments` is the folder of the objections' documents. */
export function paperAnswers(
  running: () => Running | null,
  attachments: () => string,
  chosen: ChosenFiles,
  work: PaperWork,
): Handlers<PaperAsk> {
  const dropped = new DroppedFile();
  /** of the long work that runs: one at a time, and each can be given up */
  let giveUp: AbortController | null = null;
  type Long<T> = (signal: AbortSignal, reached: (percent: number) => void) => Promise<Result<T>>;
  const shown = async <T>(job: Progress['job'], long: Long<T>): Promise<Result<T>> => {
    if (giveUp !== null) return refuse('station', 'work-under-way');
    const mine = new AbortController();
    giveUp = mine;
    const reached = (percent: number | null) =>
      work.progress({
        job,
        percent: percent === null ? null : Math.floor(percent),
        done: false,
        cancellable: true,
      });
    reached(null);
    try {
      return await long(mine.signal, reached);
    } finally {
      giveUp = null;
      work.progress({ job, percent: 100, done: true });
    }
  };
  /** A paper that names voters is made only when the chair asks (R-62.annex). */
  const mayMake = async (document: DocumentKind, people: readonly GivenPin[], now: Running) => {
    if (!namesVoters(document)) return ok(null);
    const checked = await now.people.check(people);
    if (!checked.ok) return checked;
    return missingPerson(now.service.state, 'chair', checked.value) === null
      ? ok(null)
      : refuse('R-62.annex', 'needs-chair', { command: 'note-print' });
  };
  const written = async (saved: Result<string>): Promise<Answer<'save-document'>> =>
    saved.ok ? ok(await chosen.add(saved.value)) : saved;

  return {
    ...whenRunning<
      | 'attach'
      | 'drop-file'
      | 'drop-part'
      | 'save-document'
      | 'print-document'
      | 'export-bundle'
      | 'export-restricted'
      | 'export-hours'
    >(running, {
      attach: async ({ files }, { opened }) => {
        const sources = files
          .map(file => chosen.path(file) ?? dropped.take(file))
          .filter(one => one !== null);
        if (sources.length < files.length) return refuse('input', 'unknown-file');
        return attach(sources, attachments(), opened.election.settings.attachmentMegabytes);
      },

      'drop-file': async ({ name, size }, { opened }) => {
        const megabytes = opened.election.settings.attachmentMegabytes;
        return size > megabytes * 1_048_576
          ? refuse('R-55.doc', 'file-too-large', { name: name.slice(0, 200), megabytes })
          : ok({ file: dropped.begin(name, size) });
      },

      'drop-part': async ({ file, base64 }) =>
        dropped.add(file, Buffer.from(base64, 'base64')) ? ok(null) : refuse('input', 'unknown-file'),

      'save-document': async ({ document, language, people = [] }, now) => {
        const may = await mayMake(document, people, now);
        if (!may.ok) return may;
        const paper = { kind: document, language };
        return shown('document', async signal => written(await work.papers.saveDocument(now, paper, signal)));
      },

      'print-document': async ({ document, language, printer, people = [] }, now) => {
        const may = await mayMake(document, people, now);
        if (!may.ok) return may;
        const paper = { kind: document, language };
        return shown('document', async signal => {
          const printed = await work.papers.printDocument(now, paper, printer, signal);
          if (!printed.ok) return printed;
          const { path, ...job } = printed.value;
          return ok({ ...(await chosen.add(path)), ...job });
        });
      },

      'export-bundle': (_ask, now) =>
        shown('bundle', async signal => written(await work.papers.saveBundle(now, attachments(), signal))),

      'export-restricted': async ({ passphrase, language, people }, now) => {
        const may = await mayMake('annex', people, now);
        if (!may.ok) return may;
        const given = { passphrase, language };
        return shown('restricted', async (signal, reached) =>
          written(
            await work.papers.saveRestricted(now, given, signal, percent => reached(Math.floor(percent))),
          ),
        );
      },

      'export-hours': async ({ language }, now) => written(await work.papers.saveHours(now, language)),
    }),

    printers: async () => ok(await work.printers()),

    'cancel-work': async () => {
      giveUp?.abort();
      return ok(null);
    },

    'open-saved': async ({ file }) => {
      const path = chosen.path(file);
      if (path === undefined) return refuse('input', 'unknown-file');
      return (await work.openFile(path))
        ? ok(null)
        : refuse('input', 'file-unreadable', { name: basename(path) });
    },

    'verify-bundle': async ({ file }) => {
      const path = chosen.path(file);
      if (path === undefined) return refuse('input', 'unknown-file');
      return shown('verify', signal => work.verifyBundle(path, signal));
    },
  };
}

const namesVoters = (document: DocumentKind): boolean =>
  document === 'annex' || document === 'paper-fallback';
