import { useState } from 'react';
import { useCommand } from '../commands/useCommand.ts';
import { useT } from '../text/useT.tsx';
import { Button } from './Button.tsx';
import { Notice, RefusalNotice } from './Notice.tsx';

/** Out of paper, jammed, torn: only who looks at the paper knows. `print`: the how-manieth print of the log. */
export function PaperSeen({ print, onAgain }: { print: number; onAgain: () => void }) {
  const t = useT();
  const confirm = useCommand('confirm-print');
  const [isWhole, setWhole] = useState(false);
  const say = async (whole: boolean) => {
    const answer = await confirm.run({ print, whole });
    if (!answer?.ok) return;
    setWhole(whole);
    if (!whole) onAgain();
  };
  if (isWhole)
    return (
      <Notice tone="good" role="status">
        {t('print.confirmed')}
      </Notice>
    );
  return (
    <Notice tone="warn" role="status">
      <p>
        <strong>{t('print.taken')}</strong> {t('print.again')}
      </p>
      <div className="button-row">
        <Button look="primary" isPending={confirm.pending} onPress={() => say(true)}>
          {t('print.whole')}
        </Button>
        <Button isPending={confirm.pending} onPress={() => say(false)}>
          {t('print.not-whole')}
        </Button>
      </div>
      <RefusalNotice refusal={confirm.refusal} />
    </Notice>
  );
}
