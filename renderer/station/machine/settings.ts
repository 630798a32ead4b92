/**
 * What belongs to this machine and not to the election: look, sound, scanners and their habits. Kept in local storage;
 * what cannot be read there counts as not set.
 */
import { useSyncExternalStore } from 'react';
import { z } from 'zod';
import type { HidChoice } from '../../scanner/hid.ts';
import type { SerialChoice } from '../../scanner/serial.ts';
import { type Habits, usualHabits } from '../../scanner/wedge.ts';

export const themes = ['system', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

export const baudRates = [9600, 19_200, 38_400, 57_600, 115_200] as const;
const usbId = z.int().min(0).max(0xffff);

/** Which readers are used beside the keyboard wedge, which always is, and with which device. */
export type Sources = {
  readonly camera: { readonly on: boolean; readonly device: string };
  readonly hid: { readonly on: boolean; readonly device: HidChoice | null };
  readonly serial: { readonly on: boolean; readonly port: SerialChoice | null; readonly baudRate: number };
};
export const noSources: Sources = {
  camera: { on: false, device: '' },
  hid: { on: false, device: null },
  serial: { on: false, port: null, baudRate: baudRates[0] },
};

const sources = z.object({
  camera: z.object({ on: z.boolean(), device: z.string().max(200) }),
  hid: z.object({
    on: z.boolean(),
    device: z.object({ vendorId: usbId, productId: usbId, name: z.string().max(200) }).nullable(),
  }),
  serial: z.object({
    on: z.boolean(),
    port: z.object({ usbVendorId: usbId.nullable(), usbProductId: usbId.nullable() }).nullable(),
    baudRate: z.int().min(300).max(1_000_000),
  }),
});

const schema = z.object({
  theme: z.enum(themes).catch('system'),
  sound: z.boolean().catch(true),
  /** the system's name of the printer; '' for the system's dialog */
  printer: z.string().max(200).catch(''),
  scanner: z
    .object({
      prefix: z.string().max(20),
      suffix: z.string().max(20),
      minLength: z.int().min(3).max(40),
      gapMs: z.int().min(5).max(80),
    })
    .catch(usualHabits),
  sources: sources.catch(noSources),
});
export type MachineSettings = {
  readonly theme: Theme;
  readonly sound: boolean;
  readonly printer: string;
  readonly scanner: Habits;
  readonly sources: Sources;
};

const place = 'pollkeeper.machine';
const listeners = new Set<() => void>();

function load(): MachineSettings {
  try {
    return schema.parse(JSON.parse(localStorage.getItem(place) ?? '{}'));
  } catch {
    return schema.parse({});
  }
}

let now = load();

export const machineSettings = (): MachineSettings => now;

export function changeMachineSettings(part: Partial<MachineSettings>): void {
  now = { ...now, ...part };
  try {
    localStorage.setItem(place, JSON.stringify(now));
  } catch {
    // a full or forbidden storage: the setting holds until the program ends
  }
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useMachineSettings = (): MachineSettings => useSyncExternalStore(subscribe, machineSettings);

/** The theme as an attribute of the page; `system` leaves it to the computer's own setting. */
export function showTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
