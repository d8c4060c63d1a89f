import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../api/problem.js';
import { Button } from './button.js';
import { Dialog } from './dialog.js';
import { ErrorSummary } from './error-summary.js';
import { TextArea } from './field.js';

interface ReasonDialogProps {
  /** What is done; also the words of its button. */
  title: string;
  label: string;
  hint: string;
  /** Most characters that the API takes. */
  maxLength?: number;
  look?: 'primary' | 'danger';
  isBusy: boolean;
  problem?: ApiProblem | null;
  onClose: () => void;
  onConfirm: (reason: string) => void;
  /** Whom or what it is about. */
  children?: ReactNode;
  /** What else is asked, below the reason. */
  more?: ReactNode;
}

/** An act that needs a reason, which stays in the audit trail or is read by somebody else; open as long as it is there. */
export function ReasonDialog({
  title,
  label,
  hint,
  maxLength = 300,
  look = 'danger',
  isBusy,
  problem,
  onClose,
  onConfirm,
  children,
  more,
}: ReasonDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          <Button
            look={look}
            isBusy={isBusy}
            isDisabled={reason.trim() === ''}
            onPress={() => onConfirm(reason.trim())}
          >
            {title}
          </Button>
        </>
      }
    >
      {children}
      <ErrorSummary problem={problem ?? null} />
      <TextArea
        label={label}
        hint={hint}
        name="reason"
        rows={3}
        maxLength={maxLength}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {more}
    </Dialog>
  );
}
