/**
 * Numbers read back off the seals (R-seal). One that differs from the record makes an irregularity by itself, so it counts
 * only when it was read twice the same: the field is emptied and the seal is read again. `key`: one seal, or one box.
 */
import { useState } from 'react';

type ByKey = { readonly [key: string]: string };

export type SealsRead = {
  /** as it stands in the field */
  readonly value: (key: string) => string;
  readonly change: (key: string, value: string) => void;
  /** without blanks around it */
  readonly read: (key: string) => string;
  /** waits to be read a second time */
  readonly isAgain: (key: string) => boolean;
  /** read twice the same, and not what is recorded */
  readonly isDifferent: (key: string) => boolean;
  /** `differing`: what is not as recorded. True when each of them was read twice; else those are asked for again. */
  readonly settled: (differing: readonly string[]) => boolean;
};

export function useSealsRead(): SealsRead {
  const [typed, setTyped] = useState<ByKey>({});
  const [before, setBefore] = useState<ByKey>({});
  const read = (key: string) => (typed[key] ?? '').trim();
  return {
    value: key => typed[key] ?? '',
    change: (key, value) => setTyped(now => ({ ...now, [key]: value })),
    read,
    isAgain: key => before[key] !== undefined && read(key) === '',
    isDifferent: key => before[key] !== undefined && before[key] === read(key),
    settled: differing => {
      const once = differing.filter(key => before[key] !== read(key));
      setBefore(now => ({ ...now, ...Object.fromEntries(once.map(key => [key, read(key)])) }));
      setTyped(now => ({ ...now, ...Object.fromEntries(once.map(key => [key, ''])) }));
      return once.length === 0;
    },
  };
}
