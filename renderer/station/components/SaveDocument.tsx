/** Makes a paper of the station: the file is written, noted in the log, and opened in the system's viewer to be printed. */
import { FileText } from 'lucide-react';
import { useState } from 'react';
import type { AskOf, ChosenFile } from '../../../shared/contract/asks.ts';
import type { Refusal } from '../../../shared/contract/result.ts';
import type { Language } from '../../../shared/contract/view.ts';
import { useSnapshot, useStore } from '../bridge/useStation.tsx';
import { usePins } from '../commands/CommandProvider.tsx';
import type { GivenPin } from '../commands/PinDialog.tsx';
import { placesOf } from '../commands/who.ts';
import { useT } from '../text/useT.tsx';
import { Button } from './Button.tsx';
import { LongWork } from './LongWork.tsx';
import { Notice, RefusalNotice } from './Notice.tsx';

type Props = {
  readonly document: AskOf<'save-document'>['document'];
  /** the language of the paper; the screen's when absent */
  readonly language?: Language;
  readonly look?: 'primary' | 'normal';
};

export function SaveDocument({ document, language, look = 'normal' }: Props) {
  const t = useT();
  const store = useStore();
  const { askPins } = usePins();
  const station = useSnapshot().view?.station ?? null;
  const [pending, setPending] = useState(false);
  const [saved, setSaved] = useState<ChosenFile | null>(null);
  /** false: this machine has nothing that shows it; the paper is saved all the same */
  const [opened, setOpened] = useState(true);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const open = async (file: ChosenFile) => {
    const answer = await store.ask({ ask: 'open-saved', file: file.file });
    setOpened(answer.ok);
  };
  const make = async (given: GivenPin[]) => {
    setPending(true);
    setRefusal(null);
    const people = given.length > 0 ? { people: given } : {};
    const answer = await store.ask({
      ask: 'save-document',
      document,
      language: language ?? t.language,
      ...people,
    });
    setPending(false);
    if (answer.ok) {
      setSaved(answer.value);
      void open(answer.value);
    }
    return answer;
  };
  /** A paper that names voters is written only when the chair asks for it (R-62.annex). */
  const save = async () => {
    if (document === 'annex' || document === 'paper-fallback')
      await askPins({
        title: t.label('documentKind', document),
        explanation: t('commands.who-chair'),
        places: placesOf('chair', station?.state.election.people ?? [], station?.desk ?? null),
        send: make,
      });
    else {
      const answer = await make([]);
      if (!answer.ok) setRefusal(answer.refusal);
    }
  };
  return (
    <div className="save-document">
      <Button look={look} isPending={pending} onPress={save}>
        <FileText aria-hidden="true" size={18} />
        {t('after.save-document', { document: t.label('documentKind', document) })}
      </Button>
      {pending && <LongWork />}
      {saved && !pending && (
        <Notice tone="good" role="status">
          <p>{t('after.saved-as', { name: saved.name })}</p>
          {!opened && <p>{t('after.not-opened')}</p>}
          <Button onPress={() => void open(saved)}>{t('after.open-saved')}</Button>
        </Notice>
      )}
      <RefusalNotice refusal={refusal} />
    </div>
  );
}
