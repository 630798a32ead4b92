/** Before the count: supervisors (第59條), the voters totalled (第60.2條), the boxes opened with their seals read back (第60.3條). */
import { useState } from 'react';
import { boxesWithBallots } from '../../../../shared/domain/boxes/state.ts';
import { supervisorCapacities } from '../../../../shared/domain/count/commands.ts';
import { useStation } from '../../bridge/useStation.tsx';
import { useCommand } from '../../commands/useCommand.ts';
import { Button } from '../../components/Button.tsx';
import { Select, TextField } from '../../components/fields.tsx';
import { RefusalNotice } from '../../components/Notice.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useT } from '../../text/useT.tsx';
import { OpenBox } from './OpenBox.tsx';

export function CountSetup() {
  const t = useT();
  const { state } = useStation();
  const start = useCommand('start-count');
  const { supervisors, totalled } = state.count;
  const boxes = boxesWithBallots(state.boxes);
  const opened = boxes.filter(({ life }) => life === 'opened' || life === 'emptied').length;
  const ready = supervisors.length > 0 && totalled !== null;
  return (
    <>
      <div className="split" data-even>
        <div className="stack">
          <Supervisors />
          <TotalVoters />
        </div>
        <Panel title={t('count.step-boxes', { n: opened, of: boxes.length })}>
          {totalled === null ? (
            <p className="soft">{t('count.total-first')}</p>
          ) : (
            boxes.map(box => <OpenBox key={box.box} box={box} />)
          )}
        </Panel>
      </div>
      <RefusalNotice refusal={start.refusal} />
      <div className="button-row" data-end>
        <Button
          look="primary"
          size="large"
          why={ready ? null : t('count.before-start')}
          isPending={start.pending}
          onPress={() => void start.run({})}
        >
          {t.label('command', 'start-count')}
        </Button>
      </div>
    </>
  );
}

function Supervisors() {
  const t = useT();
  const { state } = useStation();
  const { groups } = state.election;
  const appoint = useCommand('appoint-supervisor');
  const [name, setName] = useState('');
  const [capacity, setCapacity] = useState<(typeof supervisorCapacities)[number] | null>(null);
  const [group, setGroup] = useState<string | null>(null);
  const complete = name.trim() !== '' && capacity !== null && (capacity !== 'agent' || group !== null);
  const groupName = (id: string | undefined) => {
    const found = groups.find(one => one.id === id);
    return found ? ` · ${t.nameOf(found.name)}` : '';
  };
  const submit = async () => {
    if (!complete || capacity === null) return;
    const given = await appoint.run({
      name,
      capacity,
      ...(capacity === 'agent' && group !== null ? { group } : {}),
    });
    if (given?.ok) setName('');
  };
  return (
    <Panel title={t('count.step-supervisors', { n: state.count.supervisors.length })}>
      <ul className="entries">
        {state.count.supervisors.map(one => (
          <li key={one.name} className="paper-entry">
            <span>{one.name}</span>
            <span className="soft small">
              {t.label('supervisorCapacity', one.capacity)}
              {groupName(one.group)}
            </span>
          </li>
        ))}
      </ul>
      <div className="row" data-top>
        <TextField label={t.label('name', 'name')} value={name} maxLength={200} onChange={setName} />
        <Select
          label={t.label('name', 'capacity')}
          placeholder={t('commands.choose')}
          choices={supervisorCapacities.map(id => ({ id, label: t.label('supervisorCapacity', id) }))}
          value={capacity}
          onChange={id => setCapacity(supervisorCapacities.find(one => one === id) ?? null)}
        />
        {capacity === 'agent' && (
          <Select
            label={t.label('name', 'group')}
            placeholder={t('commands.choose')}
            choices={groups.map(one => ({ id: one.id, label: t.nameOf(one.name) }))}
            value={group}
            onChange={setGroup}
          />
        )}
      </div>
      <RefusalNotice refusal={appoint.refusal} />
      <div className="button-row">
        <Button why={complete ? null : t('commands.not-filled')} isPending={appoint.pending} onPress={submit}>
          {t.label('command', 'appoint-supervisor')}
        </Button>
      </div>
    </Panel>
  );
}

function TotalVoters() {
  const t = useT();
  const { state } = useStation();
  const total = useCommand('total-voters');
  const { totalled } = state.count;
  return (
    <Panel title={t('count.step-total')}>
      {totalled ? (
        <p className="big">
          {t('count.totalled', { voters: totalled.struckOff })}{' '}
          <small className="soft small">{t('count.issued', { n: totalled.ballotsIssued })}</small>
        </p>
      ) : (
        <>
          <p className="soft">{t('count.total-lead')}</p>
          <div className="button-row">
            <Button isPending={total.pending} onPress={() => void total.run({})}>
              {t.label('command', 'total-voters')}
            </Button>
          </div>
        </>
      )}
      <RefusalNotice refusal={total.refusal} />
    </Panel>
  );
}
