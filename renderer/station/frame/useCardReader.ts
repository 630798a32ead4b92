import { useMemo } from 'react';
import { type CardReader, createCardReader } from '../../../shared/cards/pattern.ts';
import type { Fits } from '../../scanner/wedge.ts';
import { useStation } from '../bridge/useStation.tsx';

/** The package's patterns; those of an election that is running were accepted when it was loaded. */
export function useCardReader(): CardReader | null {
  const { cards } = useStation().state.election;
  return useMemo(() => {
    const reader = createCardReader(cards);
    return reader.ok ? reader.value : null;
  }, [cards]);
}

/** Is this text a card of the election? */
export function useFits(): Fits {
  const reader = useCardReader();
  return text => reader !== null && reader.keyOf(reader.clean(text)) !== null;
}
