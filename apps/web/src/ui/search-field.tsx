import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

const PAUSE = 250;

/** Searches while one types; `/` leads to it. The words belong into the address of the page. */
export function SearchField({
  label,
  value,
  onSearch,
}: {
  label: string;
  value: string;
  onSearch: (text: string) => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const change = (next: string) => {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onSearch(next.trim()), PAUSE);
  };
  return (
    <form
      role="search"
      className="field grow"
      onSubmit={(event) => {
        event.preventDefault();
        clearTimeout(timer.current);
        onSearch(text.trim());
      }}
    >
      <label className="sr" htmlFor="page-search">
        {label}
      </label>
      <input
        id="page-search"
        type="search"
        dir="auto"
        className="input"
        placeholder={label}
        value={text}
        aria-keyshortcuts="/"
        title={`${t('action.search')} (/)`}
        onChange={(event) => change(event.target.value)}
      />
    </form>
  );
}
