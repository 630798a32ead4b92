import type { Unrecorded } from '../machine/unrecorded.ts';
import { useT } from '../text/useT.tsx';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';

type Props = {
  readonly form: Pick<Unrecorded<unknown>, 'foundFrom' | 'forget'>;
  /** what the form forgets besides */
  readonly onDiscard?: () => void;
};

/** Above a form in which something stood already when it was opened: whoever sits here now may not have typed it. */
export function FoundDraft({ form, onDiscard }: Props) {
  const t = useT();
  if (form.foundFrom === null) return null;
  const discard = () => {
    form.forget();
    onDiscard?.();
  };
  return (
    <Notice tone="warn" role="status">
      <div className="notice-row">
        <span>{t('commands.found-draft', { time: t.time(form.foundFrom) })}</span>
        <Button onPress={discard}>{t('commands.discard-draft')}</Button>
      </div>
    </Notice>
  );
}
