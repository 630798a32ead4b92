import { useState } from 'react';
import { useStation } from '../../bridge/useStation.tsx';
import { Button } from '../../components/Button.tsx';
import { FormDialog } from '../../components/FormDialog.tsx';
import { Radios, TextField } from '../../components/fields.tsx';
import { useT } from '../../text/useT.tsx';
import { type Draft, type Key, papersOf } from './draft.ts';
import { keysOf } from './keys.ts';

type Props = {
  readonly draft: Draft;
  /** the last key, or null when it is not known any more: then it is asked for */
  readonly last: Key | null;
  readonly onClose: () => void;
  readonly onUndo: (key: Key, reason: string) => void;
};

const reasons = [
  'count.reason-key',
  'count.reason-read',
  'count.reason-two',
  'count.reason-dispute',
] as const;

/** a key is taken back with a reason, which is written down with the batch. */
export function UndoDialog({ draft, last, onClose, onUndo }: Props) {
  const t = useT();
  const { election } = useStation().state;
  const keys = keysOf(election, t).filter(({ key }) => papersOf(draft, key) > 0);
  const [key, setKey] = useState<Key | null>(last ?? (keys.length === 1 ? (keys[0]?.key ?? null) : null));
  const [reason, setReason] = useState('');
  const name = keys.find(one => one.key === key)?.name;
  const undo = (why: string) => {
    if (key !== null && why.trim() !== '') onUndo(key, why.trim());
  };
  return (
    <FormDialog
      title={last !== null && name ? t('count.undo-last', { name }) : t('count.undo')}
      submit={t('count.undo')}
      width="narrow"
      why={key === null || reason.trim() === '' ? t('count.undo-reason') : null}
      onCancel={onClose}
      onSubmit={() => undo(reason)}
    >
      {last === null && (
        <Radios
          label={t('count.undo-which')}
          across
          choices={keys.map(one => ({ id: one.key, label: one.name }))}
          value={key}
          onChange={setKey}
        />
      )}
      <div className="stack">
        {reasons.map((text, i) => (
          <Button
            key={text}
            autoFocus={i === 0 && last !== null}
            why={key === null ? t('count.undo-which') : null}
            onPress={() => undo(t(text))}
          >
            {t(text)}
          </Button>
        ))}
      </div>
      <TextField label={t('count.other-reason')} value={reason} maxLength={200} onChange={setReason} />
    </FormDialog>
  );
}
