import { useStation } from '../../bridge/useStation.tsx';
import { useCommand } from '../../commands/useCommand.ts';
import { Notice, RefusalNotice } from '../../components/Notice.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Signatures, type Signer } from '../../components/Signatures.tsx';
import { useT } from '../../text/useT.tsx';

/** The committee's members, and the agents who were here today; others can be added by name. */
function useRecordSigners(): readonly Signer[] {
  const t = useT();
  const { state } = useStation();
  const { people, groups } = state.election;
  const were = new Set(state.presence.entries.map(({ name }) => name));
  const roles = ['chair', 'delegate', 'member', 'agent'];
  return people
    .filter(({ role, name }) => roles.includes(role) && (role !== 'agent' || were.has(name)))
    .map(({ name, role, group }) => {
      const its = groups.find(({ id }) => id === group);
      return {
        name,
        detail: its ? t('after.agent-of', { group: t.nameOf(its.name) }) : t.label('role', role),
      };
    });
}

/** What happened at the signature lines of the paper. */
export function RecordSignatures() {
  const t = useT();
  const { record } = useStation().state;
  const signers = useRecordSigners();
  const sign = useCommand('sign-record');
  const last = record.records.at(-1);
  if (!last) return <Notice tone="info">{t('record.sign-later')}</Notice>;
  return (
    <Panel title={t('record.sign-title', { n: last.record })}>
      <p className="soft">{t('record.sign-lead')}</p>
      <Signatures
        label={t('record.sign-title', { n: last.record })}
        expected={signers}
        signatures={record.signatures
          .filter(one => one.record === last.record)
          .map(({ signer, signed, refusal }) => ({ signer, signed, refusal: refusal ?? '' }))}
        onSign={async ({ signer, signed, refusal }) => {
          const given = await sign.run({
            record: last.record,
            signer,
            signed,
            ...(signed ? {} : { refusal }),
          });
          return given?.ok === true;
        }}
      />
      <RefusalNotice refusal={sign.refusal} />
    </Panel>
  );
}
