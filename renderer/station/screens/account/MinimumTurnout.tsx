/** Turnout below the minimum (第58.2條): not counted and destroyed, or counted by decision. The program asks; it never decides. */
import { useState } from 'react';
import { useStation } from '../../bridge/useStation.tsx';
import { useCommand } from '../../commands/useCommand.ts';
import { Button } from '../../components/Button.tsx';
import { TextAreaField } from '../../components/fields.tsx';
import { Notice, RefusalNotice } from '../../components/Notice.tsx';
import { Panel } from '../../components/Panel.tsx';
import { noVotes, resolutionOf, Votes } from '../../components/Votes.tsx';
import { useT } from '../../text/useT.tsx';

export function MinimumTurnout() {
  const t = useT();
  const { state, derived } = useStation();
  const decided = state.account.countingDecided;
  if (!derived.turnoutBelowMinimum) return null;
  if (decided?.carried)
    return (
      <Notice tone="info">
        {t('account.will-count', { for: decided.votesFor, against: decided.votesAgainst })} {decided.reasons}
      </Notice>
    );
  return (
    <Panel title={t('account.below-minimum')}>
      <Notice tone="bad" role="alert">
        {t('account.below-lead', {
          percent: derived.minimumTurnout ?? 0,
          voted: state.issue.struckOff,
          entitled: derived.entitled,
        })}
      </Notice>
      <div className="split" data-even>
        <CountAnyway />
        <Destroy />
      </div>
    </Panel>
  );
}

/** Postponed for its turnout (第44.2條): the ballots are not counted; that they were destroyed is written down here. */
export function Postponed() {
  const t = useT();
  const { destroyed } = useStation().state.account;
  return destroyed ? (
    <Notice tone="info">{t('count.destroyed', { reasons: destroyed.reasons })}</Notice>
  ) : (
    <Panel title={t('account.below-minimum')}>
      <Destroy />
    </Panel>
  );
}

function CountAnyway() {
  const t = useT();
  const decide = useCommand('count-despite-turnout');
  const [votes, setVotes] = useState(noVotes);
  const resolution = resolutionOf(votes);
  return (
    <div className="stack">
      <h3>{t.label('command', 'count-despite-turnout')}</h3>
      <Votes value={votes} onChange={setVotes} />
      <RefusalNotice refusal={decide.refusal} />
      <div className="button-row">
        <Button
          why={resolution ? null : t('commands.not-filled')}
          isPending={decide.pending}
          onPress={() => {
            if (resolution) void decide.run(resolution);
          }}
        >
          {t.label('command', 'count-despite-turnout')}
        </Button>
      </div>
    </div>
  );
}

function Destroy() {
  const t = useT();
  const destroy = useCommand('destroy-uncounted');
  const [reasons, setReasons] = useState('');
  const [witnesses, setWitnesses] = useState('');
  const complete = reasons.trim() !== '' && witnesses.trim() !== '';
  return (
    <div className="stack">
      <h3>{t.label('command', 'destroy-uncounted')}</h3>
      <TextAreaField
        label={t.label('name', 'reasons')}
        rows={2}
        value={reasons}
        maxLength={4000}
        onChange={setReasons}
      />
      <TextAreaField
        label={t.label('name', 'witnesses')}
        rows={2}
        value={witnesses}
        maxLength={4000}
        onChange={setWitnesses}
      />
      <RefusalNotice refusal={destroy.refusal} />
      <div className="button-row">
        <Button
          look="danger"
          why={complete ? null : t('commands.not-filled')}
          isPending={destroy.pending}
          onPress={() =>
            void destroy.run({ reasons, witnesses }, { explanation: t => t('account.destroy-explained') })
          }
        >
          {t.label('command', 'destroy-uncounted')}
        </Button>
      </div>
    </div>
  );
}
