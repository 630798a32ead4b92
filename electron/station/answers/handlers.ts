/** What answers an ask of the station's window (shared/contract/asks.ts). */
import type { Answer, Ask, AskOf } from '../../../shared/contract/asks.ts';
import { refuse } from '../../../shared/contract/result.ts';
import type { Running } from '../running.ts';

export type Handlers<K extends Ask['ask'] = Ask['ask']> = {
  readonly [A in K]: (ask: AskOf<A>) => Promise<Answer<A>>;
};

type RunningHandlers<K extends Ask['ask']> = {
  readonly [A in K]: (ask: AskOf<A>, running: Running) => Promise<Answer<A>>;
};

/** Handlers that need a station that runs; without one each refuses `needs-package`. */
export function whenRunning<K extends Ask['ask']>(
  running: () => Running | null,
  handlers: RunningHandlers<K>,
): Handlers<K> {
  const guarded = Object.entries(handlers).map(([name, handler]) => [
    name,
    async (ask: AskOf<K>) => {
      const now = running();
      return now ? (handler as RunningHandlers<K>[K])(ask, now) : refuse('station', 'needs-package');
    },
  ]);
  return Object.fromEntries(guarded) as Handlers<K>;
}
