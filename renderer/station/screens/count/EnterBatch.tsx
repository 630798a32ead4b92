/** Entering a batch: choosing it and its reader, then the keys, then the PIN of who entered. */
import { useEffect, useState } from 'react';
import { useStation } from '../../bridge/useStation.tsx';
import { usePersonCommand } from '../../commands/usePersonCommand.ts';
import { Button } from '../../components/Button.tsx';
import { Radios, TextField } from '../../components/fields.tsx';
import { RefusalNotice } from '../../components/Notice.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useT } from '../../text/useT.tsx';
import { BatchKeys } from './BatchKeys.tsx';
import { type Task, useBatches, useTasks } from './batches.ts';
import { type Draft, keepDraft, keptDraft, newDraft, papersIn, tallyOf } from './draft.ts';

const sameTask = (one: Task, other: Task) => one.batch === other.batch && one.entries === other.entries;

/** The draft in hand, kept over a reload; dropped when the batch has moved on without it. */
function useDraft(tasks: readonly Task[]) {
  const [draft, setDraft] = useState<Draft | null>(() => keptDraft(window.sessionStorage));
  const current = draft && tasks.some(task => sameTask(task, draft)) ? draft : null;
  useEffect(() => keepDraft(window.sessionStorage, current), [current]);
  return [current, setDraft] as const;
}

export function EnterBatch() {
  const tasks = useTasks();
  const batches = useBatches();
  const enter = usePersonCommand('enter-batch');
  const [draft, setDraft] = useDraft(tasks);
  const [reader, setReader] = useState(draft?.reader ?? '');

  const finish = async () => {
    if (!draft) return;
    const given = await enter.run(
      {
        batch: draft.batch,
        reader: draft.reader,
        tally: tallyOf(draft),
        corrections: [...draft.corrections],
      },
      {
        title: t => t('count.finish-title', { n: draft.batch, papers: papersIn(draft) }),
        explanation: t => t('count.finish-explained', { reader: draft.reader }),
        except: batches.find(({ batch }) => batch === draft.batch)?.entries.map(({ by }) => by) ?? [],
      },
    );
    if (given?.ok) setDraft(null);
  };

  if (!draft)
    return (
      <StartBatch
        tasks={tasks}
        reader={reader}
        onReader={setReader}
        onStart={({ batch, entries }) => setDraft(newDraft(batch, entries, reader.trim()))}
      />
    );
  return (
    <>
      <RefusalNotice refusal={enter.refusal} />
      <BatchKeys
        draft={draft}
        onChange={next => setDraft(now => (now ? next(now) : now))}
        onFinish={finish}
        onDrop={() => setDraft(null)}
        pending={enter.pending}
      />
    </>
  );
}

type StartProps = {
  readonly tasks: readonly Task[];
  readonly reader: string;
  readonly onReader: (reader: string) => void;
  readonly onStart: (task: Task) => void;
};

function StartBatch({ tasks, reader, onReader, onStart }: StartProps) {
  const t = useT();
  const { state } = useStation();
  const [chosen, setChosen] = useState<number | null>(null);
  const task = tasks.find(({ batch }) => batch === chosen) ?? tasks[0];
  const isNew = (batch: number) => batch > state.count.batches.length;
  const start = () => {
    if (task && reader.trim() !== '') onStart(task);
  };
  return (
    <Panel title={t('count.which-batch')}>
      <Radios
        label={t.label('name', 'batch')}
        across
        choices={tasks.map(({ batch, entries }) => ({
          id: String(batch),
          label: t(
            isNew(batch) ? 'count.new-batch' : entries === 0 ? 'count.read-again' : 'count.second-entry',
            { n: batch },
          ),
        }))}
        value={String(task?.batch)}
        onChange={id => setChosen(Number(id))}
      />
      <TextField
        label={t('count.reader')}
        hint={t('count.reader-hint', { limit: state.election.settings.batchSize })}
        value={reader}
        maxLength={200}
        autoFocus
        onChange={onReader}
        onEnter={start}
      />
      <div className="button-row">
        <Button
          look="primary"
          size="large"
          why={reader.trim() === '' ? t('commands.not-filled') : null}
          onPress={start}
        >
          {t('count.begin')}
        </Button>
      </div>
    </Panel>
  );
}
