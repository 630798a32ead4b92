/** 第45、46條: everybody in the station who is not a voter, in and out. */

import { useState } from 'react';
import { inside, type Presence } from '../../../../shared/domain/presence/state.ts';
import { useMoment } from '../../bridge/useMoment.ts';
import { useStation } from '../../bridge/useStation.tsx';
import { Button } from '../../components/Button.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { RefusalNotice } from '../../components/Notice.tsx';
import { Panel, Screen } from '../../components/Panel.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { useT } from '../../text/useT.tsx';
import { AgentsIn } from './AgentsIn.tsx';
import { RollView, useRollView } from './RollView.tsx';
import { SignOut } from './SignOut.tsx';
import { StaffIn } from './StaffIn.tsx';
import { VisitorIn } from './VisitorIn.tsx';

function useMinutes(): (entry: Presence) => string {
  const t = useT();
  const { elapsed } = useMoment();
  return entry =>
    t.number(entry.outAt === '' ? Math.floor((elapsed - entry.inElapsed) / 60_000) : entry.minutes);
}

export function PresenceScreen() {
  const t = useT();
  const { presence, election, poll } = useStation().state;
  const [leaving, setLeaving] = useState<Presence | null>(null);
  const roll = useRollView();
  const minutes = useMinutes();
  const here = inside(presence);
  const left = presence.entries.filter(({ outAt }) => outAt !== '').toReversed();
  const group = (id: string) => {
    const one = election.groups.find(entry => entry.id === id);
    return one ? t.nameOf(one.name) : id;
  };
  const who = (entry: Presence) => (
    <>
      {entry.name}
      {entry.purpose && <span className="list-detail">{entry.purpose}</span>}
      {entry.photography && <span className="list-detail">{t('presence.may-photograph')}</span>}
    </>
  );
  const role = (entry: Presence) =>
    entry.group ? `${t.label('role', entry.role)} · ${group(entry.group)}` : t.label('role', entry.role);
  const open = poll.phase !== 'recorded';
  return (
    <Screen title={t('frame.screen-presence')} lead={t('presence.lead')}>
      <div className="two-parts two-parts-wide presence-here">
        <Panel title={t('presence.inside', { n: here.length })}>
          <RefusalNotice refusal={roll.refusal} />
          <DataTable
            label={t('presence.inside', { n: here.length })}
            rows={here}
            rowKey={({ entry }) => entry}
            empty={t('presence.nobody')}
            columns={[
              { id: 'name', label: t('presence.name'), cell: who },
              { id: 'role', label: t('presence.role'), cell: role },
              { id: 'in', label: t('presence.in'), cell: ({ inAt }) => t.time(inAt) },
              { id: 'minutes', label: t('presence.minutes'), numeric: true, cell: minutes },
              {
                id: 'out',
                label: t('presence.action'),
                cell: entry =>
                  open ? (
                    <span className="person-actions">
                      {entry.role === 'agent' && (
                        <Button isPending={roll.pending} onPress={() => roll.open(entry)}>
                          {t('presence.roll')}
                        </Button>
                      )}
                      <Button onPress={() => setLeaving(entry)}>{t('presence.sign-out')}</Button>
                    </span>
                  ) : null,
              },
            ]}
          />
          {left.length > 0 && (
            <>
              <h3>{t('presence.left')}</h3>
              <DataTable
                label={t('presence.left')}
                rows={left}
                rowKey={({ entry }) => entry}
                columns={[
                  { id: 'name', label: t('presence.name'), cell: who },
                  { id: 'role', label: t('presence.role'), cell: role },
                  { id: 'in', label: t('presence.in'), cell: ({ inAt }) => t.time(inAt) },
                  { id: 'out', label: t('presence.out'), cell: ({ outAt }) => t.time(outAt) },
                  { id: 'minutes', label: t('presence.minutes'), numeric: true, cell: minutes },
                  {
                    id: 'approved',
                    label: t('presence.approved'),
                    cell: ({ approved }) => t.label('approved', approved),
                  },
                ]}
              />
            </>
          )}
        </Panel>
        {open && (
          <Panel title={t('presence.sign-in-title')}>
            <Tabs
              label={t('presence.sign-in-title')}
              tabs={[
                { id: 'staff', label: t('presence.staff'), content: <StaffIn /> },
                { id: 'agents', label: t('presence.agents'), content: <AgentsIn /> },
                { id: 'visitor', label: t('presence.visitor'), content: <VisitorIn /> },
              ]}
            />
          </Panel>
        )}
      </div>
      {roll.agent && <RollView agent={roll.agent} onClose={roll.close} />}
      {leaving && <SignOut entry={leaving} onClose={() => setLeaving(null)} />}
    </Screen>
  );
}
