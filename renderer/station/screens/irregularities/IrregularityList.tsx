import { useState } from 'react';
import type { Irregularity } from '../../../../shared/domain/irregularity/state.ts';
import { usePersonName, useStation } from '../../bridge/useStation.tsx';
import { useCommand } from '../../commands/useCommand.ts';
import { Button } from '../../components/Button.tsx';
import { TextField } from '../../components/fields.tsx';
import { RefusalNotice } from '../../components/Notice.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useT } from '../../text/useT.tsx';

/** Newest first: what still has to be put right is at the top of the eye. */
export function IrregularityList() {
  const t = useT();
  const { state } = useStation();
  const list = [...state.irregularity.list].reverse();
  return (
    <Panel title={t('irregularities.list', { n: list.length })}>
      {list.length === 0 && <p className="soft">{t('after.nothing-yet')}</p>}
      <ul className="entries">
        {list.map(one => (
          <Entry key={one.irregularity} one={one} />
        ))}
      </ul>
    </Panel>
  );
}

/** What it is: the words of the staff, or what the program found out about a seal. */
export function useWhat(): (one: Irregularity) => string {
  const t = useT();
  return one => one.what || `${t.label('source', one.source)}: ${one.seal}`;
}

function Entry({ one }: { one: Irregularity }) {
  const t = useT();
  const name = usePersonName();
  const what = useWhat();
  const mend = useCommand('mend-irregularity');
  const [mending, setMending] = useState(false);
  const [how, setHow] = useState('');
  const submit = async () => {
    if (how.trim() === '') return;
    const given = await mend.run({ irregularity: one.irregularity, how });
    if (given?.ok) setMending(false);
  };
  return (
    <li className="entry">
      <div className="entry-head">
        <span className="entry-number">{t('irregularities.nth', { n: one.irregularity })}</span>
        <span className="tag" data-tone={one.mended === null ? 'bad' : 'good'}>
          {t(one.mended === null ? 'irregularities.open' : 'irregularities.mended')}
        </span>
        <span className="soft small">
          {t.time(one.at)} {one.place} {one.by.map(name).join(', ')}
        </span>
      </div>
      <p className="entry-text">{what(one)}</p>
      {one.how && <p className="entry-text soft">{t('irregularities.how', { how: one.how })}</p>}
      {one.confirmedMinute !== null && (
        <p className="soft">{t('irregularities.confirmed', { minute: one.confirmedMinute })}</p>
      )}
      {one.mended === null && !mending && (
        <div className="button-row">
          <Button onPress={() => setMending(true)}>{t.label('command', 'mend-irregularity')}…</Button>
        </div>
      )}
      {mending && one.mended === null && (
        <>
          <TextField
            label={t('irregularities.how-mended')}
            value={how}
            maxLength={4000}
            autoFocus
            onChange={setHow}
            onEnter={submit}
            onEscape={() => setMending(false)}
          />
          <RefusalNotice refusal={mend.refusal} />
          <div className="button-row">
            <Button
              look="primary"
              why={how.trim() === '' ? t('commands.not-filled') : null}
              isPending={mend.pending}
              onPress={submit}
            >
              {t.label('command', 'mend-irregularity')}
            </Button>
            <Button look="quiet" keys="Esc" onPress={() => setMending(false)}>
              {t('commands.cancel')}
            </Button>
          </div>
        </>
      )}
    </li>
  );
}
