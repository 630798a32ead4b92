import { type ComponentType, useEffect, useRef } from 'react';
import { useSnapshot, useStation } from '../bridge/useStation.tsx';
import { CheckpointMoment } from '../screens/checkpoint/CheckpointMoment.tsx';
import { DeskProvider } from '../screens/desk/useDesk.tsx';
import { SitDown } from '../screens/sit-down/SitDown.tsx';
import { FaultBar } from './FaultBar.tsx';
import { HelpProvider } from './Help.tsx';
import { Nav } from './Nav.tsx';
import { ScannerProvider } from './Scanners.tsx';
import { ScreenFault } from './ScreenFault.tsx';
import { SecondBar } from './SecondBar.tsx';
import { TopBar } from './TopBar.tsx';
import { toTheTop } from './toTheTop.ts';
import { NavigationProvider, useScreen } from './useScreen.tsx';

function Main() {
  const { screen } = useScreen();
  return <OneScreen key={screen.id} id={screen.id} shown={screen.component} />;
}

/** A new screen starts at its top, with the focus in it: on its own first field, or on the screen. */
function OneScreen({ id, shown: Shown }: { id: string; shown: ComponentType }) {
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true });
    toTheTop(main.current);
  }, []);
  return (
    <main className="main" ref={main} tabIndex={-1} data-screen={id}>
      <ScreenFault>
        <Shown />
      </ScreenFault>
    </main>
  );
}

/** The running station: bar, navigation, screen. Locked, only the bar and the chair to sit down on. */
export function StationFrame() {
  const { desk } = useStation();
  const { progress } = useSnapshot();
  return (
    <NavigationProvider>
      <ScannerProvider>
        <DeskProvider>
          <HelpProvider>
            <div className="frame" data-busy={progress !== null || undefined}>
              <TopBar />
              <FaultBar />
              <SecondBar />
              {desk === null ? (
                <main className="main main-alone" tabIndex={-1}>
                  <SitDown />
                </main>
              ) : (
                <div className="frame-body">
                  <Nav />
                  <Main />
                  <CheckpointMoment />
                </div>
              )}
            </div>
          </HelpProvider>
        </DeskProvider>
      </ScannerProvider>
    </NavigationProvider>
  );
}
