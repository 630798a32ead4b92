/**
 * The screens, in the order of the day; a screen is a folder beside this file and a row here. `day`: a step of
 * the day; `beside`: at any time. `code` with Alt goes there (by the key's place, so that an input method does not matter).
 */
import {
  Box,
  Calculator,
  CirclePause,
  DoorClosed,
  DoorOpen,
  FilePen,
  Gavel,
  History,
  ListChecks,
  type LucideIcon,
  MessageSquareWarning,
  ScanLine,
  Settings,
  ShieldCheck,
  TriangleAlert,
  Users,
  Vote,
} from 'lucide-react';
import type { ComponentType } from 'react';
import type { Phase } from '../../../shared/domain/phase.ts';
import type { TextKey } from '../text/catalogue.ts';
import { AccountScreen } from './account/AccountScreen.tsx';
import { BoxesScreen } from './boxes/BoxesScreen.tsx';
import { CloseScreen } from './close/CloseScreen.tsx';
import { CountScreen } from './count/CountScreen.tsx';
import { DecisionsScreen } from './decisions/DecisionsScreen.tsx';
import { DeskScreen } from './desk/DeskScreen.tsx';
import { InterruptionScreen } from './interruption/InterruptionScreen.tsx';
import { IrregularitiesScreen } from './irregularities/IrregularitiesScreen.tsx';
import { ObjectionsScreen } from './objections/ObjectionsScreen.tsx';
import { OpenScreen } from './open/OpenScreen.tsx';
import { PrepareScreen } from './prepare/PrepareScreen.tsx';
import { PresenceScreen } from './presence/PresenceScreen.tsx';
import { RecordScreen } from './record/RecordScreen.tsx';
import { ReviewScreen } from './review/ReviewScreen.tsx';
import { SettingsScreen } from './settings/SettingsScreen.tsx';
import { TimelineScreen } from './timeline/TimelineScreen.tsx';

export type ScreenEntry = {
  readonly id: string;
  readonly title: TextKey;
  readonly icon: LucideIcon;
  readonly component: ComponentType;
  readonly place: 'day' | 'beside';
  readonly code: string;
  readonly key: string;
  /** phases in which this is the step that the day is at: where a change of phase leads */
  readonly home?: readonly Phase[];
};

export const screens: readonly ScreenEntry[] = [
  {
    id: 'prepare',
    title: 'frame.screen-prepare',
    icon: ListChecks,
    component: PrepareScreen,
    place: 'day',
    code: 'Digit1',
    key: '1',
    home: ['prepared'],
  },
  {
    id: 'open',
    title: 'frame.screen-open',
    icon: DoorOpen,
    component: OpenScreen,
    place: 'day',
    code: 'Digit2',
    key: '2',
  },
  {
    id: 'desk',
    title: 'frame.screen-desk',
    icon: ScanLine,
    component: DeskScreen,
    place: 'day',
    code: 'Digit3',
    key: '3',
    home: ['open'],
  },
  {
    id: 'interruption',
    title: 'after.screen-interruption',
    icon: CirclePause,
    component: InterruptionScreen,
    place: 'day',
    code: 'Digit4',
    key: '4',
    home: ['interrupted'],
  },
  {
    id: 'close',
    title: 'after.screen-close',
    icon: DoorClosed,
    component: CloseScreen,
    place: 'day',
    code: 'Digit5',
    key: '5',
    home: ['closed', 'postponed'],
  },
  {
    id: 'account',
    title: 'after.screen-account',
    icon: Calculator,
    component: AccountScreen,
    place: 'day',
    code: 'Digit6',
    key: '6',
  },
  {
    id: 'count',
    title: 'after.screen-count',
    icon: Vote,
    component: CountScreen,
    place: 'day',
    code: 'Digit7',
    key: '7',
    home: ['accounted', 'counting', 'counted'],
  },
  {
    id: 'record',
    title: 'after.screen-record',
    icon: FilePen,
    component: RecordScreen,
    place: 'day',
    code: 'Digit8',
    key: '8',
    home: ['recorded'],
  },
  {
    id: 'presence',
    title: 'frame.screen-presence',
    icon: Users,
    component: PresenceScreen,
    place: 'beside',
    code: 'KeyP',
    key: 'P',
  },
  {
    id: 'boxes',
    title: 'frame.screen-boxes',
    icon: Box,
    component: BoxesScreen,
    place: 'beside',
    code: 'KeyB',
    key: 'B',
  },
  {
    id: 'irregularities',
    title: 'after.screen-irregularities',
    icon: TriangleAlert,
    component: IrregularitiesScreen,
    place: 'beside',
    code: 'KeyI',
    key: 'I',
  },
  {
    id: 'objections',
    title: 'after.screen-objections',
    icon: MessageSquareWarning,
    component: ObjectionsScreen,
    place: 'beside',
    code: 'KeyO',
    key: 'O',
  },
  {
    id: 'decisions',
    title: 'after.screen-decisions',
    icon: Gavel,
    component: DecisionsScreen,
    place: 'beside',
    code: 'KeyD',
    key: 'D',
  },
  {
    id: 'timeline',
    title: 'after.screen-timeline',
    icon: History,
    component: TimelineScreen,
    place: 'beside',
    code: 'KeyT',
    key: 'T',
  },
  {
    id: 'review',
    title: 'after.screen-review',
    icon: ShieldCheck,
    component: ReviewScreen,
    place: 'beside',
    code: 'KeyR',
    key: 'R',
  },
  {
    id: 'settings',
    title: 'frame.screen-settings',
    icon: Settings,
    component: SettingsScreen,
    place: 'beside',
    code: 'KeyS',
    key: 'S',
  },
];
