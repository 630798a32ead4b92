/** The words of the papers, so that the preview says what the record will say; in the language chosen for it, not the screen's. */
import type { Language } from '../../../../shared/contract/view.ts';
import { documents as en } from '../../../../shared/locales/en/documents.ts';
import { documents as pt } from '../../../../shared/locales/pt/documents.ts';
import { fill, writeIn } from '../../../../shared/locales/text.ts';
import {
  type DocumentWord,
  type DocumentWords,
  documents as zh,
} from '../../../../shared/locales/zh/documents.ts';

type Params = Readonly<Record<string, string | number>>;

const catalogues: { readonly [L in Language]: DocumentWords } = { zh, pt, en };

export type Words = (word: DocumentWord, params?: Params) => string;

export const wordsOf =
  (language: Language): Words =>
  (word, params = {}) =>
    fill(catalogues[language][word], params, writeIn(language));
