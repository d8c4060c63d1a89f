import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/dialog.js';

const KEYS = [
  [['Ctrl', 'K'], 'palette'],
  [['/'], 'search'],
  [['n'], 'create'],
  [['j'], 'down'],
  [['k'], 'up'],
  [['Enter'], 'open'],
  [['?'], 'help'],
  [['Esc'], 'close'],
] as const;

/** What the keyboard can do. */
export function ShortcutsDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('shortcuts.title')} isOpen={isOpen} onClose={onClose}>
      <p>{t('shortcuts.lead')}</p>
      <dl className="facts">
        {KEYS.map(([keys, name]) => (
          <div key={name}>
            <dt dir="ltr">
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(`shortcuts.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
