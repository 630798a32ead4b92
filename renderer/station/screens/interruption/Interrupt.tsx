/** Voting stops by a cause and one Enter (第43.1條). What else the record wants is told while it stands still. */
import { useEffect, useRef, useState } from 'react';
import { causes } from '../../../../shared/domain/interruption/commands.ts';
import { useCommand } from '../../commands/useCommand.ts';
import { Button } from '../../components/Button.tsx';
import { KeyChoices } from '../../components/KeyChoices.tsx';
import { RefusalNotice } from '../../components/Notice.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useT } from '../../text/useT.tsx';

export function Interrupt() {
  const t = useT();
  const interrupt = useCommand('interrupt-poll');
  const [cause, setCause] = useState<(typeof causes)[number] | null>(null);
  const stop = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (cause !== null) stop.current?.focus(); // Enter stops the voting
  }, [cause]);
  return (
    <Panel title={t('interruption.declare')}>
      <p className="soft">{t('interruption.declare-lead')}</p>
      <KeyChoices
        label={t.label('name', 'cause')}
        choices={causes.map(id => ({ id, label: t.label('cause', id) }))}
        value={cause}
        onChoose={setCause}
      />
      <RefusalNotice refusal={interrupt.refusal} />
      <div className="button-row" data-end>
        <Button
          look="danger"
          size="large"
          keys="Enter"
          ref={stop}
          why={cause === null ? t('commands.not-filled') : null}
          isPending={interrupt.pending}
          onPress={() => {
            if (cause !== null) void interrupt.run({ cause });
          }}
        >
          {t.label('command', 'interrupt-poll')}
        </Button>
      </div>
    </Panel>
  );
}
