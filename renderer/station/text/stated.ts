/**
 * Texts that belong to the domain, not to a screen: refusals, events, field values. A stand-in with the shape of
 * the shared catalogue's index, for as long as that is not beside this file.
 */
import type { Language } from '../../../shared/contract/view.ts';

type Texts = { readonly [key: string]: string };
type Stated = { readonly refusal: Texts; readonly event: Texts; readonly field: Texts };
const none: Stated = { refusal: {}, event: {}, field: {} };

export const catalogue: { readonly [L in Language]: Stated } = { zh: none, pt: none, en: none };
