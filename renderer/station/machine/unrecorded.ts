/**
 * What somebody has typed and not yet recorded: kept until it is recorded, for as long as the window lives, over a look at
 * another screen, the lock of the desk and a reload. Never what names a voter, never a PIN, never a figure that the
 * second person must not read.
 */
import { useRef, useState } from 'react';
import type { z } from 'zod';
import { useStation } from '../bridge/useStation.tsx';

type Unrecorded<T> = {
  readonly value: T;
  readonly set: (part: (now: T) => T) => void;
  /** it was recorded: the form is as it was at first */
  readonly forget: () => void;
};

function kept<T>(place: string, schema: z.ZodType<T>): T | null {
  try {
    return schema.parse(JSON.parse(sessionStorage.getItem(place) ?? 'null'));
  } catch {
    return null;
  }
}

/** `name`: one form of one thing; `start`: what stands in it before anybody typed. */
export function useUnrecorded<T>(name: string, schema: z.ZodType<T>, start: T): Unrecorded<T> {
  const { election } = useStation().state;
  const place = `pollkeeper.unrecorded.${election.id}.${name}`;
  const [value, setValue] = useState(() => kept(place, schema) ?? start);
  const now = useRef(value);
  const show = (next: T) => {
    now.current = next;
    setValue(next);
  };
  return {
    value,
    set: part => {
      show(part(now.current));
      sessionStorage.setItem(place, JSON.stringify(now.current));
    },
    forget: () => {
      show(start);
      sessionStorage.removeItem(place);
    },
  };
}
