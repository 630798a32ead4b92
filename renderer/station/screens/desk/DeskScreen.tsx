import { Screen } from '../../components/Panel.tsx';
import { useT } from '../../text/useT.tsx';

export function DeskScreen() {
  const t = useT();
  return <Screen title={t('frame.screen-desk')}>{null}</Screen>;
}
