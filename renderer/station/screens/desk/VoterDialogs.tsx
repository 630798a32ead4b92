/** What can happen to a voter's ballot after it was handed out: each asks for what the record needs, and no more. */
import { useState } from 'react';
import { usePersonName, useStation } from '../../bridge/useStation.tsx';
import { CommandDialog } from '../../commands/CommandDialog.tsx';
import { type Given, useCommand } from '../../commands/useCommand.ts';
import { Checkbox, TextAreaField, TextField } from '../../components/fields.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useT } from '../../text/useT.tsx';

type Props = {
  readonly voter: string;
  readonly onClose: () => void;
  readonly onDone: (given: Given) => void;
};

/** */
export function SpoiledDialog({ voter, onClose, onDone }: Props) {
  const t = useT();
  const name = usePersonName();
  const { desk } = useStation();
  const [signedBy, setSignedBy] = useState(desk === null ? '' : name(desk));
  const command = useCommand('return-spoiled');
  const data = signedBy.trim() ? { voter, signedBy } : null;
  return (
    <CommandDialog
      title={t('desk.spoiled-title')}
      submit={t('desk.spoiled-do')}
      {...{ command, data, onClose, onDone }}
    >
      <Notice tone="info">{t('desk.spoiled-lead')}</Notice>
      <TextField
        label={t('desk.signed-by')}
        value={signedBy}
        onChange={setSignedBy}
        maxLength={200}
        autoFocus
      />
    </CommandDialog>
  );
}

/** R-54.contest */
export function ContestDialog({ voter, onClose, onDone }: Props) {
  const t = useT();
  const [statement, setStatement] = useState('');
  const command = useCommand('contest-issue');
  const data = statement.trim() ? { voter, statement } : null;
  return (
    <CommandDialog
      title={t('desk.contest-title')}
      submit={t('commands.save')}
      multiline
      {...{ command, data, onClose, onDone }}
    >
      <Notice tone="info">{t('desk.contest-lead')}</Notice>
      <TextAreaField
        label={t('desk.contest-statement')}
        value={statement}
        onChange={setStatement}
        autoFocus
      />
    </CommandDialog>
  );
}

export function AllowDialog({ voter, onClose, onDone }: Props) {
  const t = useT();
  const [reason, setReason] = useState('');
  const command = useCommand('allow-contested');
  const data = reason.trim() ? { voter, reason } : null;
  return (
    <CommandDialog
      title={t('desk.allow-title')}
      submit={t('desk.allow-do')}
      multiline
      {...{ command, data, onClose, onDone }}
    >
      <Notice tone="info">{t('desk.allow-lead')}</Notice>
      <TextAreaField label={t('desk.reason')} value={reason} onChange={setReason} autoFocus />
    </CommandDialog>
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
    <CommandDialog
      title={t('desk.void-title')}
      submit={t('desk.void-do')}
      multiline
      {...{ command, data, onClose, onDone }}
    >
      <Notice tone="info">{t('desk.void-lead')}</Notice>
      <TextAreaField label={t('desk.reason')} value={reason} onChange={setReason} rows={2} autoFocus />
      <Checkbox isSelected={inHand} onChange={setInHand}>
        {t('desk.void-in-hand')}
      </Checkbox>
    </CommandDialog>
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
    <CommandDialog
      title={t('desk.taken-title')}
      submit={t('commands.save')}
      multiline
      {...{ command, data, onClose, onDone }}
    >
      <Notice tone="info">{t(lead)}</Notice>
      <TextAreaField label={t('desk.taken-what')} value={what} onChange={setWhat} rows={2} autoFocus />
    </CommandDialog>
  );
}

/** more replacements than staff may give by themselves. */
export function ChairReplacementDialog({ voter, onClose, onDone }: Props) {
  const t = useT();
  const [reason, setReason] = useState('');
  const command = useCommand('issue-replacement');
  const data = reason.trim() ? { voter, reason } : null;
  return (
    <CommandDialog
      title={t('desk.chair-replacement-title')}
      submit={t('desk.do-replace')}
      multiline
      options={{ who: 'chair' }}
      {...{ command, data, onClose, onDone }}
    >
      <Notice tone="info">{t('desk.chair-replacement-lead')}</Notice>
      <TextAreaField label={t('desk.reason')} value={reason} onChange={setReason} rows={2} autoFocus />
    </CommandDialog>
  );
}
