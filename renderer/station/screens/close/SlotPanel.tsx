/** One box at the close: the slot's seal, then who signed across it (第51.2條). */
import { z } from 'zod';
import { type Box, sealsOn } from '../../../../shared/domain/boxes/state.ts';
import { useStation } from '../../bridge/useStation.tsx';
import { useCommand } from '../../commands/useCommand.ts';
import { Button } from '../../components/Button.tsx';
import { FoundDraft } from '../../components/FoundDraft.tsx';
import { TextField } from '../../components/fields.tsx';
import { RefusalNotice } from '../../components/Notice.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Signatures, type Signer } from '../../components/Signatures.tsx';
import { useUnrecorded } from '../../machine/unrecorded.ts';
import { useT } from '../../text/useT.tsx';

/** The chair or delegate, and the agents who are inside now; whoever is not can still be added by name. */
export function useSigners(): readonly Signer[] {
  const t = useT();
  const { state } = useStation();
  const { people, groups } = state.election;
  const inside = state.presence.entries.filter(({ outAt }) => outAt === '').map(({ name }) => name);
  const groupName = (id: string | undefined) => {
    const group = groups.find(one => one.id === id);
    return group ? t.nameOf(group.name) : '';
  };
  return [
    ...people
      .filter(({ role }) => role === 'chair')
      .map(({ name, role }) => ({ name, detail: t.label('role', role) })),
    ...people
      .filter(({ role, name }) => role === 'agent' && inside.includes(name))
      .map(({ name, group }) => ({ name, detail: t('after.agent-of', { group: groupName(group) }) })),
  ];
}

const formSchema = z.strictObject({ seal: z.string(), witness: z.string() });

export function SlotPanel({ box }: { box: Box }) {
  const t = useT();
  const { state } = useStation();
  const signers = useSigners();
  const seal = useCommand('seal-slot');
  const sign = useCommand('sign-slot');
  const form = useUnrecorded(`slot.${box.box}`, formSchema, { seal: '', witness: '' });
  const { seal: number, witness } = form.value;
  const slot = sealsOn(state.boxes, box.box).find(one => one.on === 'slot');
  const submit = async () => {
    if (number.trim() === '' || witness.trim() === '') return;
    const given = await seal.run({ box: box.box, seal: number, witness });
    if (given?.ok) form.forget();
  };
  return (
    <Panel
      title={t('close.box', { box: box.box })}
      aside={
        <span className="tag" data-tone={box.life === 'slot-sealed' ? 'good' : 'warn'}>
          {t.label('boxLife', box.life)}
        </span>
      }
    >
      {slot ? (
        <p>{t('close.slot-sealed', { seal: slot.seal, witness: slot.witness, time: t.time(slot.at) })}</p>
      ) : (
        <>
          <FoundDraft form={form} />
          <div className="row" data-top>
            <TextField
              label={t('close.slot-seal')}
              value={number}
              maxLength={40}
              onChange={text => form.set(now => ({ ...now, seal: text }))}
              onEnter={submit}
            />
            <TextField
              label={t.label('name', 'witness')}
              value={witness}
              maxLength={200}
              onChange={text => form.set(now => ({ ...now, witness: text }))}
              onEnter={submit}
            />
          </div>
          <RefusalNotice refusal={seal.refusal} />
          <div className="button-row">
            <Button
              look="primary"
              why={number.trim() === '' || witness.trim() === '' ? t('commands.not-filled') : null}
              isPending={seal.pending}
              onPress={submit}
            >
              {t.label('command', 'seal-slot')}
            </Button>
          </div>
        </>
      )}
      {box.life === 'slot-sealed' && (
        <>
          <h3>{t('close.signatures')}</h3>
          <Signatures
            label={t('close.signatures')}
            expected={signers}
            signatures={box.slotSignatures}
            onSign={async ({ signer, signed, refusal }) => {
              const given = await sign.run({
                box: box.box,
                signer,
                signed,
                ...(signed ? {} : { refusal }),
              });
              return given?.ok === true;
            }}
          />
          <RefusalNotice refusal={sign.refusal} />
        </>
      )}
    </Panel>
  );
}
