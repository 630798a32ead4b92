/** What can happen to a voter's ballot after it was handed out: each asks for what the record needs, and no more. */
import { useState } from 'react';
import type { CommandData, CommandType } from '../../../../shared/domain/commands.ts';
import { usePersonName, useStation } from '../../bridge/useStation.tsx';
import { type CommandHandle, type Given, useCommand } from '../../commands/useCommand.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog, DialogActions } from '../../components/Dialog.tsx';
import { Checkbox, TextAreaField, TextField } from '../../components/fields.tsx';
import { Notice, RefusalNotice } from '../../components/Notice.tsx';
import type { TextKey } from '../../text/catalogue.ts';
import { useT } from '../../text/useT.tsx';

type Props = {
  readonly voter: string;
  readonly onClose: () => void;
  readonly onDone: (given: Given) => void;
};

type FormProps<T extends CommandType> = {
  readonly title: TextKey;
  readonly lead: TextKey;
  readonly submit: TextKey;
  readonly command: CommandHandle<T>;
  /** null: something is still missing */
  readonly data: CommandData<T> | null;
  readonly options?: Parameters<CommandHandle<T>['run']>[1];
  readonly onClose: () => void;
  readonly onDone: (given: Given) => void;
  readonly children: React.ReactNode;
};

function Form<T extends CommandType>(props: FormProps<T>) {
  const { title, lead, submit, command, data, options, onClose, onDone, children } = props;
  const t = useT();
  const send = async () => {
    if (data === null) return;
    const answer = await command.run(data, { title: t(title), ...options });
    if (answer?.ok) onDone(answer.value);
  };
  return (
    <Dialog title={t(title)} isOpen onClose={onClose}>
      <Notice tone="info">{t(lead)}</Notice>
      {children}
      <RefusalNotice refusal={command.refusal} />
      <DialogActions>
        <Button look="quiet" keys="Esc" onPress={onClose}>
          {t('commands.cancel')}
        </Button>
        <Button look="primary" isDisabled={data === null} isPending={command.pending} onPress={send}>
          {t(submit)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** */
export function SpoiledDialog({ voter, onClose, onDone }: Props) {
  const t = useT();
  const name = usePersonName();
  const { desk } = useStation();
  const [signedBy, setSignedBy] = useState(desk === null ? '' : name(desk));
  const command = useCommand('return-spoiled');
  const data = signedBy.trim() ? { voter, signedBy } : null;
  return (
    <Form
      title="desk.spoiled-title"
      lead="desk.spoiled-lead"
      submit="desk.spoiled-do"
      {...{ command, data, onClose, onDone }}
    >
      <TextField
        label={t('desk.signed-by')}
        value={signedBy}
        onChange={setSignedBy}
        maxLength={200}
        autoFocus
      />
    </Form>
  );
}

/** R-54.contest */
export function ContestDialog({ voter, onClose, onDone }: Props) {
  const t = useT();
  const [statement, setStatement] = useState('');
  const command = useCommand('contest-issue');
  const data = statement.trim() ? { voter, statement } : null;
  return (
    <Form
      title="desk.contest-title"
      lead="desk.contest-lead"
      submit="commands.save"
      {...{ command, data, onClose, onDone }}
    >
      <TextAreaField
        label={t('desk.contest-statement')}
        value={statement}
        onChange={setStatement}
        autoFocus
      />
    </Form>
  );
}

export function AllowDialog({ voter, onClose, onDone }: Props) {
  const t = useT();
  const [reason, setReason] = useState('');
  const command = useCommand('allow-contested');
  const data = reason.trim() ? { voter, reason } : null;
  return (
    <Form
      title="desk.allow-title"
      lead="desk.allow-lead"
      submit="desk.allow-do"
      {...{ command, data, onClose, onDone }}
    >
      <TextAreaField label={t('desk.reason')} value={reason} onChange={setReason} autoFocus />
    </Form>
  );
}

/** R-54.void: only against the unmarked ballot in hand. */
export function VoidDialog({ voter, onClose, onDone }: Props) {
  const t = useT();
  const [reason, setReason] = useState('');
  const [inHand, setInHand] = useState(false);
  const command = useCommand('void-issue');
  const data = reason.trim() && inHand ? { voter, reason, unmarkedInHand: true as const } : null;
  return (
    <Form
      title="desk.void-title"
      lead="desk.void-lead"
      submit="desk.void-do"
      {...{ command, data, onClose, onDone }}
    >
      <TextAreaField label={t('desk.reason')} value={reason} onChange={setReason} rows={2} autoFocus />
      <Checkbox isSelected={inHand} onChange={setInHand}>
        {t('desk.void-in-hand')}
      </Checkbox>
    </Form>
  );
}

/** R-54.taken: with the voter on screen, or with nobody when it was not seen who left. */
export function TakenDialog({ voter, onClose, onDone }: Omit<Props, 'voter'> & { voter: string | null }) {
  const t = useT();
  const [what, setWhat] = useState('');
  const command = useCommand('record-taken');
  const data = what.trim() ? { voter, what } : { voter };
  const lead = voter === null ? 'desk.taken-lead-unseen' : 'desk.taken-lead';
  return (
    <Form title="desk.taken-title" lead={lead} submit="commands.save" {...{ command, data, onClose, onDone }}>
      <TextAreaField label={t('desk.taken-what')} value={what} onChange={setWhat} rows={2} autoFocus />
    </Form>
  );
}

/** more replacements than staff may give by themselves. */
export function ChairReplacementDialog({ voter, onClose, onDone }: Props) {
  const t = useT();
  const [reason, setReason] = useState('');
  const command = useCommand('issue-replacement');
  const data = reason.trim() ? { voter, reason } : null;
  return (
    <Form
      title="desk.chair-replacement-title"
      lead="desk.chair-replacement-lead"
      submit="desk.do-replace"
      options={{ who: 'chair' }}
      {...{ command, data, onClose, onDone }}
    >
      <TextAreaField label={t('desk.reason')} value={reason} onChange={setReason} rows={2} autoFocus />
    </Form>
  );
}
