/** Other decisions of the committee during the poll (第62.2(三)條, R-62c). */
import { useState } from 'react';
import { z } from 'zod';
import { usePersonName, useStation } from '../../bridge/useStation.tsx';
import { useCommand } from '../../commands/useCommand.ts';
import { Button } from '../../components/Button.tsx';
import { FoundDraft } from '../../components/FoundDraft.tsx';
import { TextAreaField } from '../../components/fields.tsx';
import { Notice, RefusalNotice } from '../../components/Notice.tsx';
import { Panel, Screen } from '../../components/Panel.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { noVotes, resolutionOf, Votes } from '../../components/Votes.tsx';
import { useUnrecorded } from '../../machine/unrecorded.ts';
import { useT } from '../../text/useT.tsx';
import { AmendRoll } from './AmendRoll.tsx';

export function DecisionsScreen() {
  const t = useT();
  const { state } = useStation();
  const { phase } = state.poll;
  const amendable = phase === 'prepared' || phase === 'open' || phase === 'interrupted';
  return (
    <Screen title={t('after.screen-decisions')} lead={t('decisions.lead')}>
      <div className="split" data-even>
        <div className="stack">
          <DecisionList />
          {state.roll.amendments.length > 0 && <Amendments />}
        </div>
        {amendable ? (
          <Tabs
            label={t('after.screen-decisions')}
            tabs={[
              { id: 'decision', label: t.label('command', 'record-decision'), content: <RecordDecision /> },
              { id: 'roll', label: t.label('command', 'amend-roll'), content: <AmendRoll /> },
            ]}
          />
        ) : (
          phase !== 'recorded' && <RecordDecision />
        )}
      </div>
    </Screen>
  );
}

function RecordDecision() {
  const t = useT();
  const record = useCommand('record-decision');
  const form = useUnrecorded('decision', z.string(), '');
  const text = form.value;
  const [votes, setVotes] = useState(noVotes);
  const [tried, setTried] = useState(false);
  const resolution = resolutionOf(votes);
  const complete = text.trim() !== '' && resolution !== null;
  const submit = async () => {
    setTried(true);
    if (!complete) return;
    const given = await record.run({ text, ...resolution });
    if (!given?.ok) return;
    form.forget();
    setVotes(noVotes);
    setTried(false);
  };
  return (
    <Panel title={t.label('command', 'record-decision')}>
      <FoundDraft form={form} onDiscard={() => setTried(false)} />
      <TextAreaField
        label={t('decisions.text')}
        value={text}
        maxLength={4000}
        error={tried && text.trim() === '' ? t('decisions.needed') : undefined}
        onChange={next => form.set(() => next)}
      />
      <Votes value={votes} onChange={setVotes} />
      {tried && !complete && <Notice tone="warn">{t('commands.not-filled')}</Notice>}
      <RefusalNotice refusal={record.refusal} />
      <div className="button-row" data-end>
        <Button look="primary" isPending={record.pending} onPress={submit}>
          {t('commands.save')}
        </Button>
      </div>
    </Panel>
  );
}

/** The roll's late amendments, without a name: the log has none (ledger.md §5). */
function Amendments() {
  const t = useT();
  const name = usePersonName();
  const { amendments } = useStation().state.roll;
  return (
    <Panel title={t('decisions.roll-list', { n: amendments.length })}>
      <ul className="entries">
        {[...amendments].reverse().map(one => (
          <li className="entry" key={one.at}>
            <div className="entry-head">
              <span className="entry-number">{t('decisions.nth', { n: one.decision })}</span>
              <span>
                {t.label('rollStanding', one.was)} → {t.label('rollChange', one.change)}
              </span>
              <span className="soft small">
                {t.time(one.at)} {one.by.map(name).join(', ')}
              </span>
            </div>
            <p className="entry-text soft">{one.reason}</p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function DecisionList() {
  const t = useT();
  const name = usePersonName();
  const { list } = useStation().state.decisions;
  return (
    <Panel title={t('decisions.list', { n: list.length })}>
      {list.length === 0 && <p className="soft">{t('after.nothing-yet')}</p>}
      <ul className="entries">
        {[...list].reverse().map(one => (
          <li className="entry" key={one.decision}>
            <div className="entry-head">
              <span className="entry-number">{t('decisions.nth', { n: one.decision })}</span>
              <span className="tag" data-tone={one.carried ? 'good' : 'bad'}>
                {t.label('carried', one.carried)}
              </span>
              <span className="soft small">
                {t.time(one.at)} {one.by.map(name).join(', ')}
              </span>
            </div>
            <p className="entry-text">{one.text}</p>
            <p className="entry-text soft">
              {t('after.votes', { for: one.votesFor, against: one.votesAgainst })}
              {one.casting && `; ${t('after.casting', { casting: t.label('casting', one.casting) })}`}.{' '}
              {one.reasons}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
