/**
 * A paper of the station: printed, or only saved; each is written into the log. That the printer took the job is not
 * the truth about the paper: a person looks at it and says so, and what is printed again is marked as a reprint.
 */
import { FileText, Printer } from 'lucide-react';
import { useState } from 'react';
import type { Answer, AskOf, ChosenFile, PrintedFile } from '../../../shared/contract/asks.ts';
import type { Refusal } from '../../../shared/contract/result.ts';
import type { Language } from '../../../shared/contract/view.ts';
import { useSnapshot, useStore } from '../bridge/useStation.tsx';
import { usePins } from '../commands/CommandProvider.tsx';
import type { GivenPin } from '../commands/PinDialog.tsx';
import { placesOf } from '../commands/who.ts';
import { useMachineSettings } from '../machine/settings.ts';
import { useT } from '../text/useT.tsx';
import { Button } from './Button.tsx';
import { LongWork } from './LongWork.tsx';
import { Notice, RefusalNotice } from './Notice.tsx';
import { PaperSeen } from './PaperSeen.tsx';

type Props = {
  readonly document: AskOf<'save-document'>['document'];
  /** the language of the paper; the screen's when absent */
  readonly language?: Language;
  readonly look?: 'primary' | 'normal';
};
type Made = { readonly file: ChosenFile; readonly printed: PrintedFile | null };

export function SaveDocument({ document, language, look = 'normal' }: Props) {
  const t = useT();
  const store = useStore();
  const { askPins } = usePins();
  const { printer } = useMachineSettings();
  const station = useSnapshot().view?.station ?? null;
  const [pending, setPending] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const paper = { document, language: language ?? t.language };

  const make = async (does: 'print' | 'save', given: GivenPin[]) => {
    const people = given.length > 0 ? { people: given } : {};
    setPending(true);
    setRefusal(null);
    setMade(null);
    const answer: Answer<'print-document' | 'save-document'> =
      does === 'print'
        ? await store.ask({
            ask: 'print-document',
            ...paper,
            ...people,
            printer: printer === '' ? null : printer,
          })
        : await store.ask({ ask: 'save-document', ...paper, ...people });
    setPending(false);
    if (answer.ok) setMade({ file: answer.value, printed: 'job' in answer.value ? answer.value : null });
    return answer;
  };
  /** A paper that names voters is made only when the chair asks for it (R-62.annex). */
  const run = async (does: 'print' | 'save') => {
    if (document === 'annex' || document === 'paper-fallback')
      await askPins({
        title: t => t.label('documentKind', document),
        explanation: t => t('commands.who-chair'),
        places: placesOf('chair', station?.state.election.people ?? [], station?.desk ?? null),
        send: given => make(does, given),
      });
    else {
      const answer = await make(does, []);
      if (!answer.ok) setRefusal(answer.refusal);
    }
  };
  return (
    <div className="save-document">
      <div className="button-row">
        <Button look={look} isPending={pending} onPress={() => run('print')}>
          <Printer aria-hidden="true" size={18} />
          {t('print.print', { document: t.label('documentKind', document) })}
        </Button>
        <Button look="quiet" isPending={pending} onPress={() => run('save')}>
          <FileText aria-hidden="true" size={18} />
          {t('after.save-document')}
        </Button>
      </div>
      {pending && <LongWork />}
      {made &&
        (made.printed?.job === 'taken' ? (
          <PaperSeen key={made.printed.print} print={made.printed.print} onAgain={() => run('print')} />
        ) : (
          <SavedFile {...made} />
        ))}
      <RefusalNotice refusal={refusal} />
    </div>
  );
}

function SavedFile({ file, printed }: Made) {
  const t = useT();
  const store = useStore();
  /** false: this machine has nothing that shows it; the paper is saved all the same */
  const [opened, setOpened] = useState(true);
  const open = async () => setOpened((await store.ask({ ask: 'open-saved', file: file.file })).ok);
  return (
    <Notice tone={printed ? 'warn' : 'good'} role="status">
      <p>
        {printed?.job === 'no-printer' && t('print.no-printer', { name: file.name })}
        {printed?.job === 'refused' && t('print.refused', { name: file.name, detail: printed.detail })}
        {!printed && t('after.saved-as', { name: file.name })}
      </p>
      {!opened && <p>{t('after.not-opened')}</p>}
      <Button onPress={open}>{t('after.open-saved')}</Button>
    </Notice>
  );
}
