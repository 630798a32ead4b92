/**
 * Gives a command: `const open = useCommand('open-poll'); await open.run({ reason })`. Asks for the PINs that the
 * command's row in the table wants, sends it once, keeps the refusal for the screen to show.
 */
import { useCallback, useRef, useState } from 'react';
import type { Answers } from '../../../shared/contract/asks.ts';
import type { Refusal, Result } from '../../../shared/contract/result.ts';
import type { Who } from '../../../shared/domain/command.ts';
import { type CommandData, type CommandType, commandTable } from '../../../shared/domain/commands.ts';
import { useSnapshot, useStore } from '../bridge/useStation.tsx';
import { usePins, type Wording } from './CommandProvider.tsx';
import type { GivenPin } from './PinDialog.tsx';
import { placesOf } from './who.ts';

export type Given = Answers['command'];

type Options = {
  /** title and words of the PIN dialog; without them general ones */
  readonly title?: Wording;
  readonly explanation?: Wording;
  /** asks for more than the table does: a third replacement needs the chair */
  readonly who?: Who;
};

export type CommandHandle<T extends CommandType> = {
  /** null: cancelled at the PINs, or one is already on its way */
  readonly run: (data: CommandData<T>, options?: Options) => Promise<Result<Given> | null>;
  readonly pending: boolean;
  readonly refusal: Refusal | null;
  readonly clear: () => void;
};

export function useCommand<T extends CommandType>(type: T): CommandHandle<T> {
  const store = useStore();
  const { askPins } = usePins();
  const station = useSnapshot().view?.station ?? null;
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const busy = useRef(false);

  const run = useCallback(
    async (data: CommandData<T>, options: Options = {}): Promise<Result<Given> | null> => {
      if (busy.current) return null;
      busy.current = true;
      setPending(true);
      setRefusal(null);
      let answer: Result<Given> | null = null;
      const send = async (people: GivenPin[]) => {
        answer = await store.ask({ ask: 'command', type, data, people });
        return answer;
      };
      const who = options.who ?? commandTable[type].who;
      const places = placesOf(who, station?.state.election.people ?? [], station?.desk ?? null);
      if (places.length === 0) await send([]);
      else
        await askPins({
          title: options.title ?? (t => t('commands.pin-title')),
          explanation: options.explanation ?? (t => t(`commands.who-${who === 'program' ? 'anyone' : who}`)),
          places,
          send,
        });
      busy.current = false;
      setPending(false);
      const last = answer as Result<Given> | null;
      if (last && !last.ok) setRefusal(last.refusal);
      return last;
    },
    [store, askPins, station, type],
  );
  const clear = useCallback(() => setRefusal(null), []);
  return { run, pending, refusal, clear };
}
