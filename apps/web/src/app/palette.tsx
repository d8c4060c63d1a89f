import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/dialog.js';
import { useMay } from '../session/session.js';
import { useLanguage } from '../time/when.js';
import { useCommands, type Command } from './commands.js';
import { foundQuery } from './palette-search.js';

/** Search or run a command: pages, actions, events and people by their names. */
export function Palette({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('palette.title')} isOpen={isOpen} onClose={onClose} wide>
      {isOpen && <PaletteList onClose={onClose} />}
    </Dialog>
  );
}

/** Letters alike that keyboards write differently. */
const plain = (text: string) =>
  text.toLowerCase().replaceAll('ي', 'ی').replaceAll('ك', 'ک').replaceAll('\u200c', ' ').trim();

function PaletteList({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const wanted = plain(text);
  const commands = useCommands();
  const found = useQuery({
    ...foundQuery(wanted, useLanguage(), useMay('organizer', 'admin')),
    enabled: wanted.length >= 2,
  });
  const shown = useMemo(() => {
    const mine = commands.filter(({ label, words = '' }) => plain(`${label} ${words}`).includes(wanted));
    return [...mine, ...(wanted.length >= 2 ? (found.data ?? []) : [])].slice(0, 12);
  }, [commands, found.data, wanted]);
  // What was found for other words stays in sight while the new answer is on its way, but Enter does not open it.
  const isOld = (command: Command | undefined) => found.isPlaceholderData && !!command && !commands.includes(command);
  const run = (command: Command | undefined) => {
    if (!command) return;
    onClose();
    command.run(navigate);
  };
  const key = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setAt((at + step + shown.length) % Math.max(shown.length, 1));
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      if (!isOld(shown[at])) run(shown[at]);
    } else return;
    event.preventDefault();
  };
  return (
    <div className="palette">
      <input
        className="input"
        dir="auto"
        autoFocus
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={shown[at] ? `palette-${at}` : undefined}
        aria-label={t('palette.title')}
        placeholder={t('palette.placeholder')}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={key}
      />
      <ul id="palette-list" role="listbox" aria-label={t('palette.results')}>
        {shown.map((command, index) => (
          <li
            key={command.id}
            id={`palette-${index}`}
            role="option"
            aria-selected={index === at}
            onClick={() => run(command)}
            onMouseMove={() => setAt(index)}
          >
            <bdi>{command.label}</bdi>
            {command.kind && <bdi className="muted small">{command.kind}</bdi>}
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p role="status">{found.isFetching ? t('state.loading') : t('palette.nothing')}</p>}
    </div>
  );
}
