/**
 * The screen's texts in the three languages. A screen brings its file `ui-<screen>.ts` in each language and a
 * line here; Chinese is the measure of completeness: a key missing in another language does not compile.
 */
import type { Language } from '../../../shared/contract/view.ts';
import { uiCommands as enCommands } from '../../../shared/locales/en/ui-commands.ts';
import { uiDesk as enDesk } from '../../../shared/locales/en/ui-desk.ts';
import { uiFrame as enFrame } from '../../../shared/locales/en/ui-frame.ts';
import { uiCommands as ptCommands } from '../../../shared/locales/pt/ui-commands.ts';
import { uiDesk as ptDesk } from '../../../shared/locales/pt/ui-desk.ts';
import { uiFrame as ptFrame } from '../../../shared/locales/pt/ui-frame.ts';
import { uiCommands as zhCommands } from '../../../shared/locales/zh/ui-commands.ts';
import { uiDesk as zhDesk } from '../../../shared/locales/zh/ui-desk.ts';
import { uiFrame as zhFrame } from '../../../shared/locales/zh/ui-frame.ts';

const zh = { ...zhFrame, ...zhCommands, ...zhDesk };
const pt = { ...ptFrame, ...ptCommands, ...ptDesk };
const en = { ...enFrame, ...enCommands, ...enDesk };

type Stored = keyof typeof zh;
/** `x_one` and `x_other` are asked for as `x`, with a number among the parameters. */
export type TextKey = Stored extends infer K
  ? K extends `${infer Base}_one` | `${infer Base}_other`
    ? Base
    : K
  : never;

export const uiCatalogue: { readonly [L in Language]: { readonly [key in Stored]: string } } = { zh, pt, en };
