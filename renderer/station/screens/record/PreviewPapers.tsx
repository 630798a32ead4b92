/** The account, the boxes, the count's course, the machine; and the lines to sign on. */
import { Facts } from '../../components/Facts.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Rows, Section, useSheet } from './sheet.tsx';

export function PreviewPapers() {
  const { w } = useSheet();
  return (
    <>
      <Account />
      <Boxes />
      <Desk />
      <Machine />
      <Section title="section.signatures" article="62">
        <p className="soft">{w('sign.statement')}</p>
      </Section>
    </>
  );
}

function Account() {
  const { record, w, t } = useSheet();
  const { account } = record;
  return (
    <Section title="section.account" article="58.1">
      <p>
        {w('account.equation', {
          received: account.received,
          in: account.transferredIn,
          out: account.transferredOut,
          issued: account.issued,
          unused: account.unused ?? '?',
          missing: account.missing,
          surplus: account.surplus,
        })}
      </p>
      <p>
        {w('account.equation-box', {
          expected: account.expected,
          issued: account.issued,
          spoiled: account.spoiledRecorded,
          taken: account.taken,
        })}
      </p>
      <Facts
        facts={[
          [w('account.found'), account.found === null ? '' : t.number(account.found)],
          [w('account.variance'), account.variance === null ? '' : t.number(account.variance)],
          [w('envelope.unused'), account.papers.unused.envelope],
          [w('envelope.spoiled'), account.papers.spoiled.envelope],
        ]}
      />
      <Notice tone={account.balances ? 'good' : 'warn'}>
        {w(account.balances ? 'account.balances' : 'account.not-balanced')}
      </Notice>
      {account.missingExplained && <p>{w('account.explained', { text: account.missingExplained })}</p>}
      {account.varianceExplained && <p>{w('account.explained', { text: account.varianceExplained })}</p>}
    </Section>
  );
}

function Boxes() {
  const { record, w, names, time } = useSheet();
  return (
    <Section title="section.boxes">
      <Rows
        head={[w('boxes.box'), w('boxes.life'), w('boxes.signed')]}
        rows={record.boxes
          .filter(({ life }) => life !== 'unused')
          .map(({ box, life, signatures }) => [
            box,
            w(`life.${life}`),
            signatures
              .map(({ signer, signed, refusal }) =>
                signed
                  ? w('boxes.signed-by', { name: signer })
                  : w('boxes.refused-by', { name: signer, reason: refusal }),
              )
              .join(' · '),
          ])}
      />
      <Rows
        head={[w('boxes.seal'), w('boxes.box'), w('boxes.place'), w('boxes.applied'), w('boxes.condition')]}
        rows={record.seals.map(seal => [
          seal.seal,
          seal.on === 'envelope' ? w('on.envelope') : seal.box,
          seal.on === 'box' ? seal.place : w(`on.${seal.on}`),
          `${time(seal.at)} ${names(seal.by)}`,
          w(`condition.${seal.condition}`),
        ])}
      />
    </Section>
  );
}

function Desk() {
  const { record, w, t } = useSheet();
  const { desk } = record;
  return (
    <Section title="section.desk">
      <Rows
        head={[w('desk.refusals'), w('desk.times')]}
        numeric={[1]}
        rows={desk.refusals
          .filter(({ n }) => n > 0)
          .map(({ reason, n }) => [w(`refusal.${reason}`), t.number(n)])}
      />
      <Facts
        facts={[
          [w('desk.typed'), t.number(desk.typed)],
          [w('desk.taken'), t.number(desk.taken)],
        ]}
      />
      <p>
        {[
          w('desk.spoiled', { n: desk.spoiled.length }),
          w('desk.voids', { n: desk.voids.length }),
          w('desk.contests', { n: desk.contests.length }),
          w('desk.amendments', { n: desk.amendments.length }),
        ].join(' · ')}
      </p>
    </Section>
  );
}

function Machine() {
  const { record, w, t, time } = useSheet();
  const { machine } = record;
  return (
    <Section title="section.machine">
      <Facts
        facts={[
          [
            w('machine.offset'),
            machine.offsetMs === null
              ? w('machine.not-checked')
              : w('machine.offset-value', {
                  seconds: Math.round(machine.offsetMs / 1000),
                  source: machine.clockSource,
                }),
          ],
          [w('machine.starts'), t.number(machine.starts)],
          [
            w('machine.runtimes'),
            machine.runtimes.map(one => `${one.runtime} ${one.version} · ${one.host}`).join(', '),
          ],
        ]}
      />
      {machine.gaps.length > 0 && (
        <Rows
          head={[w('machine.gaps'), w('time'), w('machine.length'), w('machine.interruption')]}
          rows={machine.gaps.map(gap => [
            `${gap.gap} · ${w(`gap.${gap.kind}`)}`,
            time(gap.at),
            t.duration(gap.lengthMs),
            gap.interruption === null
              ? w('machine.undecided')
              : [
                  gap.within === null
                    ? w(gap.interruption ? 'yes' : 'no')
                    : w('machine.within', { n: gap.within }),
                  gap.reason,
                ]
                  .filter(Boolean)
                  .join(' · '),
          ])}
        />
      )}
    </Section>
  );
}
