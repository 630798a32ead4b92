import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { useStation } from '../bridge/useStation.tsx';
import { type ScreenEntry, screens } from '../screens/registry.tsx';

type Navigation = { readonly screen: ScreenEntry; readonly go: (id: string) => void };
const NavigationContext = createContext<Navigation | null>(null);

const find = (id: string) => screens.find(one => one.id === id);

/** Which screen is shown. A change of phase leads to the step that follows; nothing else moves people about. */
export function NavigationProvider({ children }: { children: ReactNode }) {
  const { phase } = useStation().state.poll;
  const home = screens.find(one => one.home?.includes(phase));
  const [id, setId] = useState(home?.id ?? 'settings');
  const [seen, setSeen] = useState(phase);
  if (seen !== phase) {
    setSeen(phase);
    if (home) setId(home.id);
  }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      // what a dialog asks is answered first
      if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return;
      const target = screens.find(one => one.code === event.code);
      if (!target) return;
      event.preventDefault();
      setId(target.id);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  const screen = find(id) ?? screens[0]!;
  const navigation = useMemo(() => ({ screen, go: setId }), [screen]);
  return <NavigationContext value={navigation}>{children}</NavigationContext>;
}

export function useScreen(): Navigation {
  const navigation = useContext(NavigationContext);
  if (!navigation) throw new Error('no NavigationProvider above');
  return navigation;
}
