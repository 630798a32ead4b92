import { Paperclip, X } from 'lucide-react';
import { useState } from 'react';
import { z } from 'zod';
import { documentSchema, objectionKinds } from '../../../../shared/domain/objections/commands.ts';
import { useStation } from '../../bridge/useStation.tsx';
import { useCommand } from '../../commands/useCommand.ts';
import { Button } from '../../components/Button.tsx';
import { FoundDraft } from '../../components/FoundDraft.tsx';
import { Radios, Select, TextAreaField, TextField } from '../../components/fields.tsx';
import { Notice, RefusalNotice } from '../../components/Notice.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useUnrecorded } from '../../machine/unrecorded.ts';
import { useT } from '../../text/useT.tsx';
import { DropZone } from './DropZone.tsx';
import { useFileSize } from './fileSize.ts';
import { useDocuments } from './useDocuments.ts';

const formSchema = z.strictObject({
  group: z.string().nullable(),
  kind: z.enum(objectionKinds).nullable(),
  by: z.string(),
  text: z.string(),
  answers: z.int().nullable(),
  documents: z.array(documentSchema),
});
type Form = z.infer<typeof formSchema>;
const nothing: Form = { group: null, kind: null, by: '', text: '', answers: null, documents: [] };

export function LodgeObjection() {
  const t = useT();
  const fileSize = useFileSize();
  const { state } = useStation();
  const lodge = useCommand('lodge-objection');
  const form = useUnrecorded('objection', formSchema, nothing);
  const { group, kind, by, text, answers, documents } = form.value;
  const set = (part: Partial<Form>) => form.set(now => ({ ...now, ...part }));
  const files = useDocuments(part => form.set(now => ({ ...now, documents: part(now.documents) })));
  const [tried, setTried] = useState(false);
  const [number, setNumber] = useState<number | null>(null);
  const { list } = state.objections;
  const needed = (missing: boolean) => (tried && missing ? t('objections.needed') : undefined);
  const busy = lodge.pending || files.pending;
  /** The next objection is another person's, or another group's. */
  const forgetBesides = () => {
    files.forget();
    lodge.clear();
    setTried(false);
  };

  const submit = async () => {
    setTried(true);
    if (group === null || kind === null || by.trim() === '' || text.trim() === '') return;
    const given = await lodge.run({
      group,
      kind,
      by,
      text,
      ...(kind === 'counter-protest' && answers !== null ? { answers } : {}),
      documents,
    });
    if (!given?.ok) return;
    setNumber(list.length + 1);
    form.forget();
    forgetBesides();
  };

  return (
    <Panel title={t.label('command', 'lodge-objection')}>
      {number !== null && (
        <Notice tone="good" role="status">
          {t('objections.received', { n: number })}
        </Notice>
      )}
      <FoundDraft form={form} onDiscard={forgetBesides} />
      <Radios
        label={t.label('name', 'kind')}
        across
        choices={objectionKinds.map(id => ({ id, label: t.label('objectionKind', id) }))}
        value={kind}
        error={needed(kind === null)}
        onChange={id => set({ kind: objectionKinds.find(one => one === id) ?? null })}
      />
      <div className="row" data-top>
        <Select
          label={t.label('name', 'group')}
          placeholder={t('commands.choose')}
          choices={state.election.groups.map(({ id, name }) => ({ id, label: t.nameOf(name) }))}
          value={group}
          error={needed(group === null)}
          onChange={id => set({ group: id })}
        />
        <TextField
          label={t.label('name', 'by')}
          value={by}
          maxLength={200}
          error={needed(by.trim() === '')}
          onChange={next => set({ by: next })}
        />
      </div>
      {kind === 'counter-protest' && list.length > 0 && (
        <Select
          label={t('objections.answers')}
          placeholder={t('commands.choose')}
          choices={list.map(({ objection, kind: its, by: whose }) => ({
            id: String(objection),
            label: t('objections.nth', { n: objection, kind: t.label('objectionKind', its) }),
            detail: whose,
          }))}
          value={answers === null ? null : String(answers)}
          onChange={id => set({ answers: Number(id) })}
        />
      )}
      <TextAreaField
        label={t.label('name', 'text')}
        hint={t('objections.text-hint')}
        rows={4}
        value={text}
        maxLength={20_000}
        error={needed(text.trim() === '')}
        onChange={next => set({ text: next })}
      />
      <DropZone onFiles={files.take} isBusy={busy}>
        {documents.length > 0 && (
          <ul className="files" aria-label={t.label('name', 'documents')}>
            {documents.map(one => (
              <li key={one.sha256} className="button-row">
                <Paperclip aria-hidden="true" size={16} />
                <span>
                  {one.name} <small className="soft">{fileSize(one.size)}</small>
                </span>
                <Button
                  look="quiet"
                  aria-label={t('objections.drop', { name: one.name })}
                  onPress={() => files.drop(one.sha256)}
                >
                  <X aria-hidden="true" size={18} />
                </Button>
              </li>
            ))}
          </ul>
        )}
      </DropZone>
      {files.refusals.map(refusal => (
        <RefusalNotice key={JSON.stringify(refusal)} refusal={refusal} />
      ))}
      <RefusalNotice refusal={lodge.refusal} />
      <div className="button-row">
        <Button isPending={busy} onPress={files.choose}>
          <Paperclip aria-hidden="true" size={18} />
          {t('objections.attach', { megabytes: state.election.settings.attachmentMegabytes })}
        </Button>
        <Button look="primary" isPending={busy} onPress={submit}>
          {t('objections.receive')}
        </Button>
      </div>
    </Panel>
  );
}
