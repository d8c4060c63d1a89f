import { X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTranslation } from 'react-i18next';
import { Button } from './button.js';
import { TextField } from './field.js';

interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  actions?: ReactNode;
  wide?: boolean;
  /** Cannot be left by Escape or a press beside it. */
  isFirm?: boolean;
  role?: 'dialog' | 'alertdialog';
}

/** A question or a small form over the page. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  actions,
  wide,
  isFirm = false,
  role = 'dialog',
}: DialogProps) {
  const { t } = useTranslation();
  return (
    <ModalOverlay
      className="overlay"
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={!isFirm}
      isKeyboardDismissDisabled={isFirm}
    >
      <Modal className={wide ? 'modal wide' : 'modal'}>
        <AriaDialog className="dialog" role={role}>
          <div className="dialog-head">
            <Heading slot="title">{title}</Heading>
            {!isFirm && (
              <Button
                look="quiet"
                aria-label={t('action.close')}
                onPress={onClose}
                icon={<X aria-hidden="true" size={18} />}
              />
            )}
          </div>
          <div className="dialog-body">{children}</div>
          {actions && <div className="dialog-foot">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

interface ConfirmProps {
  title: string;
  children: ReactNode;
  confirm: string;
  isOpen: boolean;
  isBusy?: boolean;
  onClose: () => void;
  onConfirm: () => void;
  /** A word to type first, for what cannot be undone. */
  word?: string;
  look?: 'primary' | 'danger';
}

/** Asks before something that matters; a typed word only before what cannot be undone. */
export function Confirm({
  title,
  children,
  confirm,
  isOpen,
  isBusy,
  onClose,
  onConfirm,
  word,
  look = 'danger',
}: ConfirmProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const close = () => {
    setTyped('');
    onClose();
  };
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={close}
      role="alertdialog"
      actions={
        <>
          <Button onPress={close}>{t('action.cancel')}</Button>
          <Button
            look={look}
            isBusy={isBusy}
            isDisabled={word !== undefined && typed.trim() !== word}
            onPress={onConfirm}
          >
            {confirm}
          </Button>
        </>
      }
    >
      {children}
      {word !== undefined && (
        <TextField
          label={t('confirm.type', { word })}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          autoComplete="off"
        />
      )}
    </Dialog>
  );
}
