import { timeOfDay } from '../../../../shared/domain/clock/official.ts';
import { inside } from '../../../../shared/domain/presence/state.ts';
import { useMoment } from '../../bridge/useMoment.ts';
import { useStation } from '../../bridge/useStation.tsx';
import { useCommand } from '../../commands/useCommand.ts';
import { Button } from '../../components/Button.tsx';
import { RefusalNotice } from '../../components/Notice.tsx';
import { useT } from '../../text/useT.tsx';

/** agents by group, with the slots of the list; those of the present slot first. The rules decide who enters. */
export function AgentsIn() {
  const t = useT();
  const { election, presence } = useStation().state;
  const { official } = useMoment();
  const signIn = useCommand('sign-in');
  const time = timeOfDay(official, election.zone);
  const present = inside(presence);
  return (
    <div className="stack">
      <RefusalNotice refusal={signIn.refusal} />
      {election.groups.map(group => (
        <section key={group.id} className="stack-tight">
          <h3>{t.nameOf(group.name)}</h3>
          <ul className="people">
            {election.people
              .filter(person => person.role === 'agent' && person.group === group.id)
              .map(({ id, name, slots = [] }) => {
                const now = slots.some(({ from, to }) => from <= time && time < to);
                const here = present.some(({ person }) => person === id);
                const barred = presence.barred.includes(id);
                return (
                  <li key={id} className="person" data-here={here || undefined}>
                    <span>
                      <strong>{name}</strong>
                      <span className="list-detail">
                        {slots.map(({ from, to }) => `${from}–${to}`).join(', ')}
                        {now ? ` · ${t('presence.slot-now')}` : ''}
                        {barred ? ` · ${t('presence.barred')}` : ''}
                      </span>
                    </span>
                    {here ? (
                      <span className="here">{t('presence.is-inside')}</span>
                    ) : (
                      <Button
                        look={now && !barred ? 'normal' : 'quiet'}
                        onPress={() => void signIn.run({ kind: 'person', person: id })}
                      >
                        {t('presence.sign-in')}
                      </Button>
                    )}
                  </li>
                );
              })}
          </ul>
        </section>
      ))}
    </div>
  );
}
