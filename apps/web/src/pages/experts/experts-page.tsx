import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { CopyCheck } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { citiesQuery, nameIn, useCityName } from '../../api/cities.js';
import { expertsSearch, type ExpertView, type ExpertsView } from '../../api/generated/index.js';
import { usePaged } from '../../api/pages.js';
import { textFilters } from '../../app/search-params.js';
import { listOf } from '../../i18n/words.js';
import { useLanguage } from '../../time/when.js';
import { Button, LinkButton } from '../../ui/button.js';
import { Select } from '../../ui/field.js';
import { Failure, Loading } from '../../ui/loading.js';
import { Empty, Page } from '../../ui/page.js';
import { SearchField } from '../../ui/search-field.js';
import { Table, type Column } from '../../ui/table.js';
import { PeopleTabs } from '../people/people-tabs.js';
import '../people/people.css';
import { SPOKEN } from './expert-queries.js';
import { ConsentBadge, useSpoken } from './expert-words.js';

const route = getRouteApi('/shell/experts');
const filters = textFilters('q', 'cityId', 'language', 'status');
const PAGE = '50';

type ExpertsSearch = ReturnType<typeof filters>;
type Status = 'unproven' | 'active' | 'withdrawn';

/** Everybody who agreed to be asked again; the best matches first. */
export function ExpertsPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = useNavigate();
  const { query, rows, first, more } = usePaged<ExpertView, ExpertsView>(['experts', 'all', search], async (after) => {
    const { status, ...rest } = search;
    const wish = { ...rest, ...(isStatus(status) ? { status } : {}), limit: PAGE, ...(after ? { after } : {}) };
    return (await expertsSearch({ query: wish })).data;
  });
  const change = (next: ExpertsSearch) =>
    void navigate({ to: '/experts', search: (now) => filters({ ...now, ...next }), replace: true });
  const [cleared, setCleared] = useState(0);
  const clear = () => void navigate({ to: '/experts', search: {} }).then(() => setCleared((times) => times + 1));
  const isFiltered = Object.keys(search).length > 0;
  const isEmpty = rows?.length === 0 && !isFiltered && !query.isPlaceholderData;
  return (
    <Page
      title={t('experts.title')}
      lead={t('experts.lead')}
      actions={
        !isEmpty && (
          <LinkButton to="/experts/duplicates" icon={<CopyCheck aria-hidden="true" size={18} />}>
            {t('experts.duplicates')}
          </LinkButton>
        )
      }
    >
      <PeopleTabs />
      {!isEmpty && <Filters key={cleared} search={search} onChange={change} onClear={clear} />}
      {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {!rows && !query.isError && <Loading lines={8} />}
      {isEmpty && <Empty title={t('experts.empty')}>{t('experts.emptyHint')}</Empty>}
      {rows && rows.length > 0 && (
        <p className="small muted people-total" role="status">
          {first && t('experts.count', { count: first.total })}
        </p>
      )}
      {rows && !isEmpty && <Found rows={rows} more={more} onClear={clear} />}
    </Page>
  );
}

const isStatus = (text: string | undefined): text is Status => ['unproven', 'active', 'withdrawn'].includes(text ?? '');

interface FiltersProps {
  search: ExpertsSearch;
  onChange: (change: ExpertsSearch) => void;
  onClear: () => void;
}

function Filters({ search, onChange, onClear }: FiltersProps) {
  const { t } = useTranslation();
  const cities = useQuery(citiesQuery).data ?? [];
  const spoken = useSpoken();
  return (
    <div className="filters people-filters">
      <SearchField
        label={t('experts.search')}
        value={search.q ?? ''}
        onSearch={(q) => q !== (search.q ?? '') && onChange({ q })}
      />
      <Select
        label={t('experts.filter.language')}
        value={search.language ?? ''}
        onChange={(event) => onChange({ language: event.target.value })}
        choices={[
          { value: '', label: t('experts.filter.allLanguages') },
          ...SPOKEN.map((value) => ({ value, label: spoken(value) })),
        ]}
      />
      <Select
        label={t('experts.filter.city')}
        value={search.cityId ?? ''}
        onChange={(event) => onChange({ cityId: event.target.value })}
        choices={[
          { value: '', label: t('experts.filter.allCities') },
          ...cities.map(({ id, names }) => ({ value: id, label: nameIn(names) })),
        ]}
      />
      <Select
        label={t('experts.filter.status')}
        value={search.status ?? ''}
        onChange={(event) => onChange({ status: event.target.value })}
        choices={[
          { value: '', label: t('experts.filter.allStates') },
          ...(['active', 'unproven', 'withdrawn'] as const).map((value) => ({
            ...{ value, label: t(`experts.status.${value}`) },
          })),
        ]}
      />
      {Object.values(search).some(Boolean) && (
        <Button look="quiet" onPress={onClear}>
          {t('action.clear')}
        </Button>
      )}
    </div>
  );
}

interface FoundProps {
  rows: readonly ExpertView[];
  more: { has: boolean; isBusy: boolean; load: () => void };
  onClear: () => void;
}

function Found({ rows, more, onClear }: FoundProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const columns = useColumns();
  return (
    <Table
      label={t('experts.table')}
      rows={rows}
      columns={columns}
      rowId={({ id }) => id}
      rowHeight={72}
      more={more}
      onOpen={({ id }) => void navigate({ to: '/experts/$id', params: { id } })}
      empty={
        <Empty title={t('experts.nobody')} action={<Button onPress={onClear}>{t('action.clear')}</Button>}>
          {t('experts.nobodyHint')}
        </Empty>
      }
    />
  );
}

function useColumns(): Column<ExpertView>[] {
  const { t } = useTranslation();
  const cityName = useCityName();
  const language = useLanguage();
  const spoken = useSpoken();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('experts.column.name'),
        isHeading: true,
        cell: ({ name, organisation }) => (
          <span className="person-cell">
            <bdi>{name}</bdi>
            {organisation && <bdi className="muted small">{organisation}</bdi>}
          </span>
        ),
      },
      {
        id: 'themes',
        header: t('experts.column.themes'),
        wideOnly: true,
        cell: ({ themes }) => <bdi>{listOf(themes.slice(0, 3), language, 'unit')}</bdi>,
      },
      {
        id: 'spoken',
        header: t('experts.column.spoken'),
        wideOnly: true,
        cell: (expert) => listOf(expert.spoken.slice(0, 3).map(spoken), language, 'unit'),
      },
      { id: 'city', header: t('experts.column.city'), cell: ({ cityId }) => cityName(cityId) },
      { id: 'status', header: t('experts.column.status'), cell: ({ status }) => <ConsentBadge status={status} /> },
    ],
    [t, cityName, language, spoken],
  );
}
