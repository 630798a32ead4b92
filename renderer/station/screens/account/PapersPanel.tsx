/**
 * One kind of paper, counted by two people who enter apart: until both are in, nobody reads the other's figure
 * here. Then the envelope and its seal, by two.
 */
import { Check } from 'lucide-react';
import { useState } from 'react';
import { agreedPapers, type PaperKind } from '../../../../shared/domain/account/state.ts';
import { usePersonName, useStation } from '../../bridge/useStation.tsx';
import { useCommand } from '../../commands/useCommand.ts';
import { usePersonCommand } from '../../commands/usePersonCommand.ts';
import { Button } from '../../components/Button.tsx';
import { NumberField, TextField } from '../../components/fields.tsx';
import { Notice, RefusalNotice } from '../../components/Notice.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useT } from '../../text/useT.tsx';

export function PapersPanel({ kind }: { kind: PaperKind }) {
  const t = useT();
  const name = usePersonName();
  const { state } = useStation();
  const entries = state.account.entries[kind];
  const agreed = agreedPapers(state.account, kind);
  const envelope = state.account.envelopes[kind];
  const shown = entries.length >= 2;
  const counting = state.poll.phase === 'closed' || state.poll.phase === 'postponed';
  return (
    <Panel
      title={t.label('paperKind', kind)}
      aside={
        agreed !== null && (
          <span className="tag" data-tone="good">
            {t('account.agreed', { n: agreed })}
          </span>
        )
      }
    >
      <ul className="entries">
        {entries.map(({ person, counted }) => (
          <li className="paper-entry" key={person}>
            <Check aria-hidden="true" size={18} />
            <span>{name(person)}</span>
            <strong>{shown ? t('account.papers', { n: counted }) : t('account.hidden')}</strong>
          </li>
        ))}
      </ul>
      {shown && agreed === null && <Notice tone="warn">{t('account.differ')}</Notice>}
      {agreed === null && counting && <Enter kind={kind} nth={entries.length + 1} />}
      {agreed !== null && envelope === '' && counting && <Envelope kind={kind} />}
      {envelope !== '' && <p>{t('account.envelope-sealed', { seal: envelope })}</p>}
    </Panel>
  );
}

function Enter({ kind, nth }: { kind: PaperKind; nth: number }) {
  const t = useT();
  const { state } = useStation();
  const enter = usePersonCommand('enter-papers');
  const [counted, setCounted] = useState(Number.NaN);
  const entries = state.account.entries[kind];
  const submit = async () => {
    if (Number.isNaN(counted)) return;
    const given = await enter.run(
      { kind, counted },
      {
        title: t => t('account.own-pin'),
        explanation: t => t('account.own-pin-explained'),
        // with two figures that differ anybody may count again; before, the first person is done
        except: entries.length === 1 ? entries.map(({ person }) => person) : [],
      },
    );
    // the figure leaves the screen before the next person sits down to it
    if (given !== null) setCounted(Number.NaN);
  };
  return (
    <>
      <p className="soft">
        {t(nth === 1 ? 'account.first-person' : nth === 2 ? 'account.second-person' : 'account.again')}
      </p>
      <div className="row">
        <NumberField
          label={t.label('name', 'counted')}
          value={counted}
          onChange={setCounted}
          onEnter={submit}
        />
        <Button
          look="primary"
          why={Number.isNaN(counted) ? t('commands.not-filled') : null}
          isPending={enter.pending}
          onPress={submit}
        >
          {t.label('command', 'enter-papers')}
        </Button>
      </div>
      <RefusalNotice refusal={enter.refusal} />
    </>
  );
}

function Envelope({ kind }: { kind: PaperKind }) {
  const t = useT();
  const seal = useCommand('seal-envelope');
  const [number, setNumber] = useState('');
  const submit = async () => {
    if (number.trim() !== '') await seal.run({ kind, seal: number });
  };
  return (
    <>
      <div className="row">
        <TextField
          label={t('account.envelope-seal')}
          value={number}
          maxLength={40}
          onChange={setNumber}
          onEnter={submit}
        />
        <Button
          look="primary"
          why={number.trim() === '' ? t('commands.not-filled') : null}
          isPending={seal.pending}
          onPress={submit}
        >
          {t.label('command', 'seal-envelope')}
        </Button>
      </div>
      <RefusalNotice refusal={seal.refusal} />
    </>
  );
}
