/**
 * Late amendments of the roll: who is looked up, what the roll says, what a decision of the committee makes of
 * it. What may be done follows from that: whoever may vote can be struck off, whoever may not can be put on.
 */
import { useState } from 'react';
import type { RollStanding } from '../../../../shared/contract/asks.ts';
import type { Refusal } from '../../../../shared/contract/result.ts';
import { useStation, useStore } from '../../bridge/useStation.tsx';
import { Button } from '../../components/Button.tsx';
import { TextField } from '../../components/fields.tsx';
import { Notice, RefusalNotice } from '../../components/Notice.tsx';
import { Panel } from '../../components/Panel.tsx';
import { RollHits, useRollHits } from '../../components/RollHits.tsx';
import { useT } from '../../text/useT.tsx';
import { AmendPerson } from './AmendPerson.tsx';

export function AmendRoll() {
  const t = useT();
  const store = useStore();
  const { decisions } = useStation().state;
  const [text, setText] = useState('');
  const [found, setFound] = useState<RollStanding | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [done, setDone] = useState(false);
  const hits = useRollHits(found ? '' : text);
  const look = async (read: string) => {
    if (read.trim() === '') return;
    const answer = await store.ask({ ask: 'roll-entry', read: read.trim() });
    setFound(answer.ok ? answer.value : null);
    setRefusal(answer.ok ? null : answer.refusal);
    setDone(false);
  };
  const again = () => {
    setFound(null);
    setText('');
  };
  if (!decisions.list.some(({ carried }) => carried))
    return (
      <Panel title={t.label('command', 'amend-roll')}>
        <p className="soft">{t('decisions.roll-needs')}</p>
      </Panel>
    );
  return (
    <Panel title={t.label('command', 'amend-roll')}>
      <p className="soft">{t('decisions.roll-lead')}</p>
      {done && (
        <Notice tone="good" role="status">
          {t('decisions.roll-done')}
        </Notice>
      )}
      <RefusalNotice refusal={refusal} />
      {found === null ? (
        <>
          <div className="row">
            <TextField
              label={t('decisions.roll-search')}
              hint={t('decisions.roll-search-hint')}
              value={text}
              maxLength={100}
              onChange={setText}
              onEnter={() => look(hits.length === 1 ? (hits[0]?.key ?? text) : text)}
            />
            <Button why={text.trim() === '' ? t('commands.not-filled') : null} onPress={() => look(text)}>
              {t('decisions.roll-look')}
            </Button>
          </div>
          {hits.length > 0 && <RollHits hits={hits} onPick={key => void look(key)} />}
        </>
      ) : found.may === 'amend' ? (
        <AmendPerson
          found={found}
          typed={text}
          onCancel={again}
          onDone={() => {
            again();
            setDone(true);
          }}
        />
      ) : (
        <NotHere found={found} onBack={again} />
      )}
    </Panel>
  );
}

function NotHere({ found, onBack }: { found: Exclude<RollStanding, { may: 'amend' }>; onBack: () => void }) {
  const t = useT();
  const { election } = useStation().state;
  const station = election.stations.find(({ id }) => found.may === 'other-station' && id === found.station);
  return (
    <>
      {found.may !== 'cannot-tell' && (
        <p className="big">
          {found.shown.nameZh} {found.shown.nameOther} <span className="soft">{found.shown.number}</span>
        </p>
      )}
      <Notice tone="warn">
        {found.may === 'committee'
          ? t('decisions.roll-committee')
          : found.may === 'other-station'
            ? t('decisions.roll-other-station', { station: station ? t.nameOf(station.name) : '' })
            : t('decisions.roll-cannot-tell')}
      </Notice>
      <div className="button-row">
        <Button onPress={onBack}>{t('decisions.roll-another')}</Button>
      </div>
    </>
  );
}
