/** One person before an amendment of the roll: what it changes, by which decision, and why. */
import { useState } from 'react';
import type { RollStanding } from '../../../../shared/contract/asks.ts';
import { useStation } from '../../bridge/useStation.tsx';
import { useCommand } from '../../commands/useCommand.ts';
import { Button } from '../../components/Button.tsx';
import { Facts } from '../../components/Facts.tsx';
import { Select, TextField } from '../../components/fields.tsx';
import { Notice, RefusalNotice } from '../../components/Notice.tsx';
import { useT } from '../../text/useT.tsx';

type Props = {
  readonly found: Extract<RollStanding, { may: 'amend' }>;
  /** the number as it was typed: of somebody who is on no roll it is all there is */
  readonly typed: string;
  readonly onCancel: () => void;
  readonly onDone: () => void;
};

export function AmendPerson({ found, typed, onCancel, onDone }: Props) {
  const t = useT();
  const { state, derived } = useStation();
  const amend = useCommand('amend-roll');
  const carried = state.decisions.list.filter(one => one.carried);
  const [decision, setDecision] = useState<number | null>(carried.length === 1 ? carried[0]!.decision : null);
  const [reason, setReason] = useState('');
  const { shown, was, entitled, served } = found;
  const kind = entitled ? 'struck-off' : was === 'not-on-roll' ? 'added' : 'corrected';
  const after = derived.entitled + (entitled ? -1 : 1);
  const complete = decision !== null && reason.trim() !== '' && !(entitled && served);
  const submit = async () => {
    if (!complete || decision === null) return;
    const given = await amend.run(
      { voter: found.voter, was, change: entitled ? 'struck-off' : 'entitled', decision, reason },
      { title: t => t(`decisions.roll-${kind}`), explanation: t => t('commands.who-chair-and-one') },
    );
    if (given?.ok) onDone();
  };
  return (
    <>
      <Facts
        facts={[
          [
            t('decisions.roll-person'),
            was === 'not-on-roll' ? typed.trim() : `${shown.nameZh} ${shown.nameOther} · ${shown.number}`,
          ],
          [t('decisions.roll-studies'), [shown.faculty, shown.programme].filter(Boolean).join(' · ')],
          [
            t.label('name', 'was'),
            [t.label('rollStanding', was), found.why && t.noVote(found.why, found.value)]
              .filter(Boolean)
              .join(' · '),
          ],
          [t('decisions.roll-now'), t(entitled ? 'decisions.roll-may-vote' : 'decisions.roll-no-vote')],
        ]}
      />
      {entitled && served ? (
        <Notice tone="warn">{t('decisions.roll-served')}</Notice>
      ) : (
        <>
          <Notice tone={was === 'not-on-roll' ? 'warn' : 'info'}>
            <strong>{t(`decisions.roll-${kind}`)}</strong> {t(`decisions.roll-${kind}-means`)}{' '}
            {t('decisions.roll-effect', { before: t.number(derived.entitled), after: t.number(after) })}
          </Notice>
          <div className="row" data-top>
            <Select
              label={t('decisions.roll-decision')}
              placeholder={t('commands.choose')}
              choices={carried.map(one => ({
                id: String(one.decision),
                label: t('decisions.nth', { n: one.decision }),
                detail: one.text.slice(0, 60),
              }))}
              value={decision === null ? null : String(decision)}
              onChange={id => setDecision(Number(id))}
            />
            <TextField
              label={t.label('name', 'reason')}
              value={reason}
              maxLength={4000}
              onChange={setReason}
              onEnter={submit}
            />
          </div>
        </>
      )}
      <RefusalNotice refusal={amend.refusal} />
      <div className="button-row" data-end>
        <Button onPress={onCancel}>{t('decisions.roll-another')}</Button>
        {!(entitled && served) && (
          <Button
            look={entitled ? 'danger' : 'primary'}
            why={complete ? null : t('commands.not-filled')}
            isPending={amend.pending}
            onPress={submit}
          >
            {t(`decisions.roll-${kind}`)}
          </Button>
        )}
      </div>
    </>
  );
}
