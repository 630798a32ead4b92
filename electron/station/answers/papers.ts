/** The asks about files: documents of objections, papers, bundles. */
import { basename } from 'node:path';
import type { Answer, Answers } from '../../../shared/contract/asks.ts';
import { ok, type Result, refuse } from '../../../shared/contract/result.ts';
import type { Language, Progress } from '../../../shared/contract/view.ts';
import { missingPerson } from '../../../shared/domain/decide.ts';
import type { DocumentKind } from '../../documents/of-station.ts';
import { attach } from '../attachments.ts';
import type { Running } from '../running.ts';
import type { ChosenFiles } from './chosen-files.ts';
import { type Handlers, whenRunning } from './handlers.ts';

/** Each writes a file and answers with its path, or reads one. */
export type PaperWork = {
  readonly openFile: (path: string) => Promise<boolean>;
  readonly saveDocument: (
    running: Running,
    kind: DocumentKind,
    language: Language,
  ) => Promise<Result<string>>;
  readonly saveBundle: (running: Running, attachments: string) => Promise<Result<string>>;
  readonly saveRestricted: (
    running: Running,
    given: { readonly passphrase: string; readonly language: Language },
    signal: AbortSignal,
    reached: (percent: number) => void,
  ) => Promise<Result<string>>;
  readonly verifyBundle: (path: string) => Promise<Answers['verify-bundle']>;
  readonly progress: (progress: Progress) => void;
};

/** `attachments` is the folder of the objections' documents. */
export function paperAnswers(
  running: () => Running | null,
  attachments: () => string,
  chosen: ChosenFiles,
  work: PaperWork,
): Handlers<
  | 'attach'
  | 'save-document'
  | 'export-bundle'
  | 'export-restricted'
  | 'cancel-work'
  | 'open-saved'
  | 'verify-bundle'
> {
  /** of the long work that can be given up */
  let giveUp: AbortController | null = null;
  const shown = async <T>(job: Progress['job'], long: () => Promise<T>): Promise<T> => {
    work.progress({ job, percent: null, done: false });
    try {
      return await long();
    } finally {
      work.progress({ job, percent: 100, done: true });
    }
  };
  const written = async (saved: Result<string>): Promise<Answer<'save-document'>> =>
    saved.ok ? ok(await chosen.add(saved.value)) : saved;

  return {
    ...whenRunning<'attach' | 'save-document' | 'export-bundle' | 'export-restricted'>(running, {
      attach: async ({ files }, { opened }) => {
        const paths = files.map(file => chosen.path(file)).filter(path => path !== undefined);
        if (paths.length < files.length) return refuse('input', 'unknown-file');
        return attach(paths, attachments(), opened.election.settings.attachmentMegabytes);
      },

      'save-document': async ({ document, language, people = [] }, now) => {
        if (namesVoters(document)) {
          const checked = await now.people.check(people);
          if (!checked.ok) return checked;
          if (missingPerson(now.service.state, 'chair', checked.value) !== null)
            return refuse('R-62.annex', 'needs-chair', { command: 'note-print' });
        }
        return shown('document', async () => written(await work.saveDocument(now, document, language)));
      },

      'export-bundle': (_ask, now) =>
        shown('bundle', async () => written(await work.saveBundle(now, attachments()))),

      'export-restricted': async ({ passphrase, language, people }, now) => {
        const checked = await now.people.check(people);
        if (!checked.ok) return checked;
        if (missingPerson(now.service.state, 'chair', checked.value) !== null)
          return refuse('R-62.annex', 'needs-chair', { command: 'note-export' });
        if (giveUp !== null) return refuse('station', 'work-under-way');
        const mine = new AbortController();
        giveUp = mine;
        const reached = (percent: number) =>
          work.progress({ job: 'restricted', percent: Math.floor(percent), done: false, cancellable: true });
        try {
          return await shown('restricted', async () =>
            written(await work.saveRestricted(now, { passphrase, language }, mine.signal, reached)),
          );
        } finally {
          giveUp = null;
        }
      },
    }),

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
      return shown('verify', async () => ok(await work.verifyBundle(path)));
    },
  };
}

const namesVoters = (document: DocumentKind): boolean =>
  document === 'annex' || document === 'paper-fallback';
