import { inside } from '../../../../shared/domain/presence/state.ts';
import { useStation } from '../../bridge/useStation.tsx';
import { useCommand } from '../../commands/useCommand.ts';
import { Button } from '../../components/Button.tsx';
import { RefusalNotice } from '../../components/Notice.tsx';
import { useT } from '../../text/useT.tsx';

/** everybody but the voters is signed in; one press for those the package names for this desk. */
export function PeopleStep() {
  const t = useT();
  const { election, presence } = useStation().state;
  const signIn = useCommand('sign-in');
  const here = new Set(inside(presence).map(({ person }) => person));
  const people = election.people.filter(({ role }) => role !== 'agent');
  return (
    <div className="stack">
      <p>{t('prepare.people-lead')}</p>
      <RefusalNotice refusal={signIn.refusal} />
      <ul className="people">
        {people.map(({ id, name, role }) => (
          <li key={id} className="person" data-here={here.has(id) || undefined}>
            <span>
              <strong>{name}</strong>
              <span className="list-detail">{t.label('role', role)}</span>
            </span>
            {here.has(id) ? (
              <span className="here">{t('presence.is-inside')}</span>
            ) : (
              <Button onPress={() => void signIn.run({ kind: 'person', person: id })}>
                {t('presence.sign-in')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
