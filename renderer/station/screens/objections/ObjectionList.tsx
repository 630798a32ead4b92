import { Paperclip } from 'lucide-react';
import { useState } from 'react';
import type { Objection } from '../../../../shared/domain/objections/state.ts';
import { usePersonName, useStation } from '../../bridge/useStation.tsx';
import { CommandDialog } from '../../commands/CommandDialog.tsx';
import { useCommand } from '../../commands/useCommand.ts';
import { Button } from '../../components/Button.tsx';
import { Radios } from '../../components/fields.tsx';
import { Panel } from '../../components/Panel.tsx';
import { noVotes, resolutionOf, Votes } from '../../components/Votes.tsx';
import { useT } from '../../text/useT.tsx';
import { useFileSize } from './fileSize.ts';

const outcomes = ['upheld', 'partly', 'rejected', 'noted'] as const;

export function ObjectionList() {
  const t = useT();
  const { state } = useStation();
  const [deciding, setDeciding] = useState<Objection | null>(null);
  const { list } = state.objections;
  const open = list.filter(({ decision }) => decision === null).length;
  return (
    <Panel
      title={t('objections.list', { n: list.length })}
      aside={open > 0 && <span className="tag">{t('objections.undecided', { n: open })}</span>}
    >
      {list.length === 0 && <p className="soft">{t('after.nothing-yet')}</p>}
      <ul className="entries">
        {[...list].reverse().map(one => (
          <Entry key={one.objection} one={one} onDecide={() => setDeciding(one)} />
        ))}
      </ul>
      {deciding && <Decide objection={deciding} onClose={() => setDeciding(null)} />}
    </Panel>
  );
}

function Entry({ one, onDecide }: { one: Objection; onDecide: () => void }) {
  const t = useT();
  const name = usePersonName();
  const fileSize = useFileSize();
  const { state } = useStation();
  const group = state.election.groups.find(({ id }) => id === one.group);
  const { decision } = one;
  return (
    <li className="entry">
      <div className="entry-head">
        <span className="entry-number">
          {t('objections.nth', { n: one.objection, kind: t.label('objectionKind', one.kind) })}
        </span>
        <span>{group ? t.nameOf(group.name) : one.group}</span>
        <span className="tag" data-tone={decision ? 'good' : 'warn'}>
          {decision ? t.label('outcome', decision.outcome) : t('objections.open')}
        </span>
      </div>
      <p className="soft small">
        {t('objections.signed-for', {
          by: one.by,
          staff: one.receivedBy.map(name).join(', '),
          time: t.time(one.at),
        })}
        {one.answers !== undefined && ` ${t('objections.answers-nth', { n: one.answers })}`}
      </p>
      <p className="entry-text">{one.text}</p>
      {one.documents.length > 0 && (
        <ul className="files">
          {one.documents.map(({ name: file, size, sha256 }) => (
            <li key={sha256}>
              <Paperclip aria-hidden="true" size={16} /> {file}{' '}
              <small className="soft">
                {fileSize(size)} · SHA-256 {sha256.slice(0, 12)}…
              </small>
            </li>
          ))}
        </ul>
      )}
      {decision ? (
        <p className="entry-text">
          <strong>{t.label('outcome', decision.outcome)}</strong> (
          {t('after.votes', { for: decision.votesFor, against: decision.votesAgainst })}
          {decision.casting && `; ${t('after.casting', { casting: t.label('casting', decision.casting) })}`}
          ): {decision.reasons}
        </p>
      ) : (
        state.poll.phase !== 'recorded' && (
          <div className="button-row">
            <Button onPress={onDecide}>{t.label('command', 'decide-objection')}…</Button>
          </div>
        )
      )}
    </li>
  );
}

function Decide({ objection, onClose }: { objection: Objection; onClose: () => void }) {
  const t = useT();
  const command = useCommand('decide-objection');
  const [outcome, setOutcome] = useState<(typeof outcomes)[number] | null>(null);
  const [votes, setVotes] = useState(noVotes);
  const resolution = resolutionOf(votes);
  const data =
    outcome === null || !resolution ? null : { objection: objection.objection, outcome, ...resolution };
  return (
    <CommandDialog
      title={t('objections.decide-nth', {
        n: objection.objection,
        kind: t.label('objectionKind', objection.kind),
      })}
      submit={t('commands.save')}
      multiline
      {...{ command, data, onClose }}
    >
      <p className="dialog-lead">{t('objections.decide-lead')}</p>
      <Radios
        label={t.label('name', 'outcome')}
        across
        choices={outcomes.map(id => ({ id, label: t.label('outcome', id) }))}
        value={outcome}
        onChange={id => setOutcome(outcomes.find(one => one === id) ?? null)}
      />
      <Votes value={votes} onChange={setVotes} />
    </CommandDialog>
  );
}
