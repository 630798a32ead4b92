import { Screen } from '../../components/Panel.tsx';
import { useT } from '../../text/useT.tsx';

export function OpenScreen() {
  const t = useT();
  return <Screen title={t('frame.screen-open')}>{null}</Screen>;
}
