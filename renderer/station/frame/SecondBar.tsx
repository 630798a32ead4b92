import { useStation } from '../bridge/useStation.tsx';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { sentence } from '../screens/settings/SecondDrive.tsx';
import { useT } from '../text/useT.tsx';
import { useScreen } from './useScreen.tsx';

/** While the second drive is missing or says something else: on every screen. The desk goes on. */
export function SecondBar() {
  const t = useT();
  const { go, screen } = useScreen();
  const { second, desk } = useStation();
  if (second === null || second.state === 'ok' || screen.id === 'settings') return null;
  return (
    <div className="second-bar">
      <Notice tone="warn" role="status">
        {sentence(t, second)}
      </Notice>
      {desk !== null && <Button onPress={() => go('settings')}>{t('drive.go')}</Button>}
    </div>
  );
}
