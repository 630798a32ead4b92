import { Screen } from '../../components/Panel.tsx';
import { useT } from '../../text/useT.tsx';

export function BoxesScreen() {
  const t = useT();
  return <Screen title={t('frame.screen-boxes')}>{null}</Screen>;
}
