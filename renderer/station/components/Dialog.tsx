import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

type Props = {
  readonly title: string;
  readonly isOpen: boolean;
  /** Esc, or a press beside it */
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly width?: 'narrow' | 'normal' | 'wide';
};

/** Holds the focus while open and gives it back after. Only Esc and its own buttons close it: a stray touch must not. */
export function Dialog({ title, isOpen, onClose, children, width = 'normal' }: Props) {
  return (
    <ModalOverlay
      className="overlay"
      isOpen={isOpen}
      onOpenChange={open => {
        if (!open) onClose();
      }}
    >
      <Modal className="modal" data-width={width}>
        <AriaDialog className="dialog">
          <Heading slot="title" className="dialog-title">
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="dialog-actions">{children}</div>;
}
