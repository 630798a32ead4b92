import { Check, Minus, X } from 'lucide-react';
import type { Lamp } from '../../../shared/contract/view.ts';
import { useStation } from '../bridge/useStation.tsx';
import { useT } from '../text/useT.tsx';

const marks = { ok: Check, failed: X, lost: X, off: Minus } as const;

/** The media that hold the record, and sync: a mark and a word each, the colour only says it again. */
export function Lamps() {
  const t = useT();
  const { lamps } = useStation();
  const shown = (['journal', 'database', 'second', 'sync'] as const).filter(
    name => name === 'journal' || name === 'database' || lamps[name] !== 'off',
  );
  return (
    <ul className="lamps" aria-label={t('frame.lamps')}>
      {shown.map(name => (
        <OneLamp
          key={name}
          name={t(`frame.lamp-${name}`)}
          lamp={lamps[name]}
          words={t(`frame.lamp-is-${lamps[name]}`)}
        />
      ))}
    </ul>
  );
}

function OneLamp({ name, lamp, words }: { name: string; lamp: Lamp; words: string }) {
  const Mark = marks[lamp];
  return (
    <li className="lamp" data-lamp={lamp} title={`${name}: ${words}`}>
      <Mark aria-hidden="true" size={14} strokeWidth={3} />
      {name}
      <span className="visually-hidden">: {words}</span>
    </li>
  );
}
