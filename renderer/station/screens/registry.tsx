/**
 * The screens, in the order of the day; a screen is a folder beside this file and a row here. `day`: a step of
 * the day; `beside`: at any time. `code` with Alt goes there (by the key's place, so that an input method does not matter).
 */
import { Box, DoorOpen, ListChecks, type LucideIcon, ScanLine, Settings, Users } from 'lucide-react';
import type { ComponentType } from 'react';
import type { Phase } from '../../../shared/domain/phase.ts';
import type { TextKey } from '../text/catalogue.ts';
import { BoxesScreen } from './boxes/BoxesScreen.tsx';
import { DeskScreen } from './desk/DeskScreen.tsx';
import { OpenScreen } from './open/OpenScreen.tsx';
import { PrepareScreen } from './prepare/PrepareScreen.tsx';
import { PresenceScreen } from './presence/PresenceScreen.tsx';
import { SettingsScreen } from './settings/SettingsScreen.tsx';

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
    id: 'settings',
    title: 'frame.screen-settings',
    icon: Settings,
    component: SettingsScreen,
    place: 'beside',
    code: 'KeyS',
    key: 'S',
  },
];
