/** Totals, votes, disputed ballots, deposits, objections (第62.2(四)–(九)條). */
import { Facts } from '../../components/Facts.tsx';
import { PreviewResult } from './PreviewResult.tsx';
import { Rows, Section, useSheet } from './sheet.tsx';

export function PreviewCount() {
  return (
    <>
      <Turnout />
      <Votes />
      <Disputes />
      <PreviewResult />
      <Objections />
    </>
  );
}

function Turnout() {
  const { record, w, t, share } = useSheet();
  const { registered, voted, notVoted, minimumTurnout } = record.figures;
  return (
    <Section title="section.turnout" article="62.2(四)">
      <Rows
        head={['', w('turnout.people'), w('turnout.of-registered')]}
        numeric={[1, 2]}
        rows={[
          [w('turnout.registered'), t.number(registered), ''],
          [w('turnout.voted'), t.number(voted.n), share(voted)],
          [w('turnout.not-voted'), t.number(notVoted.n), share(notVoted)],
        ]}
      />
      <p className="soft">
        {minimumTurnout.percent === null
          ? w('turnout.no-minimum')
          : w('turnout.minimum', {
              percent: minimumTurnout.percent,
              state: w(minimumTurnout.below ? 'turnout.below' : 'turnout.reached'),
            })}
      </p>
    </Section>
  );
}

function Votes() {
  const { record, w, t, group, share } = useSheet();
  const { votes, deposits } = record.figures;
  const { destroyed } = record.count;
  return (
    <Section title="section.votes" article="62.2(五)">
      {votes === null ? (
        <p>{w(destroyed ? 'votes.destroyed' : 'votes.not-finished')}</p>
      ) : (
        <>
          <Rows
            head={[
              w('group'),
              w('votes.votes'),
              w('turnout.of-registered'),
              w('votes.of-valid'),
              w('deposits.state'),
            ]}
            numeric={[1, 2, 3]}
            rows={votes.groups.map((one, i) => [
              `${i + 1} ${group(one.group)}`,
              t.number(one.votes),
              share(one.ofRegistered),
              share(one.ofValid),
              w(
                deposits.find(deposit => deposit.group === one.group)?.returned
                  ? 'deposits.returned'
                  : 'deposits.kept',
              ),
            ])}
          />
          <Facts
            facts={[
              [w('votes.valid'), t.number(votes.valid)],
              [w('votes.blank'), t.number(votes.blank)],
              [w('votes.other-invalid'), t.number(votes.otherInvalid)],
              [w('votes.found'), t.number(votes.found)],
            ]}
          />
          {votes.margin !== null && <p>{w('votes.margin', { n: votes.margin })}</p>}
        </>
      )}
    </Section>
  );
}

function Disputes() {
  const { record, w, t, group, votes } = useSheet();
  const { disputes } = record.count;
  return (
    <Section title="section.disputes" article="62.2(六)">
      <p>{w('disputes.total', { n: disputes.length })}</p>
      {disputes.length > 0 && (
        <Rows
          head={[w('number'), w('disputes.raised'), w('disputes.decision')]}
          rows={disputes.map(({ dispute, raisedBy, ground, decision }) => [
            t.number(dispute),
            `${raisedBy} · ${ground}`,
            decision
              ? `${
                  decision.validFor === null
                    ? w('disputes.invalid')
                    : w('disputes.valid-for', { group: group(decision.validFor) })
                } · ${votes(decision)}${decision.dissent ? ` · ${w('disputes.dissent', { text: decision.dissent })}` : ''}`
              : w('disputes.open'),
          ])}
        />
      )}
    </Section>
  );
}

function Objections() {
  const { record, w, t, group, votes } = useSheet();
  const { list } = record.objections;
  return (
    <Section title="section.objections" article="62.2(九)">
      <Rows
        head={[w('number'), w('objections.kind'), w('group'), w('objections.what'), w('objections.decision')]}
        rows={list.map(one => [
          t.number(one.objection),
          w(`objection.${one.kind}`),
          group(one.group),
          one.text,
          one.decision
            ? `${w(`outcome.${one.decision.outcome}`)} · ${votes(one.decision)}`
            : w('objections.undecided'),
        ])}
      />
    </Section>
  );
}
