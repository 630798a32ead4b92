import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { localeTags } from '../../shared/locales/text.ts';
import type { StationStore } from './bridge/store.ts';
import { StoreProvider, useView } from './bridge/useStation.tsx';
import { CommandProvider } from './commands/CommandProvider.tsx';
import { ToastProvider } from './components/Toast.tsx';
import { Closing } from './frame/Closing.tsx';
import { ScreenFault } from './frame/ScreenFault.tsx';
import { StationFrame } from './frame/StationFrame.tsx';
import { useKeptFocus } from './frame/useKeptFocus.ts';
import { showTheme, useMachineSettings } from './machine/settings.ts';
import { StageScreen } from './screens/start/StageScreen.tsx';

/** The controls' own words ("increase", "clear") are there in Traditional Chinese under this name only. */
const controlsZh = 'zh-TW';

function Stage() {
  useKeptFocus();
  const view = useView();
  const locale = localeTags[view?.language ?? 'zh'];
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const { theme } = useMachineSettings();
  useEffect(() => showTheme(theme), [theme]);
  return (
    <I18nProvider locale={locale === localeTags.zh ? controlsZh : locale}>
      <ToastProvider>
        <CommandProvider>
          {view?.stage === 'ready' && view.station ? <StationFrame /> : <StageScreen />}
        </CommandProvider>
      </ToastProvider>
    </I18nProvider>
  );
}

export function App({ store }: { store: StationStore }) {
  return (
    <StoreProvider store={store}>
      <ScreenFault>
        <Stage />
      </ScreenFault>
      <ScreenFault>
        <Closing />
      </ScreenFault>
    </StoreProvider>
  );
}
