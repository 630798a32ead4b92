/** The desk's session over the page's bridge, with the readers and the sounds tied to it. */
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react';
import { useStore } from '../../bridge/useStation.tsx';
import { useScanners } from '../../frame/Scanners.tsx';
import { machineSettings } from '../../machine/settings.ts';
import { play, type Sound } from '../../sound/sound.ts';
import { type Desk, DeskSession, type DeskSnapshot } from './desk-session.ts';

function soundOf(desk: Desk): Sound | null {
  switch (desk.step) {
    case 'done':
      return 'issued';
    case 'failed':
      return 'failed';
    case 'answer':
      switch (desk.answer.answer) {
        case 'may-vote':
        case 'awaits-replacement':
          return 'may';
        case 'cannot-tell':
          return 'unclear';
        default:
          return 'no';
      }
    default:
      return null;
  }
}

const SessionContext = createContext<DeskSession | null>(null);

/** Above the screens: a card that waits, or an answer on its way, outlives a look at another screen. */
export function DeskProvider({ children }: { children: ReactNode }) {
  const store = useStore();
  const session = useMemo(
    () =>
      new DeskSession({
        lookUp: ask => store.ask(ask),
        command: (type, data) => store.ask({ ask: 'command', type, data, people: [] }),
        mayNote: () => {
          const phase = store.snapshot().view?.station?.state.poll.phase;
          return phase === 'open' || phase === 'interrupted';
        },
        now: store.now,
        later: (run, ms) => {
          const timer = window.setTimeout(run, ms);
          return () => window.clearTimeout(timer);
        },
      }),
    [store],
  );
  useEffect(() => () => session.stop(), [session]);
  return <SessionContext value={session}>{children}</SessionContext>;
}

export function useDesk(): DeskSnapshot & { readonly session: DeskSession; readonly cancel: () => void } {
  const session = useContext(SessionContext);
  if (!session) throw new Error('no DeskProvider above');
  const { hear, forget } = useScanners();
  const snapshot = useSyncExternalStore(session.subscribe, session.snapshot);
  useEffect(() => hear(({ text, how }) => session.read({ text, entry: { how } })), [hear, session]);

  const { desk } = snapshot;
  const heard = useRef<Desk | null>(null);
  useEffect(() => {
    const sound = soundOf(desk);
    if (sound && heard.current !== desk && machineSettings().sound) play(sound);
    heard.current = desk;
  }, [desk]);

  const cancel = () => {
    forget();
    session.cancel();
  };
  return { ...snapshot, session, cancel };
}
