/** The batches: what stands, what waits for its second entry, and two entries that differ side by side. */
import { useState } from 'react';
import type { Batch, BatchEntry } from '../../../../shared/domain/count/state.ts';
import { tallyTotal } from '../../../../shared/domain/count/totals.ts';
import { usePersonName, useStation } from '../../bridge/useStation.tsx';
import { useCommand } from '../../commands/useCommand.ts';
import { Button } from '../../components/Button.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { TextField } from '../../components/fields.tsx';
import { Notice, RefusalNotice } from '../../components/Notice.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useT } from '../../text/useT.tsx';
import { differs, useBatches, useEntriesNeeded } from './batches.ts';
import { blankKey, invalidKey, type Key } from './draft.ts';
import { keysOf } from './keys.ts';

export function BatchList() {
  const t = useT();
  const name = usePersonName();
  const batches = useBatches();
  const needed = useEntriesNeeded();
  const [recounting, setRecounting] = useState<number | null>(null);
  const stateOf = ({ entries }: Batch) =>
    entries.length === 0 ? 'aside' : entries.length < needed ? 'half' : 'stands';
  return (
    <div className="stack">
      {batches.filter(differs).map(batch => (
        <Differences key={batch.batch} batch={batch} />
      ))}
      <Panel title={t('count.tab-batches', { n: batches.length })}>
        <DataTable
          label={t('count.tab-batches', { n: batches.length })}
          rows={batches}
          rowKey={({ batch }) => batch}
          empty={t('after.nothing-yet')}
          columns={[
            { id: 'n', label: t.label('name', 'batch'), cell: ({ batch }) => t.number(batch) },
            {
              id: 'papers',
              label: t('count.papers'),
              numeric: true,
              // the first figure stays covered until the second is in
              cell: batch =>
                stateOf(batch) === 'stands' && batch.entries[0]
                  ? t.number(tallyTotal(batch.entries[0].tally))
                  : '–',
            },
            {
              id: 'entries',
              label: t('count.entered-by'),
              cell: ({ entries }) =>
                entries
                  .map(({ by, reader }) => t('count.entered-read', { by: name(by), reader }))
                  .join(' · '),
            },
            {
              id: 'corrections',
              label: t.label('name', 'corrections'),
              numeric: true,
              cell: ({ entries }) => t.number(entries.reduce((sum, one) => sum + one.corrections, 0)),
            },
            {
              id: 'recounts',
              label: t('count.recounts'),
              numeric: true,
              cell: ({ recounts }) => t.number(recounts),
            },
            {
              id: 'state',
              label: t('count.state'),
              cell: batch => (
                <span
                  className="tag"
                  data-tone={differs(batch) ? 'bad' : stateOf(batch) === 'stands' ? 'good' : 'warn'}
                >
                  {differs(batch) ? t('count.is-different') : t(`count.is-${stateOf(batch)}`)}
                </span>
              ),
            },
            {
              id: 'do',
              label: t('count.what-to-do'),
              cell: batch =>
                batch.entries.length > 0 &&
                !differs(batch) && (
                  <Button look="quiet" onPress={() => setRecounting(batch.batch)}>
                    {t('count.recount')}
                  </Button>
                ),
            },
          ]}
        />
        {recounting !== null && (
          <Recount key={recounting} batch={recounting} onDone={() => setRecounting(null)} />
        )}
      </Panel>
    </div>
  );
}

const papersOf = ({ tally }: BatchEntry, key: Key): number =>
  key === blankKey ? tally.blank : key === invalidKey ? tally.otherInvalid : (tally.groups[key] ?? 0);

function Differences({ batch }: { batch: Batch }) {
  const t = useT();
  const name = usePersonName();
  const { election } = useStation().state;
  const [first, second] = batch.entries;
  if (!first || !second) return null;
  const rows = keysOf(election, t);
  return (
    <Panel title={t('count.differences', { n: batch.batch })}>
      <Notice tone="bad">{t('count.differences-lead')}</Notice>
      <table className="table differences" aria-label={t('count.differences', { n: batch.batch })}>
        <thead>
          <tr>
            <td />
            {batch.entries.map(({ by, reader }) => (
              <th key={by} scope="col" data-numeric>
                {t('count.entered-read', { by: name(by), reader })}
              </th>
            ))}
            <th scope="col" data-numeric>
              {t.label('name', 'variance')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name: title }) => {
            const [a, b] = [papersOf(first, key), papersOf(second, key)];
            return (
              <tr key={key} data-differs={a !== b || undefined}>
                <th scope="row">{title}</th>
                <td data-numeric>{t.number(a)}</td>
                <td data-numeric>{t.number(b)}</td>
                <td data-numeric>{a === b ? '=' : `≠ ${b > a ? '+' : ''}${t.number(b - a)}`}</td>
              </tr>
            );
          })}
          <tr>
            <th scope="row">{t('count.papers')}</th>
            <td data-numeric>{t.number(tallyTotal(first.tally))}</td>
            <td data-numeric>{t.number(tallyTotal(second.tally))}</td>
            <td />
          </tr>
        </tbody>
      </table>
      <Recount batch={batch.batch} />
    </Panel>
  );
}

/** Both entries are set aside, and the batch is read again. The reason stays in the log. */
function Recount({ batch, onDone }: { batch: number; onDone?: () => void }) {
  const t = useT();
  const recount = useCommand('recount-batch');
  const [reason, setReason] = useState('');
  const submit = async () => {
    if (reason.trim() === '') return;
    const given = await recount.run({ batch, reason });
    if (given?.ok) onDone?.();
  };
  return (
    <>
      <div className="row">
        <TextField
          label={t('count.recount-reason', { n: batch })}
          value={reason}
          maxLength={4000}
          autoFocus={onDone !== undefined}
          onChange={setReason}
          onEnter={submit}
          {...(onDone ? { onEscape: onDone } : {})}
        />
        <Button
          why={reason.trim() === '' ? t('commands.not-filled') : null}
          isPending={recount.pending}
          onPress={submit}
        >
          {t.label('command', 'recount-batch')}
        </Button>
        {onDone && (
          <Button look="quiet" keys="Esc" onPress={onDone}>
            {t('commands.cancel')}
          </Button>
        )}
      </div>
      <RefusalNotice refusal={recount.refusal} />
    </>
  );
}
