import { useTranslation } from 'react-i18next';
import { Moment } from '../time/when.js';
import { Button } from './button.js';
import { Notice } from './notice.js';

interface DraftNoticeProps {
  at: string;
  onUse: () => void;
  onDrop: () => void;
}

/** Something written here earlier and never saved: offered, not taken silently. */
export function DraftNotice({ at, onUse, onDrop }: DraftNoticeProps) {
  const { t } = useTranslation();
  return (
    <Notice
      role="status"
      title={t('form.draftFoundTitle')}
      actions={
        <>
          <Button onPress={onUse}>{t('form.draftUse')}</Button>
          <Button look="quiet" onPress={onDrop}>
            {t('form.draftDrop')}
          </Button>
        </>
      }
    >
      <Moment at={at} />
    </Notice>
  );
}
