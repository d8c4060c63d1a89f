import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Plus, UserPlus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListView } from '../../api/generated/index.js';
import { useMay } from '../../session/session.js';
import { Moment } from '../../time/when.js';
import { Button } from '../../ui/button.js';
import { Loaded } from '../../ui/loading.js';
import { Empty, Page } from '../../ui/page.js';
import { Table, type Column } from '../../ui/table.js';
import { ListDialog } from './list-dialog.js';
import { listsQuery } from './people-queries.js';
import { PeopleTabs } from './people-tabs.js';
import './people.css';

/** The office's lists; opening one shows its people. */
export function ListsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const lists = useQuery(listsQuery);
  const mayChange = useMay('organizer', 'admin');
  const [open, setOpen] = useState<ListView | 'new' | null>(null);
  const columns = useColumns(mayChange, setOpen);
  const create = (
    <Button look="primary" onPress={() => setOpen('new')} icon={<Plus aria-hidden="true" size={18} />}>
      {t('lists.create')}
    </Button>
  );
  return (
    <Page
      title={t('peoplePage.tabs.lists')}
      heading={t('peoplePage.title')}
      lead={t('peoplePage.lead')}
      actions={mayChange && lists.data?.length ? create : null}
    >
      <PeopleTabs />
      <Loaded query={lists}>
        {(rows) => (
          <Table
            label={t('lists.table')}
            rows={rows}
            columns={columns}
            rowId={({ id }) => id}
            onOpen={({ id }) => void navigate({ to: '/people', search: { listId: id } })}
            empty={
              <Empty title={t('lists.empty')} action={mayChange && create}>
                {mayChange ? t('lists.emptyHint') : t('peoplePage.emptyReader')}
              </Empty>
            }
          />
        )}
      </Loaded>
      {open && <ListDialog list={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </Page>
  );
}

function useColumns(mayChange: boolean, onAdd: (list: ListView) => void): Column<ListView>[] {
  const { t } = useTranslation();
  return useMemo(
    () => [
      { id: 'name', header: t('lists.name'), isHeading: true, cell: ({ name }) => <bdi>{name}</bdi> },
      { id: 'people', header: t('lists.people'), cell: ({ contacts }) => t('lists.count', { count: contacts }) },
      {
        id: 'since',
        header: t('lists.since'),
        wideOnly: true,
        cell: ({ createdAt }) => (
          <span className="muted">
            <Moment at={createdAt} />
          </span>
        ),
      },
      ...(mayChange
        ? [
            {
              id: 'add',
              header: <span className="sr">{t('lists.add')}</span>,
              cell: (list: ListView) => (
                <Button
                  look="quiet"
                  aria-label={t('lists.addTo', { name: list.name })}
                  onPress={() => onAdd(list)}
                  icon={<UserPlus aria-hidden="true" size={18} />}
                />
              ),
            },
          ]
        : []),
    ],
    [t, mayChange, onAdd],
  );
}
