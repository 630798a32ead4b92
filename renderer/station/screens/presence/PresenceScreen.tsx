import { Screen } from '../../components/Panel.tsx';
import { useT } from '../../text/useT.tsx';

export function PresenceScreen() {
  const t = useT();
  return <Screen title={t('frame.screen-presence')}>{null}</Screen>;
}
