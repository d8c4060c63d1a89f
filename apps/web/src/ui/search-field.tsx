import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Milliseconds between two searches of somebody who types quickly; the first letter is answered at once. */
const PAUSE = 200;

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
  const asked = useRef(-PAUSE);
  useEffect(() => () => clearTimeout(timer.current), []);
  const search = (words: string) => {
    clearTimeout(timer.current);
    asked.current = performance.now();
    onSearch(words.trim());
  };
  const change = (next: string) => {
    setText(next);
    clearTimeout(timer.current);
    const wait = asked.current + PAUSE - performance.now();
    timer.current = setTimeout(() => search(next), Math.max(0, wait));
  };
  return (
    <form
      role="search"
      className="field grow"
      onSubmit={(event) => {
        event.preventDefault();
        search(text);
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
