import { useState } from 'react';
import { useT } from '../text/useT.tsx';

type Lines = 'one' | 'several';
type Props = {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength?: number;
};

/**
 * What a line refuses (shared/domain/fields.ts) and nobody means to write, and what would turn the direction of all that
 * stands behind it on the line.
 */
const unwanted = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/**
 * Of what was typed or pasted, what a record takes; `limit`: UTF-16 units that the field takes, which may have cut the
 * last character in two.
 */
function typable(text: string, lines: Lines, limit: number | undefined): string {
  const clean = text.replace(unwanted, char =>
    lines === 'several' && (char === '\n' || char === '\t') ? char : '',
  );
  return limit !== undefined && text.length >= limit ? clean.replace(/[\uD800-\uDBFF]$/, '') : clean;
}

/** Takes what a record takes; a field that takes no more says so: what was pasted into it may have been longer. */
export function useTypable({ value, onChange, maxLength: limit }: Props, lines: Lines) {
  const t = useT();
  const isFull = (text: string) => limit !== undefined && text.length >= limit;
  const [cut, setCut] = useState(false);
  return {
    full: cut || isFull(value) ? t('commands.field-full', { n: limit ?? 0 }) : undefined,
    type: (text: string) => {
      setCut(isFull(text));
      onChange(typable(text, lines, limit));
    },
  };
}
