import { Pencil, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';

interface ActsProps {
  /** Of the day or period. */
  name: string;
  isBusy: boolean;
  onEdit: () => void;
  onRemove: () => void;
}

/** Edit and remove, at the end of a line of the calendar. */
export function CalendarActs({ name, isBusy, onEdit, onRemove }: ActsProps) {
  const { t } = useTranslation();
  return (
    <span className="calendar-acts">
      <Button
        look="quiet"
        aria-label={t('calendar.edit', { name })}
        onPress={onEdit}
        icon={<Pencil aria-hidden="true" size={18} />}
      />
      <Button
        look="quiet"
        aria-label={t('calendar.remove', { name })}
        isBusy={isBusy}
        onPress={onRemove}
        icon={<Trash2 aria-hidden="true" size={18} />}
      />
    </span>
  );
}
