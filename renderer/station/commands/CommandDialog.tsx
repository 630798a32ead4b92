import type { CommandData, CommandType } from '../../../shared/domain/commands.ts';
import { FormDialog, type FormDialogProps } from '../components/FormDialog.tsx';
import { RefusalNotice } from '../components/Notice.tsx';
import { useT } from '../text/useT.tsx';
import type { CommandHandle, Given } from './useCommand.ts';

type Props<T extends CommandType> = Omit<FormDialogProps, 'why' | 'isPending' | 'onCancel' | 'onSubmit'> & {
  readonly command: CommandHandle<T>;
  /** null: something is still missing */
  readonly data: CommandData<T> | null;
  /** asked when the person submits; false: something is to be read again first */
  readonly settled?: () => boolean;
  readonly options?: Parameters<CommandHandle<T>['run']>[1];
  readonly onClose: () => void;
  /** when it was recorded; without it the dialog closes */
  readonly onDone?: (given: Given) => void;
};

/** The form of one command: it is given when all is there, its refusal keeps the dialog, its success closes it. */
export function CommandDialog<T extends CommandType>(props: Props<T>) {
  const { command, data, settled, options, onClose, onDone = onClose, children, ...form } = props;
  const t = useT();
  const submit = async () => {
    if (data === null || settled?.() === false) return;
    const answer = await command.run(data, { title: () => form.title, ...options });
    if (answer?.ok) onDone(answer.value);
  };
  return (
    <FormDialog
      {...form}
      why={data === null ? t('commands.not-filled') : null}
      isPending={command.pending}
      onCancel={onClose}
      onSubmit={submit}
    >
      {children}
      <RefusalNotice refusal={command.refusal} />
    </FormDialog>
  );
}
