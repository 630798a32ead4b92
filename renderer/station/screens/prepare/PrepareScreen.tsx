import { Screen } from '../../components/Panel.tsx';
import { useT } from '../../text/useT.tsx';

export function PrepareScreen() {
  const t = useT();
  return <Screen title={t('frame.screen-prepare')}>{null}</Screen>;
}
