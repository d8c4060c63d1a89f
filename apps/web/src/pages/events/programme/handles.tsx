import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../i18n/index.js';
import { useLanguage } from '../../../time/when.js';
import { Button } from '../../../ui/button.js';

interface HandlesProps {
  words: {
    up?: 'programme.speakerUp' | 'programme.roomUp';
    down?: 'programme.speakerDown' | 'programme.roomDown';
    remove: 'programme.removeSpeaker' | 'programme.removeRoom' | 'programme.removeSession';
  };
  at: number;
  count: number;
  onMove?: (by: number) => void;
  onRemove: () => void;
}

/** Up, down and out of a list whose order means something. */
export function Handles({ words, at, count, onMove, onRemove }: HandlesProps) {
  const { t } = useTranslation();
  const number = formatNumber(at + 1, useLanguage());
  return (
    <div className="row">
      {onMove && words.up && at > 0 && (
        <Button
          look="quiet"
          aria-label={t(words.up, { number })}
          icon={<ArrowUp aria-hidden="true" size={18} />}
          onPress={() => onMove(-1)}
        />
      )}
      {onMove && words.down && at < count - 1 && (
        <Button
          look="quiet"
          aria-label={t(words.down, { number })}
          icon={<ArrowDown aria-hidden="true" size={18} />}
          onPress={() => onMove(1)}
        />
      )}
      <Button look="danger" onPress={onRemove}>
        {t(words.remove, { number })}
      </Button>
    </div>
  );
}
