import { Screen } from '../../components/Panel.tsx';
import { useT } from '../../text/useT.tsx';

export function SettingsScreen() {
  const t = useT();
  return <Screen title={t('frame.screen-settings')}>{null}</Screen>;
}
