import { useState } from 'react';
import { useCommand } from '../../commands/useCommand.ts';
import { Button } from '../../components/Button.tsx';
import { TextAreaField } from '../../components/fields.tsx';
import { RefusalNotice } from '../../components/Notice.tsx';
import { useT } from '../../text/useT.tsx';

/** R-58.eq: what does not come out even is explained by the chair, in the chair's own words. */
export function Explanation({ command }: { readonly command: 'explain-missing' | 'explain-variance' }) {
  const t = useT();
  const explain = useCommand(command);
  const [text, setText] = useState('');
  return (
    <>
      <TextAreaField
        label={t.label('name', 'explanation')}
        rows={2}
        value={text}
        maxLength={4000}
        onChange={setText}
      />
      <RefusalNotice refusal={explain.refusal} />
      <div className="button-row">
        <Button
          why={text.trim() === '' ? t('commands.not-filled') : null}
          isPending={explain.pending}
          onPress={() => void explain.run({ explanation: text })}
        >
          {t.label('command', command)}
        </Button>
      </div>
    </>
  );
}
