/** Who worked, when people could vote, and what was decided meanwhile (第62.2(一)–(三)條). */
import { Facts } from '../../components/Facts.tsx';
import { Rows, Section, useSheet } from './sheet.tsx';

export function PreviewVoting() {
  return (
    <>
      <Staff />
      <Voting />
      <Interruptions />
      <Irregularities />
      <Decisions />
    </>
  );
}

function Staff() {
  const { record, w } = useSheet();
  return (
    <Section title="section.staff" article="62.2(一)">
      <Rows
        head={[w('name'), w('student-number'), w('role'), w('staff.hours')]}
        numeric={[3]}
        rows={record.staff.map(({ person, role, minutes }) => [
          person.name,
          person.number,
          w(`role.${role}`),
          w('duty', { h: Math.floor(minutes / 60), m: minutes % 60 }),
        ])}
      />
    </Section>
  );
}

function Voting() {
  const { record, w, t, time } = useSheet();
  const { voting } = record;
  const { early, postponed } = voting;
  return (
    <Section title="section.voting" article="62.2(二)">
      <Facts
        facts={[
          [w('voting.set'), w('voting.set-value', { from: voting.setOpens, to: voting.setCloses })],
          [w('voting.opened'), time(voting.openedAt) || w('voting.not-opened')],
          [
            w('voting.computed'),
            voting.computedClose === ''
              ? ''
              : w('voting.computed-value', {
                  time: time(voting.computedClose),
                  length: t.duration(voting.interruptedMs),
                }),
          ],
          [w('voting.closed'), time(voting.closedAt) || w('voting.not-closed')],
          [w('voting.early-close'), early ? w(`ground.${early.ground}`) : ''],
          [
            w('voting.postponed'),
            postponed
              ? `${w(`ground.${postponed.ground}`)} · ${w('voting.new-date', { date: t.date(postponed.newDateBy) })}`
              : '',
          ],
        ]}
      />
    </Section>
  );
}

function Interruptions() {
  const { record, w, t, time } = useSheet();
  const { interruptions } = record.voting;
  if (interruptions.length === 0) return null;
  return (
    <Section title="voting.interruptions" article="43">
      <Rows
        head={[
          w('number'),
          w('interruption.from'),
          w('interruption.to'),
          w('interruption.length'),
          w('interruption.cause'),
          w('interruption.new-close'),
        ]}
        rows={interruptions.map(one => [
          t.number(one.interruption),
          time(one.from),
          time(one.to) || w('interruption.lasting'),
          one.lengthMs === null ? '' : t.duration(one.lengthMs),
          `${w(`cause.${one.cause}`)}${one.signal === null ? '' : ` · ${w(`signal.${one.signal}`)}`}`,
          time(one.closesAt),
        ])}
      />
    </Section>
  );
}

function Irregularities() {
  const { record, w, t } = useSheet();
  if (record.irregularities.length === 0) return null;
  return (
    <Section title="section.irregularities" article="44.1(一)">
      <Rows
        head={[w('number'), w('irregularity.what'), w('irregularity.mended')]}
        rows={record.irregularities.map(one => [
          t.number(one.irregularity),
          one.what || w(`source.${one.source}`, { seal: one.seal }),
          !one.mended
            ? w('irregularity.not-mended')
            : one.confirmedMinute === null
              ? w('irregularity.after', { n: one.mendedAfterMinutes ?? 0 })
              : w('irregularity.in-hour', { n: one.confirmedMinute }),
        ])}
      />
    </Section>
  );
}

function Decisions() {
  const { record, w, t, time, votes } = useSheet();
  return (
    <Section title="section.decisions" article="62.2(三)">
      <Rows
        head={[w('number'), w('time'), w('decision.text'), w('decision.votes')]}
        rows={record.decisions.map(one => [
          t.number(one.decision),
          time(one.at),
          one.text,
          `${w(one.carried ? 'carried' : 'not-carried')} · ${votes(one)}`,
        ])}
      />
    </Section>
  );
}
