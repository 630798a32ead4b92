/**
 * A command of the staff under one person's own PIN, whoever sits at the desk: two people who count or enter
 * separately each answer for their own figure. Persons in `except` are not offered.
 */
import { useCallback, useRef, useState } from 'react';
import type { Refusal, Result } from '../../../shared/contract/result.ts';
import type { CommandData, CommandType } from '../../../shared/domain/commands.ts';
import { deskRoles } from '../../../shared/domain/roles.ts';
import { useStation, useStore } from '../bridge/useStation.tsx';
import { usePins, type Wording } from './CommandProvider.tsx';
import type { Given } from './useCommand.ts';

type Asked = {
  readonly title: Wording;
  readonly explanation: Wording;
  readonly except?: readonly string[];
};

export type PersonCommand<T extends CommandType> = {
  /** null: cancelled at the PIN, or one is already on its way */
  readonly run: (data: CommandData<T>, asked: Asked) => Promise<Result<Given> | null>;
  readonly pending: boolean;
  readonly refusal: Refusal | null;
  readonly clear: () => void;
};

export function usePersonCommand<T extends CommandType>(type: T): PersonCommand<T> {
  const store = useStore();
  const { askPins } = usePins();
  const { people } = useStation().state.election;
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const busy = useRef(false);

  const run = useCallback(
    async (data: CommandData<T>, { title, explanation, except = [] }: Asked) => {
      if (busy.current) return null;
      busy.current = true;
      setPending(true);
      setRefusal(null);
      let answer: Result<Given> | null = null;
      await askPins({
        title,
        explanation,
        places: [
          {
            label: 'staff',
            people: people.filter(({ id, role }) => deskRoles.includes(role) && !except.includes(id)),
          },
        ],
        send: async pins => {
          answer = await store.ask({ ask: 'command', type, data, people: pins });
          return answer;
        },
      });
      busy.current = false;
      setPending(false);
      const last = answer as Result<Given> | null;
      if (last && !last.ok) setRefusal(last.refusal);
      return last;
    },
    [store, askPins, people, type],
  );
  const clear = useCallback(() => setRefusal(null), []);
  return { run, pending, refusal, clear };
}
