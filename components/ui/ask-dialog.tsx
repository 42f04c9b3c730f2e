import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

/** Asks before something that cannot be undone. Escape and a press beside it mean no. */
export function AskDialog(props: {
  open: boolean;
  title: string;
  /** What the two buttons say. */
  yes: string;
  no: string;
  onYes: () => void;
  onNo: () => void;
  children: ReactNode;
}) {
  const { open, title, yes, no, onYes, onNo, children } = props;
  return (
    <ModalOverlay className="overlay" isOpen={open} onOpenChange={(next) => next || onNo()} isDismissable>
      <Modal className="modal">
        <Dialog role="alertdialog" className="surface dialog stack wide">
          <Heading slot="title" className="title">
            {title}
          </Heading>
          {children}
          <div className="row">
            <button type="button" className="button grave" onClick={onYes}>
              {yes}
            </button>
            <button type="button" className="button" onClick={onNo}>
              {no}
            </button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
