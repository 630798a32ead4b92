/** Holds the one PIN dialog of the page, and tells the desk whether somebody is at it. */
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { Refusal, Result } from '../../../shared/contract/result.ts';
import { useSnapshot } from '../bridge/useStation.tsx';
import { type T, useT } from '../text/useT.tsx';
import { type GivenPin, PinDialog } from './PinDialog.tsx';
import type { Place } from './who.ts';

export type Wording = (t: T) => string;
export type PinRequest = {
  /** the dialog's words: said anew when the language is changed while it is open */
  readonly title: Wording;
  readonly explanation: Wording;
  readonly places: readonly Place[];
  readonly send: (people: GivenPin[]) => Promise<Result<unknown>>;
};
/** `done`, or the last refusal, or null when nothing was sent */
type Outcome = 'done' | Refusal | null;
type Open = PinRequest & { readonly id: number; readonly settle: (outcome: Outcome) => void };

type Pins = { readonly askPins: (request: PinRequest) => Promise<Outcome>; readonly isOpen: boolean };
const PinContext = createContext<Pins | null>(null);
let lastId = 0;

export function CommandProvider({ children }: { children: ReactNode }) {
  const t = useT();
  const [open, setOpen] = useState<Open | null>(null);
  const desk = useSnapshot().view?.station?.desk ?? null;
  const askPins = useCallback(
    (request: PinRequest) =>
      new Promise<Outcome>(settle => {
        lastId += 1;
        setOpen({ ...request, id: lastId, settle });
      }),
    [],
  );
  const pins = useMemo(() => ({ askPins, isOpen: open !== null }), [askPins, open]);
  const close = (outcome: Outcome) => {
    open?.settle(outcome);
    setOpen(null);
  };
  return (
    <PinContext value={pins}>
      {children}
      {open && (
        <PinDialog
          key={open.id}
          title={open.title(t)}
          explanation={open.explanation(t)}
          places={open.places}
          desk={desk}
          send={open.send}
          onDone={() => close('done')}
          onCancel={close}
        />
      )}
    </PinContext>
  );
}

export function usePins(): Pins {
  const pins = useContext(PinContext);
  if (!pins) throw new Error('no CommandProvider above');
  return pins;
}
