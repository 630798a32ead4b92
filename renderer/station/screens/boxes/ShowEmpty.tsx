import { useState } from 'react';
import { useCommand } from '../../commands/useCommand.ts';
import { Button } from '../../components/Button.tsx';
import { TextField } from '../../components/fields.tsx';
import { RefusalNotice } from '../../components/Notice.tsx';
import { useT } from '../../text/useT.tsx';

/** 第50.2條: the empty box is shown to all present. */
export function ShowEmpty({ box }: { box: string }) {
  const t = useT();
  const [shownTo, setShownTo] = useState(t('boxes.all-present'));
  const show = useCommand('show-box-empty');
  const ready = shownTo.trim() !== '';
  const submit = () => {
    if (ready) void show.run({ box, shownTo });
  };
  return (
    <div className="stack">
      <TextField
        label={t('boxes.shown-to')}
        value={shownTo}
        onChange={setShownTo}
        maxLength={200}
        onEnter={submit}
      />
      <RefusalNotice refusal={show.refusal} />
      <Button
        look="primary"
        why={ready ? null : t('commands.not-filled')}
        isPending={show.pending}
        onPress={submit}
      >
        {t('boxes.show-do', { box })}
      </Button>
    </div>
  );
}
