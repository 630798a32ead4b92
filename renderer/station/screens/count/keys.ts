/** The keys of the count: 1–9 for the groups in drawn order, 0 blank, − other invalid; by the key's place and on the number pad. */
import type { Election } from '../../../../shared/contract/election.ts';
import type { T } from '../../text/useT.tsx';
import { blankKey, invalidKey, type Key } from './draft.ts';

export type CountKey = { readonly key: Key; readonly cap: string; readonly name: string };

export const keysOf = ({ groups }: Election, t: T): readonly CountKey[] => [
  ...groups.map(({ id, name }, i) => ({ key: id, cap: String(i + 1), name: t.nameOf(name) })),
  { key: blankKey, cap: '0', name: t.label('name', 'blank') },
  { key: invalidKey, cap: '−', name: t.label('name', 'otherInvalid') },
];

/** The cap that a key of the keyboard stands for, whatever the input method makes of it; null: none. */
export function capOf(code: string): string | null {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit !== undefined) return digit;
  return code === 'Minus' || code === 'NumpadSubtract' ? '−' : null;
}
