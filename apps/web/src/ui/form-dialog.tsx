import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../api/problem.js';
import { Button } from './button.js';
import { Dialog } from './dialog.js';
import { ErrorSummary } from './error-summary.js';

interface FormDialogProps {
  title: string;
  /** Of the button that sends it. */
  submit: string;
  problem: ApiProblem | null;
  /** In place of the summary of errors. */
  instead?: ReactNode;
  isBusy: boolean;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A form over the page: what is wrong on top, its fields, and the way on or back. */
export function FormDialog({ title, submit, problem, instead, isBusy, onSubmit, onClose, children }: FormDialogProps) {
  const { t } = useTranslation();
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Dialog title={title} isOpen onClose={onClose} wide>
      <form className="stack" onSubmit={send} noValidate>
        {instead ?? <ErrorSummary problem={problem} />}
        {children}
        <div className="dialog-foot">
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" look="primary" isBusy={isBusy}>
            {submit}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
