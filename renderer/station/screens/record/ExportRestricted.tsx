/**
 * restricted.zip: who voted, for those who may see it (R-62.annex, 第89條). The program makes the passphrase, because the
 * archive is only as safe as that; it is shown once, and typed back from the paper on which it was written.
 */
import { LockKeyhole } from 'lucide-react';
import { useState } from 'react';
import type { ChosenFile } from '../../../../shared/contract/asks.ts';
import type { Refusal } from '../../../../shared/contract/result.ts';
import type { Language } from '../../../../shared/contract/view.ts';
import { useStation, useStore } from '../../bridge/useStation.tsx';
import { usePins } from '../../commands/CommandProvider.tsx';
import { placesOf } from '../../commands/who.ts';
import { Button } from '../../components/Button.tsx';
import { FormDialog } from '../../components/FormDialog.tsx';
import { TextField } from '../../components/fields.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useT } from '../../text/useT.tsx';
import { Exported } from './Exported.tsx';

/** 32 letters and figures that nobody takes for another: five bits each. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** 25 letters, 125 bits, in groups of five. */
function newPassphrase(): string {
  const drawn = [...crypto.getRandomValues(new Uint8Array(25))].map(byte => LETTERS[byte % LETTERS.length]);
  return [0, 5, 10, 15, 20].map(at => drawn.slice(at, at + 5).join('')).join('-');
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[\s-]/g, '');

export function ExportRestricted({ language }: { language: Language }) {
  const t = useT();
  const store = useStore();
  const { askPins } = usePins();
  const { state, desk } = useStation();
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const [saved, setSaved] = useState<ChosenFile | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const run = async (chosen: string) => {
    setPassphrase(null);
    setRefusal(null);
    setSaved(null);
    const last = await askPins({
      title: t => t('record.restricted'),
      explanation: t => t('commands.who-chair'),
      places: placesOf('chair', state.election.people, desk),
      send: async people => {
        setPending(true);
        const answer = await store.ask({ ask: 'export-restricted', passphrase: chosen, language, people });
        setPending(false);
        if (answer.ok) setSaved(answer.value);
        return answer;
      },
    });
    if (last !== null && last !== 'done') setRefusal(last);
  };
  return (
    <Panel title={t('record.restricted')}>
      <p className="soft">{t('record.restricted-lead')}</p>
      <div className="button-row">
        <Button isPending={pending} onPress={() => setPassphrase(newPassphrase())}>
          <LockKeyhole aria-hidden="true" size={18} />
          {t('record.restricted-do')}
        </Button>
      </div>
      <Exported {...{ pending, saved, refusal }} />
      {passphrase !== null && (
        <ShowPassphrase
          passphrase={passphrase}
          onGo={() => void run(passphrase)}
          onCancel={() => setPassphrase(null)}
        />
      )}
    </Panel>
  );
}

function ShowPassphrase({
  passphrase,
  onGo,
  onCancel,
}: {
  passphrase: string;
  onGo: () => void;
  onCancel: () => void;
}) {
  const t = useT();
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const same = plain(typed) === plain(passphrase);
  const go = () => {
    setTried(true);
    if (same) onGo();
  };
  return (
    <FormDialog
      title={t('record.restricted')}
      submit={t('record.restricted-do')}
      why={typed.trim() === '' ? t('record.passphrase-again') : null}
      onCancel={onCancel}
      onSubmit={go}
    >
      <p className="dialog-lead">{t('record.passphrase-lead')}</p>
      <p className="passphrase" translate="no">
        <code>{passphrase}</code>
      </p>
      <Notice tone="warn">{t('record.passphrase-once')}</Notice>
      <TextField
        label={t('record.passphrase-again')}
        value={typed}
        error={tried && !same ? t('record.passphrase-differs') : undefined}
        maxLength={100}
        onChange={setTyped}
        autoFocus
      />
    </FormDialog>
  );
}
