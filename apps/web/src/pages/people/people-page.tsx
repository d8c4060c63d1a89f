import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Upload, UserPlus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCityName } from '../../api/cities.js';
import { contactsSearch, type ContactView, type ContactsView } from '../../api/generated/index.js';
import { usePaged } from '../../api/pages.js';
import { textFilters } from '../../app/search-params.js';
import { useMay } from '../../session/session.js';
import { Button, LinkButton } from '../../ui/button.js';
import { Failure, Loading } from '../../ui/loading.js';
import { Empty, Page } from '../../ui/page.js';
import { Table, type Column } from '../../ui/table.js';
import { PeopleFilters, type PeopleSearch } from './people-filters.js';
import { PeopleTabs } from './people-tabs.js';
import './people.css';

const route = getRouteApi('/shell/people');
const filters = textFilters('q', 'listId', 'cityId', 'role', 'theme');
const PAGE = '200';

/** Everybody the office knows. */
export function PeoplePage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = useNavigate();
  const mayChange = useMay('organizer', 'admin');
  const { query, rows, first, more } = usePaged<ContactView, ContactsView>(
    ['contacts', 'all', search],
    async (after) => (await contactsSearch({ query: { ...search, limit: PAGE, ...(after ? { after } : {}) } })).data,
  );
  const change = (next: PeopleSearch) =>
    navigate({ to: '/people', search: (now) => filters({ ...now, ...next }), replace: true });
  // Typed text is the fields' own; clearing begins them anew, once the address is.
  const [cleared, setCleared] = useState(0);
  const clear = () => void navigate({ to: '/people', search: {} }).then(() => setCleared((times) => times + 1));
  const words = useWords(rows);
  const isFiltered = Object.keys(search).length > 0;
  const isEmpty = rows?.length === 0 && !isFiltered && !query.isPlaceholderData;
  return (
    <Page title={t('peoplePage.title')} lead={t('peoplePage.lead')} actions={mayChange && !isEmpty && <Actions />}>
      <PeopleTabs />
      {!isEmpty && <PeopleFilters key={cleared} search={search} onChange={change} onClear={clear} {...words} />}
      {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {!rows && !query.isError && <Loading lines={8} />}
      {isEmpty && <NobodyYet mayChange={mayChange} />}
      {rows && rows.length > 0 && <Total first={first} />}
      {rows && !isEmpty && <People rows={rows} more={more} onClear={clear} />}
      {!mayChange && <p className="small muted people-may">{t('peoplePage.mayNot')}</p>}
    </Page>
  );
}

/** How many people fit. */
function Total({ first }: { first: ContactsView | undefined }) {
  const { t } = useTranslation();
  return (
    <p className="small muted people-total" role="status">
      {first && t('lists.count', { count: first.total })}
    </p>
  );
}

function Actions() {
  const { t } = useTranslation();
  return (
    <>
      <LinkButton to="/people/new" icon={<UserPlus aria-hidden="true" size={18} />}>
        {t('peoplePage.add')}
      </LinkButton>
      <LinkButton to="/people/import" look="primary" icon={<Upload aria-hidden="true" size={18} />}>
        {t('peoplePage.import')}
      </LinkButton>
    </>
  );
}

function NobodyYet({ mayChange }: { mayChange: boolean }) {
  const { t } = useTranslation();
  return (
    <Empty
      title={t('peoplePage.empty')}
      action={
        mayChange && (
          <div className="actions">
            <LinkButton to="/people/import" look="primary">
              {t('peoplePage.import')}
            </LinkButton>
            <LinkButton to="/people/new">{t('peoplePage.add')}</LinkButton>
          </div>
        )
      }
    >
      {mayChange ? t('peoplePage.emptyHint') : t('peoplePage.emptyReader')}
    </Empty>
  );
}

interface PeopleProps {
  rows: readonly ContactView[];
  more: { has: boolean; isBusy: boolean; load: () => void };
  onClear: () => void;
}

function People({ rows, more, onClear }: PeopleProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const columns = useColumns();
  return (
    <Table
      label={t('peoplePage.table')}
      rows={rows}
      columns={columns}
      rowId={({ id }) => id}
      rowHeight={72}
      more={more}
      onOpen={({ id }) => void navigate({ to: '/people/$id', params: { id } })}
      empty={
        <Empty title={t('peoplePage.nobody')} action={<Button onPress={onClear}>{t('action.clear')}</Button>}>
          {t('peoplePage.nobodyHint')}
        </Empty>
      }
    />
  );
}

function useColumns(): Column<ContactView>[] {
  const { t } = useTranslation();
  const cityName = useCityName();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('peoplePage.column.name'),
        isHeading: true,
        cell: ({ name, organisation, address }) => (
          <span className="person-cell">
            <bdi>{name}</bdi>
            {organisation && <bdi className="muted small">{organisation}</bdi>}
            <bdi dir="ltr" className="muted small narrow-only">
              {address}
            </bdi>
          </span>
        ),
      },
      {
        id: 'address',
        header: t('peoplePage.column.address'),
        wideOnly: true,
        cell: ({ address }) => <bdi dir="ltr">{address}</bdi>,
      },
      { id: 'city', header: t('peoplePage.column.city'), cell: ({ cityId }) => cityName(cityId) },
      {
        id: 'language',
        header: t('peoplePage.column.language'),
        wideOnly: true,
        cell: ({ language }) => t(`language.${language as 'fa'}`),
      },
      {
        id: 'role',
        header: t('peoplePage.column.role'),
        wideOnly: true,
        cell: ({ role }) => role && <bdi>{role}</bdi>,
      },
    ],
    [t, cityName],
  );
}

/** Positions and themes of the people in sight. */
function useWords(rows: readonly ContactView[] | undefined) {
  return useMemo(() => {
    const roles = new Set<string>();
    const themes = new Set<string>();
    for (const row of rows ?? []) {
      if (row.role) roles.add(row.role);
      for (const theme of row.themes) themes.add(theme);
    }
    return { roles: [...roles].sort(), themes: [...themes].sort() };
  }, [rows]);
}
