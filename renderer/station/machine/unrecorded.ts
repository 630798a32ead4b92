/**
 * What somebody has typed and not yet recorded: kept until it is recorded or discarded, for as long as the window lives,
 * over a look at another screen, the lock of the desk and a reload. It is of one log: another station, or a new practice,
 * begins empty. Never what names a voter, never a PIN, never a figure that the second person must not read.
 */
import { useState, useSyncExternalStore } from 'react';
import { z } from 'zod';
import { officialNow } from '../bridge/useMoment.ts';
import { useStation, useStore } from '../bridge/useStation.tsx';
import { useScreen } from '../frame/useScreen.tsx';

export type Unrecorded<T> = {
  readonly value: T;
  readonly set: (part: (now: T) => T) => void;
  /**
   * official time, ms since 1970, at which somebody began what stood here already when the form was opened, perhaps
   * somebody else; null: it was typed since, or nothing was
   */
  readonly foundFrom: number | null;
  /** it was recorded or discarded: the form is as it was at first, and nothing of it is kept */
  readonly forget: () => void;
};

/** A figure in a form: an empty field is no number, and kept as null. */
export const figureSchema = z
  .number()
  .nullable()
  .transform(n => n ?? Number.NaN);

const place = 'pollkeeper.unrecorded';
const keptSchema = z.object({
  log: z.string(),
  forms: z.record(z.string(), z.object({ begun: z.number(), screen: z.string(), value: z.unknown() })),
});
type Forms = z.infer<typeof keptSchema>['forms'];

const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
const stored = () => sessionStorage.getItem(place);

function formsOf(log: string): Forms {
  const kept = keptSchema.safeParse(JSON.parse(stored() ?? 'null'));
  return kept.success && kept.data.log === log ? kept.data.forms : {};
}

function keep(log: string, forms: Forms): void {
  if (Object.keys(forms).length === 0) sessionStorage.removeItem(place);
  else sessionStorage.setItem(place, JSON.stringify({ log, forms }));
  for (const listener of listeners) listener();
}

/** Ids of the screens on which something of this log stands that is not recorded. */
export const unrecordedOn = (log: string): readonly string[] => [
  ...new Set(Object.values(formsOf(log)).map(({ screen }) => screen)),
];

/** `name`: one form of one thing; `start`: what stands in it before anybody typed. */
export function useUnrecorded<T>(name: string, schema: z.ZodType<T>, start: T): Unrecorded<T> {
  const store = useStore();
  const { log } = useStation();
  const { id: screen } = useScreen().screen;
  // shown is what is stored, so that what was recorded has gone from every form, also one that was opened meanwhile
  useSyncExternalStore(subscribe, stored);
  const read = () => {
    const { [name]: form } = formsOf(log);
    const value = schema.safeParse(form?.value);
    return form && value.success ? { begun: form.begun, value: value.data } : null;
  };
  const now = read();
  const begun = now?.begun ?? null;
  const [first] = useState(begun);
  const forget = () => {
    const { [name]: mine, ...others } = formsOf(log);
    if (mine) keep(log, others);
  };
  return {
    value: now ? now.value : start,
    foundFrom: begun === first ? begun : null,
    set: part => {
      const before = read();
      const value = part(before ? before.value : start);
      // all taken back by hand is no draft
      if (JSON.stringify(value) === JSON.stringify(start)) forget();
      else {
        const begun = before ? before.begun : officialNow(store);
        keep(log, { ...formsOf(log), [name]: { begun, screen, value } });
      }
    },
    forget,
  };
}
