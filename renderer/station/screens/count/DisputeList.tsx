import { useState } from 'react';
import type { Dispute } from '../../../../shared/domain/count/state.ts';
import { useStation } from '../../bridge/useStation.tsx';
import { CommandDialog } from '../../commands/CommandDialog.tsx';
import { useCommand } from '../../commands/useCommand.ts';
import { Button } from '../../components/Button.tsx';
import { Radios, TextAreaField } from '../../components/fields.tsx';
import { Panel } from '../../components/Panel.tsx';
import { noVotes, resolutionOf, Votes } from '../../components/Votes.tsx';
import { useT } from '../../text/useT.tsx';

/** the ballots set aside, and how each was decided. */
export function DisputeList() {
  const t = useT();
  const { state } = useStation();
  const { groups } = state.election;
  const { disputes } = state.count;
  const [deciding, setDeciding] = useState<Dispute | null>(null);
  const groupName = (id: string) => {
    const group = groups.find(one => one.id === id);
    return group ? t.nameOf(group.name) : id;
  };
  return (
    <Panel title={t('count.tab-disputes', { n: disputes.length })}>
      {disputes.length === 0 && <p className="soft">{t('after.nothing-yet')}</p>}
      <ul className="entries">
        {disputes.map(one => (
          <li className="entry" key={one.dispute}>
            <div className="entry-head">
              <span className="entry-number">{t('count.dispute-number', { n: one.dispute })}</span>
              <span className="tag" data-tone={one.decision ? 'good' : 'warn'}>
                {one.decision
                  ? one.decision.validFor === null
                    ? t('count.invalid')
                    : t('count.valid-for', { group: groupName(one.decision.validFor) })
                  : t('count.open')}
              </span>
              <span className="soft small">
                {t('count.batch', { n: one.batch })} · {one.raisedBy}
              </span>
            </div>
            <p className="entry-text">{one.ground}</p>
            {one.decision ? (
              <p className="entry-text soft">
                {t('after.votes', { for: one.decision.votesFor, against: one.decision.votesAgainst })}
                {one.decision.casting &&
                  `; ${t('after.casting', { casting: t.label('casting', one.decision.casting) })}`}
                . {one.decision.reasons}
                {one.decision.dissent && ` ${t('count.dissent', { text: one.decision.dissent })}`}
              </p>
            ) : (
              <div className="button-row">
                <Button onPress={() => setDeciding(one)}>{t.label('command', 'adjudicate-ballot')}…</Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {deciding && <Adjudicate dispute={deciding} onClose={() => setDeciding(null)} />}
    </Panel>
  );
}

const invalid = ' invalid';

/** The committee votes; invalidity and ties are the chair's (第8.2(十一)、55.4、61條). Dissent may be noted. */
function Adjudicate({ dispute, onClose }: { dispute: Dispute; onClose: () => void }) {
  const t = useT();
  const { groups } = useStation().state.election;
  const command = useCommand('adjudicate-ballot');
  const [ruling, setRuling] = useState<string | null>(null);
  const [votes, setVotes] = useState(noVotes);
  const [dissent, setDissent] = useState('');
  const resolution = resolutionOf(votes);
  const data =
    ruling === null || !resolution
      ? null
      : {
          dispute: dispute.dispute,
          validFor: ruling === invalid ? null : ruling,
          ...resolution,
          ...(dissent.trim() ? { dissent } : {}),
        };
  return (
    <CommandDialog
      title={t('count.adjudicate-nth', { n: dispute.dispute })}
      submit={t('commands.save')}
      multiline
      {...{ command, data, onClose }}
    >
      <p className="dialog-lead">{dispute.ground}</p>
      <Radios
        label={t('count.ruling')}
        across
        choices={[
          ...groups.map(({ id, name }) => ({ id, label: t('count.valid-for', { group: t.nameOf(name) }) })),
          { id: invalid, label: t('count.invalid') },
        ]}
        value={ruling}
        onChange={setRuling}
      />
      <Votes value={votes} onChange={setVotes} />
      <TextAreaField
        label={t.label('name', 'dissent')}
        rows={2}
        value={dissent}
        maxLength={4000}
        onChange={setDissent}
      />
    </CommandDialog>
  );
}
