import { inside } from '../../../../shared/domain/presence/state.ts';
import { useStation } from '../../bridge/useStation.tsx';
import { useCommand } from '../../commands/useCommand.ts';
import { Button } from '../../components/Button.tsx';
import { RefusalNotice } from '../../components/Notice.tsx';
import { useT } from '../../text/useT.tsx';

/** Those the package names, agents apart. */
export function StaffIn() {
  const t = useT();
  const { election, presence } = useStation().state;
  const signIn = useCommand('sign-in');
  const here = new Set(inside(presence).map(({ person }) => person));
  const out = election.people.filter(({ id, role }) => role !== 'agent' && !here.has(id));
  return (
    <div className="stack">
      <RefusalNotice refusal={signIn.refusal} />
      {out.length === 0 && <p className="quiet">{t('presence.all-inside')}</p>}
      <ul className="people">
        {out.map(({ id, name, role }) => (
          <li key={id} className="person">
            <span>
              <strong>{name}</strong>
              <span className="list-detail">{t.label('role', role)}</span>
            </span>
            <Button onPress={() => void signIn.run({ kind: 'person', person: id })}>
              {t('presence.sign-in')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
