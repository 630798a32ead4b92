/**
 * The screen's texts in the three languages. A screen brings its file `ui-<screen>.ts` in each language and a
 * line here; Chinese is the measure of completeness: a key missing in another language does not compile.
 */
import type { Language } from '../../../shared/contract/view.ts';
import { uiAccount as enAccount } from '../../../shared/locales/en/ui-account.ts';
import { uiAfter as enAfter } from '../../../shared/locales/en/ui-after.ts';
import { uiBoxes as enBoxes } from '../../../shared/locales/en/ui-boxes.ts';
import { uiCheckpoint as enCheckpoint } from '../../../shared/locales/en/ui-checkpoint.ts';
import { uiClose as enClose } from '../../../shared/locales/en/ui-close.ts';
import { uiCommands as enCommands } from '../../../shared/locales/en/ui-commands.ts';
import { uiCount as enCount } from '../../../shared/locales/en/ui-count.ts';
import { uiDecisions as enDecisions } from '../../../shared/locales/en/ui-decisions.ts';
import { uiDesk as enDesk } from '../../../shared/locales/en/ui-desk.ts';
import { uiDrive as enDrive } from '../../../shared/locales/en/ui-drive.ts';
import { uiFault as enFault } from '../../../shared/locales/en/ui-fault.ts';
import { uiFrame as enFrame } from '../../../shared/locales/en/ui-frame.ts';
import { uiInterruption as enInterruption } from '../../../shared/locales/en/ui-interruption.ts';
import { uiIrregularities as enIrregularities } from '../../../shared/locales/en/ui-irregularities.ts';
import { uiObjections as enObjections } from '../../../shared/locales/en/ui-objections.ts';
import { uiOpen as enOpen } from '../../../shared/locales/en/ui-open.ts';
import { uiPrepare as enPrepare } from '../../../shared/locales/en/ui-prepare.ts';
import { uiPresence as enPresence } from '../../../shared/locales/en/ui-presence.ts';
import { uiRecord as enRecord } from '../../../shared/locales/en/ui-record.ts';
import { uiReview as enReview } from '../../../shared/locales/en/ui-review.ts';
import { uiScanners as enScanners } from '../../../shared/locales/en/ui-scanners.ts';
import { uiScreens as enScreens } from '../../../shared/locales/en/ui-screens.ts';
import { uiSettings as enSettings } from '../../../shared/locales/en/ui-settings.ts';
import { uiStart as enStart } from '../../../shared/locales/en/ui-start.ts';
import { uiTimeline as enTimeline } from '../../../shared/locales/en/ui-timeline.ts';
import { uiAccount as ptAccount } from '../../../shared/locales/pt/ui-account.ts';
import { uiAfter as ptAfter } from '../../../shared/locales/pt/ui-after.ts';
import { uiBoxes as ptBoxes } from '../../../shared/locales/pt/ui-boxes.ts';
import { uiCheckpoint as ptCheckpoint } from '../../../shared/locales/pt/ui-checkpoint.ts';
import { uiClose as ptClose } from '../../../shared/locales/pt/ui-close.ts';
import { uiCommands as ptCommands } from '../../../shared/locales/pt/ui-commands.ts';
import { uiCount as ptCount } from '../../../shared/locales/pt/ui-count.ts';
import { uiDecisions as ptDecisions } from '../../../shared/locales/pt/ui-decisions.ts';
import { uiDesk as ptDesk } from '../../../shared/locales/pt/ui-desk.ts';
import { uiDrive as ptDrive } from '../../../shared/locales/pt/ui-drive.ts';
import { uiFault as ptFault } from '../../../shared/locales/pt/ui-fault.ts';
import { uiFrame as ptFrame } from '../../../shared/locales/pt/ui-frame.ts';
import { uiInterruption as ptInterruption } from '../../../shared/locales/pt/ui-interruption.ts';
import { uiIrregularities as ptIrregularities } from '../../../shared/locales/pt/ui-irregularities.ts';
import { uiObjections as ptObjections } from '../../../shared/locales/pt/ui-objections.ts';
import { uiOpen as ptOpen } from '../../../shared/locales/pt/ui-open.ts';
import { uiPrepare as ptPrepare } from '../../../shared/locales/pt/ui-prepare.ts';
import { uiPresence as ptPresence } from '../../../shared/locales/pt/ui-presence.ts';
import { uiRecord as ptRecord } from '../../../shared/locales/pt/ui-record.ts';
import { uiReview as ptReview } from '../../../shared/locales/pt/ui-review.ts';
import { uiScanners as ptScanners } from '../../../shared/locales/pt/ui-scanners.ts';
import { uiScreens as ptScreens } from '../../../shared/locales/pt/ui-screens.ts';
import { uiSettings as ptSettings } from '../../../shared/locales/pt/ui-settings.ts';
import { uiStart as ptStart } from '../../../shared/locales/pt/ui-start.ts';
import { uiTimeline as ptTimeline } from '../../../shared/locales/pt/ui-timeline.ts';
import { uiAccount as zhAccount } from '../../../shared/locales/zh/ui-account.ts';
import { uiAfter as zhAfter } from '../../../shared/locales/zh/ui-after.ts';
import { uiBoxes as zhBoxes } from '../../../shared/locales/zh/ui-boxes.ts';
import { uiCheckpoint as zhCheckpoint } from '../../../shared/locales/zh/ui-checkpoint.ts';
import { uiClose as zhClose } from '../../../shared/locales/zh/ui-close.ts';
import { uiCommands as zhCommands } from '../../../shared/locales/zh/ui-commands.ts';
import { uiCount as zhCount } from '../../../shared/locales/zh/ui-count.ts';
import { uiDecisions as zhDecisions } from '../../../shared/locales/zh/ui-decisions.ts';
import { uiDesk as zhDesk } from '../../../shared/locales/zh/ui-desk.ts';
import { uiDrive as zhDrive } from '../../../shared/locales/zh/ui-drive.ts';
import { uiFault as zhFault } from '../../../shared/locales/zh/ui-fault.ts';
import { uiFrame as zhFrame } from '../../../shared/locales/zh/ui-frame.ts';
import { uiInterruption as zhInterruption } from '../../../shared/locales/zh/ui-interruption.ts';
import { uiIrregularities as zhIrregularities } from '../../../shared/locales/zh/ui-irregularities.ts';
import { uiObjections as zhObjections } from '../../../shared/locales/zh/ui-objections.ts';
import { uiOpen as zhOpen } from '../../../shared/locales/zh/ui-open.ts';
import { uiPrepare as zhPrepare } from '../../../shared/locales/zh/ui-prepare.ts';
import { uiPresence as zhPresence } from '../../../shared/locales/zh/ui-presence.ts';
import { uiRecord as zhRecord } from '../../../shared/locales/zh/ui-record.ts';
import { uiReview as zhReview } from '../../../shared/locales/zh/ui-review.ts';
import { uiScanners as zhScanners } from '../../../shared/locales/zh/ui-scanners.ts';
import { uiScreens as zhScreens } from '../../../shared/locales/zh/ui-screens.ts';
import { uiSettings as zhSettings } from '../../../shared/locales/zh/ui-settings.ts';
import { uiStart as zhStart } from '../../../shared/locales/zh/ui-start.ts';
import { uiTimeline as zhTimeline } from '../../../shared/locales/zh/ui-timeline.ts';

const zh = {
  ...zhDrive,
  ...zhFault,
  ...zhFrame,
  ...zhCommands,
  ...zhDesk,
  ...zhPrepare,
  ...zhOpen,
  ...zhBoxes,
  ...zhPresence,
  ...zhSettings,
  ...zhStart,
  ...zhAccount,
  ...zhAfter,
  ...zhCheckpoint,
  ...zhClose,
  ...zhCount,
  ...zhDecisions,
  ...zhInterruption,
  ...zhIrregularities,
  ...zhObjections,
  ...zhRecord,
  ...zhReview,
  ...zhScanners,
  ...zhScreens,
  ...zhTimeline,
};
const pt = {
  ...ptDrive,
  ...ptFault,
  ...ptFrame,
  ...ptCommands,
  ...ptDesk,
  ...ptPrepare,
  ...ptOpen,
  ...ptBoxes,
  ...ptPresence,
  ...ptSettings,
  ...ptStart,
  ...ptAccount,
  ...ptAfter,
  ...ptCheckpoint,
  ...ptClose,
  ...ptCount,
  ...ptDecisions,
  ...ptInterruption,
  ...ptIrregularities,
  ...ptObjections,
  ...ptRecord,
  ...ptReview,
  ...ptScanners,
  ...ptScreens,
  ...ptTimeline,
};
const en = {
  ...enDrive,
  ...enFault,
  ...enFrame,
  ...enCommands,
  ...enDesk,
  ...enPrepare,
  ...enOpen,
  ...enBoxes,
  ...enPresence,
  ...enSettings,
  ...enStart,
  ...enAccount,
  ...enAfter,
  ...enCheckpoint,
  ...enClose,
  ...enCount,
  ...enDecisions,
  ...enInterruption,
  ...enIrregularities,
  ...enObjections,
  ...enRecord,
  ...enReview,
  ...enScanners,
  ...enScreens,
  ...enTimeline,
};

type Stored = keyof typeof zh;
/** `x_one` and `x_other` are asked for as `x`, with a number among the parameters. */
export type TextKey = Stored extends infer K
  ? K extends `${infer Base}_one` | `${infer Base}_other`
    ? Base
    : K
  : never;

export const uiCatalogue: { readonly [L in Language]: { readonly [key in Stored]: string } } = { zh, pt, en };
