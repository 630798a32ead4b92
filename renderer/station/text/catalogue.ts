/**
 * The screen's texts in the three languages. A screen brings its file `ui-<screen>.ts` in each language and a
 * line here; Chinese is the measure of completeness: a key missing in another language does not compile.
 */
import type { Language } from '../../../shared/contract/view.ts';
import { uiBoxes as enBoxes } from '../../../shared/locales/en/ui-boxes.ts';
import { uiCommands as enCommands } from '../../../shared/locales/en/ui-commands.ts';
import { uiDesk as enDesk } from '../../../shared/locales/en/ui-desk.ts';
import { uiFrame as enFrame } from '../../../shared/locales/en/ui-frame.ts';
import { uiOpen as enOpen } from '../../../shared/locales/en/ui-open.ts';
import { uiPrepare as enPrepare } from '../../../shared/locales/en/ui-prepare.ts';
import { uiPresence as enPresence } from '../../../shared/locales/en/ui-presence.ts';
import { uiSettings as enSettings } from '../../../shared/locales/en/ui-settings.ts';
import { uiStart as enStart } from '../../../shared/locales/en/ui-start.ts';
import { uiBoxes as ptBoxes } from '../../../shared/locales/pt/ui-boxes.ts';
import { uiCommands as ptCommands } from '../../../shared/locales/pt/ui-commands.ts';
import { uiDesk as ptDesk } from '../../../shared/locales/pt/ui-desk.ts';
import { uiFrame as ptFrame } from '../../../shared/locales/pt/ui-frame.ts';
import { uiOpen as ptOpen } from '../../../shared/locales/pt/ui-open.ts';
import { uiPrepare as ptPrepare } from '../../../shared/locales/pt/ui-prepare.ts';
import { uiPresence as ptPresence } from '../../../shared/locales/pt/ui-presence.ts';
import { uiSettings as ptSettings } from '../../../shared/locales/pt/ui-settings.ts';
import { uiStart as ptStart } from '../../../shared/locales/pt/ui-start.ts';
import { uiBoxes as zhBoxes } from '../../../shared/locales/zh/ui-boxes.ts';
import { uiCommands as zhCommands } from '../../../shared/locales/zh/ui-commands.ts';
import { uiDesk as zhDesk } from '../../../shared/locales/zh/ui-desk.ts';
import { uiFrame as zhFrame } from '../../../shared/locales/zh/ui-frame.ts';
import { uiOpen as zhOpen } from '../../../shared/locales/zh/ui-open.ts';
import { uiPrepare as zhPrepare } from '../../../shared/locales/zh/ui-prepare.ts';
import { uiPresence as zhPresence } from '../../../shared/locales/zh/ui-presence.ts';
import { uiSettings as zhSettings } from '../../../shared/locales/zh/ui-settings.ts';
import { uiStart as zhStart } from '../../../shared/locales/zh/ui-start.ts';

const zh = {
  ...zhFrame,
  ...zhCommands,
  ...zhDesk,
  ...zhPrepare,
  ...zhOpen,
  ...zhBoxes,
  ...zhPresence,
  ...zhSettings,
  ...zhStart,
};
const pt = {
  ...ptFrame,
  ...ptCommands,
  ...ptDesk,
  ...ptPrepare,
  ...ptOpen,
  ...ptBoxes,
  ...ptPresence,
  ...ptSettings,
  ...ptStart,
};
const en = {
  ...enFrame,
  ...enCommands,
  ...enDesk,
  ...enPrepare,
  ...enOpen,
  ...enBoxes,
  ...enPresence,
  ...enSettings,
  ...enStart,
};

type Stored = keyof typeof zh;
/** `x_one` and `x_other` are asked for as `x`, with a number among the parameters. */
export type TextKey = Stored extends infer K
  ? K extends `${infer Base}_one` | `${infer Base}_other`
    ? Base
    : K
  : never;

export const uiCatalogue: { readonly [L in Language]: { readonly [key in Stored]: string } } = { zh, pt, en };
