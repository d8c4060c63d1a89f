import { CircleHelp } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import type en from '../i18n/en/index.js';

/** A word of the trade and its one-line explanation; pressed rather than hovered, so that it works on a telephone. */
export function Hint({ word }: { word: keyof typeof en.glossary }) {
  const { t } = useTranslation();
  const term = t(`glossary.${word}.term`);
  const text = t(`glossary.${word}.text`);
  return (
    <DialogTrigger>
      <Button className="hint-button" aria-label={t('action.explain', { term })}>
        <CircleHelp aria-hidden="true" size={16} />
      </Button>
      <Popover className="popover">
        <Dialog className="hint-text" aria-label={term}>
          <strong>{term}</strong> {text}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
