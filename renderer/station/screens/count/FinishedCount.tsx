/** The figures, announced at once (第60.6條). Where voters and ballots differ, the ballots count, and the difference stays (第60.5條). */
import { useStation } from '../../bridge/useStation.tsx';
import { useCommand } from '../../commands/useCommand.ts';
import { Button } from '../../components/Button.tsx';
import { Facts } from '../../components/Facts.tsx';
import { Notice, RefusalNotice } from '../../components/Notice.tsx';
import { Panel } from '../../components/Panel.tsx';
import { SaveDocument } from '../../components/SaveDocument.tsx';
import { useScreen } from '../../frame/useScreen.tsx';
import { useT } from '../../text/useT.tsx';

export function FinishedCount() {
  const t = useT();
  const { go } = useScreen();
  const { state, derived } = useStation();
  const { totals, account, entitled } = derived;
  const announce = useCommand('announce-figures');
  const { announcedAt } = state.count;
  const order = [...state.election.groups]
    .map(({ id, name }) => ({ id, name: t.nameOf(name), votes: totals.groups[id] ?? 0 }))
    .sort((a, b) => b.votes - a.votes);
  const [first, second] = order;
  const most = Math.max(1, first?.votes ?? 0);
  return (
    <div className="split">
      <Panel title={t('count.figures')}>
        <table className="table vote-table" aria-label={t('count.figures')}>
          <thead>
            <tr>
              <th scope="col">{t.label('name', 'group')}</th>
              <th scope="col" data-numeric>
                {t('count.votes')}
              </th>
              <th scope="col" data-numeric>
                {t('count.of-registered')}
              </th>
              <th scope="col" data-numeric>
                {t('count.of-valid')}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {state.election.groups.map(({ id, name }, i) => {
              const votes = totals.groups[id] ?? 0;
              return (
                <tr key={id}>
                  <th scope="row">
                    {i + 1} {t.nameOf(name)}
                  </th>
                  <td data-numeric className="figure">
                    {t.number(votes)}
                  </td>
                  <td data-numeric>{t.percent(votes, entitled)}</td>
                  <td data-numeric>{t.percent(votes, totals.valid)}</td>
                  <td className="figure-bar" aria-hidden="true">
                    <span style={{ inlineSize: `${(votes * 100) / most}%` }} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
        <Facts
          facts={[
            [t('count.valid'), t.number(totals.valid)],
            [t.label('name', 'blank'), t.number(totals.blank)],
            [t.label('name', 'otherInvalid'), t.number(totals.otherInvalid)],
            [t.label('name', 'found'), t.number(totals.found)],
            [t.label('name', 'expected'), t.number(account.expected)],
            [t.label('name', 'variance'), t.number(account.variance ?? 0)],
            [t('count.margin'), first && second ? t.number(first.votes - second.votes) : ''],
          ]}
        />
        {(account.variance ?? 0) !== 0 && <Notice tone="warn">{t('count.ballots-count')}</Notice>}
      </Panel>
      <Panel title={t.label('command', 'announce-figures')}>
        {announcedAt === '' ? (
          <>
            <p>{t('count.announce-lead')}</p>
            <RefusalNotice refusal={announce.refusal} />
            <div className="button-row">
              <Button
                look="primary"
                size="large"
                isPending={announce.pending}
                onPress={() => void announce.run({})}
              >
                {t.label('command', 'announce-figures')}
              </Button>
            </div>
          </>
        ) : (
          <Notice tone="good">{t('count.announced', { time: t.time(announcedAt) })}</Notice>
        )}
        <SaveDocument document="figures-sheet" />
        <Button look={announcedAt === '' ? 'normal' : 'primary'} onPress={() => go('record')}>
          {t('after.go', { screen: t('after.screen-record') })}
        </Button>
      </Panel>
    </div>
  );
}
