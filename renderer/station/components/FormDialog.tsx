import type { ReactNode } from 'react';
import { useT } from '../text/useT.tsx';
import { Button } from './Button.tsx';
import { Dialog, DialogActions } from './Dialog.tsx';

export type FormDialogProps = {
  readonly title: string;
  /** what the button says that does it */
  readonly submit: string;
  /** danger: cannot be taken back */
  readonly look?: 'primary' | 'danger';
  readonly width?: 'narrow' | 'normal' | 'wide';
  /** why it cannot be done now; null: it can */
  readonly why: string | null;
  readonly isPending?: boolean;
  /** has a field of several lines, in which Enter begins a line */
  readonly multiline?: boolean;
  readonly onCancel: () => void;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
};

/**
 * A dialog that asks for something and does one thing with it. Enter in a field of one line does it, Ctrl+Enter in one of
 * several lines too; Esc leaves everything as it was.
 */
export function FormDialog(props: FormDialogProps) {
  const {
    title,
    submit,
    look = 'primary',
    width = 'normal',
    why,
    isPending = false,
    multiline = false,
  } = props;
  const { onCancel, onSubmit, children } = props;
  const t = useT();
  return (
    <Dialog title={title} isOpen width={width} onClose={onCancel}>
      <form
        className="dialog-form"
        noValidate
        onSubmit={event => {
          event.preventDefault();
          if (why === null && !isPending) onSubmit();
        }}
        onKeyDown={event => {
          if (event.key !== 'Enter' || !event.ctrlKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          event.currentTarget.requestSubmit();
        }}
      >
        {children}
        <DialogActions>
          <Button look="quiet" keys="Esc" onPress={onCancel}>
            {t('commands.cancel')}
          </Button>
          <Button
            type="submit"
            look={look}
            keys={multiline ? 'Ctrl Enter' : 'Enter'}
            why={why}
            isPending={isPending}
          >
            {submit}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
