import { useState } from 'react';
import type { CommandData } from '../../../../shared/domain/commands.ts';
import { CommandDialog } from '../../commands/CommandDialog.tsx';
import { useCommand } from '../../commands/useCommand.ts';
import { Radios, TextAreaField, TextField } from '../../components/fields.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useSealsRead } from '../../components/useSealsRead.ts';
import { useT } from '../../text/useT.tsx';

const findings = ['intact', 'broken', 'differs'] as const;
type Finding = (typeof findings)[number];

/** R-seal: a seal found broken, or with another number, is an irregularity by itself. */
export function InspectSeal({ seal, onClose }: { seal: string; onClose: () => void }) {
  const t = useT();
  const [finding, setFinding] = useState<Finding | null>(null);
  const numbers = useSealsRead();
  const read = numbers.read(seal);
  const [remark, setRemark] = useState('');
  const command = useCommand('inspect-seal');
  const words = remark.trim() ? { remark } : {};
  const data: CommandData<'inspect-seal'> | null =
    finding === 'intact'
      ? { seal, finding }
      : finding === 'broken'
        ? { seal, finding, ...words }
        : finding === 'differs' && read !== ''
          ? { seal, finding, read, ...words }
          : null;
  return (
    <CommandDialog
      title={t('boxes.inspect-title', { seal })}
      submit={t('commands.save')}
      multiline={finding === 'broken' || finding === 'differs'}
      settled={() => finding !== 'differs' || numbers.settled([seal])}
      {...{ command, data, onClose }}
    >
      <Radios
        label={t('boxes.finding')}
        choices={findings.map(id => ({ id, label: t.label('sealFinding', id) }))}
        value={finding}
        onChange={id => setFinding(findings.find(one => one === id) ?? null)}
        across
      />
      {finding === 'differs' && (
        <TextField
          label={t('boxes.number-read')}
          value={numbers.value(seal)}
          error={numbers.isAgain(seal) ? t('boxes.read-again') : undefined}
          onChange={value => numbers.change(seal, value)}
          maxLength={40}
          autoFocus
        />
      )}
      {finding !== null && finding !== 'intact' && (
        <>
          <Notice tone="warn">{t('boxes.becomes-irregularity')}</Notice>
          <TextAreaField label={t('boxes.remark')} value={remark} onChange={setRemark} rows={2} />
        </>
      )}
    </CommandDialog>
  );
}
