import { useQuery } from '@tanstack/react-query';
import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { citiesQuery, nameIn } from '../../api/cities.js';
import { Button } from '../../ui/button.js';
import { Select } from '../../ui/field.js';
import { SearchField } from '../../ui/search-field.js';
import { listsQuery } from './people-queries.js';

export interface PeopleSearch {
  q?: string;
  listId?: string;
  cityId?: string;
  role?: string;
  theme?: string;
}

interface FiltersProps {
  search: PeopleSearch;
  onChange: (change: PeopleSearch) => Promise<void>;
  onClear: () => void;
  /** Positions and themes seen so far, to choose from. */
  roles: readonly string[];
  themes: readonly string[];
}

/** Who is shown; everything stands in the address of the page. */
export function PeopleFilters({ search, onChange, onClear, roles, themes }: FiltersProps) {
  const { t } = useTranslation();
  const lists = useQuery(listsQuery).data ?? [];
  const cities = useQuery(citiesQuery).data ?? [];
  const isFiltered = Object.values(search).some(Boolean);
  return (
    <div className="filters people-filters">
      <SearchField
        label={t('peoplePage.search')}
        value={search.q ?? ''}
        onSearch={(q) => q !== (search.q ?? '') && void onChange({ q })}
      />
      <Select
        label={t('peoplePage.filter.list')}
        value={search.listId ?? ''}
        onChange={(event) => void onChange({ listId: event.target.value })}
        choices={[
          { value: '', label: t('peoplePage.filter.allLists') },
          ...lists.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Select
        label={t('peoplePage.filter.city')}
        value={search.cityId ?? ''}
        onChange={(event) => void onChange({ cityId: event.target.value })}
        choices={[
          { value: '', label: t('peoplePage.filter.allCities') },
          ...cities.map(({ id, names }) => ({ value: id, label: nameIn(names) })),
        ]}
      />
      <WordFilter
        label={t('peoplePage.filter.role')}
        value={search.role ?? ''}
        words={roles}
        onChange={(role) => void onChange({ role })}
      />
      <WordFilter
        label={t('peoplePage.filter.theme')}
        value={search.theme ?? ''}
        words={themes}
        onChange={(theme) => void onChange({ theme })}
      />
      {isFiltered && (
        <Button look="quiet" onPress={onClear}>
          {t('action.clear')}
        </Button>
      )}
    </div>
  );
}

interface WordFilterProps {
  label: string;
  value: string;
  words: readonly string[];
  onChange: (word: string) => void;
}

/** A whole word, typed or chosen; half a word would find nobody, so it counts only when it is finished. */
function WordFilter({ label, value, words, onChange }: WordFilterProps) {
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState(value);
  const finish = (word: string) => word.trim() !== value && onChange(word.trim());
  const type = (word: string) => {
    setText(word);
    if (word === '' || words.includes(word)) finish(word);
  };
  const onKeyDown = (event: KeyboardEvent) => event.key === 'Enter' && finish(text);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        dir="auto"
        list={`${id}-words`}
        value={text}
        title={t('peoplePage.filter.exact')}
        autoComplete="off"
        onChange={(event) => type(event.target.value)}
        onBlur={() => finish(text)}
        onKeyDown={onKeyDown}
      />
      <datalist id={`${id}-words`}>
        {words.map((word) => (
          <option key={word} value={word} />
        ))}
      </datalist>
    </div>
  );
}
