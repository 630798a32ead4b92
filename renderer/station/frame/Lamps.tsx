import { Check, Minus, X } from 'lucide-react';
import type { Lamp } from '../../../shared/contract/view.ts';
import { useStation } from '../bridge/useStation.tsx';
import { useT } from '../text/useT.tsx';
import { useScreen } from './useScreen.tsx';

const marks = { ok: Check, failed: X, lost: X, off: Minus } as const;

/** The media that hold the record, and sync: a mark and a word each, the colour only says it again. */
export function Lamps() {
  const t = useT();
  const { go } = useScreen();
  const { lamps, desk } = useStation();
  const shown = (['journal', 'database', 'second', 'sync'] as const).filter(
    name => name !== 'sync' || lamps.sync !== 'off',
  );
  return (
    <ul className="lamps" aria-label={t('frame.lamps')}>
      {shown.map(name => (
        <OneLamp
          key={name}
          name={t(`frame.lamp-${name}`)}
          lamp={lamps[name]}
          words={t(`frame.lamp-is-${lamps[name]}`)}
          {...(name === 'second' && desk !== null ? { onPress: () => go('settings') } : {})}
        />
      ))}
    </ul>
  );
}

type Props = {
  readonly name: string;
  readonly lamp: Lamp;
  readonly words: string;
  readonly onPress?: () => void;
};

function OneLamp({ name, lamp, words, onPress }: Props) {
  const Mark = marks[lamp];
  const face = (
    <>
      <Mark aria-hidden="true" size={14} strokeWidth={3} />
      <span className="lamp-name">{name}</span>
      <span className="visually-hidden">: {words}</span>
    </>
  );
  return (
    <li className="lamp" data-lamp={lamp} title={`${name}: ${words}`}>
      {onPress ? (
        <button type="button" className="lamp-button" onClick={onPress}>
          {face}
        </button>
      ) : (
        face
      )}
    </li>
  );
}
