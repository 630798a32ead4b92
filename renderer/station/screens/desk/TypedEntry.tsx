/** A number by hand when the card cannot be read: with the reason, which is in the record (R-54.id). */
import { useState } from 'react';
import { FormDialog } from '../../components/FormDialog.tsx';
import { Radios, TextField } from '../../components/fields.tsx';
import { RollHits, useRollHits } from '../../components/RollHits.tsx';
import { useT } from '../../text/useT.tsx';

const reasons = ['forgotten', 'damaged', 'no-phone', 'scanner', 'other'] as const;
type Reason = (typeof reasons)[number];

type Props = {
  readonly start: string;
  readonly onRead: (text: string, why: string) => void;
  readonly onClose: () => void;
};

export function TypedEntry({ start, onRead, onClose }: Props) {
  const t = useT();
  const [text, setText] = useState(start);
  const [reason, setReason] = useState<Reason | null>(null);
  const [other, setOther] = useState('');
  const hits = useRollHits(text);

  const why = reason === 'other' ? other.trim() : reason ? t(`desk.typed-${reason}`) : '';
  const ready = why !== '' && text.trim() !== '';
  const only = hits.length === 1 ? hits[0] : undefined;
  const use = (key: string) => {
    if (ready) onRead(key, why);
  };
  const submit = () => use(only?.key ?? text.trim());

  return (
    <FormDialog
      title={t('desk.typed-title')}
      submit={t('desk.typed-do')}
      width="wide"
      why={ready ? null : text.trim() === '' ? t('desk.typed-number-first') : t('desk.typed-why-first')}
      onCancel={onClose}
      onSubmit={submit}
    >
      <div className="typed">
        <div className="stack">
          <TextField
            label={t('desk.typed-number')}
            hint={t('desk.typed-hint')}
            value={text}
            isBegun
            onChange={setText}
            maxLength={100}
            autoFocus
          />
          <RollHits hits={hits} why={ready ? null : t('desk.typed-why-first')} onPick={use} />
        </div>
        <div className="stack">
          <Radios
            label={t('desk.typed-why')}
            choices={reasons.map(id => ({ id, label: t(`desk.typed-${id}`) }))}
            value={reason}
            onChange={id => setReason(reasons.find(one => one === id) ?? null)}
          />
          {reason === 'other' && (
            <TextField
              label={t('desk.typed-other-words')}
              value={other}
              onChange={setOther}
              maxLength={200}
            />
          )}
        </div>
      </div>
    </FormDialog>
  );
}
