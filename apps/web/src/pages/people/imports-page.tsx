import { useNavigate } from '@tanstack/react-router';
import { Upload } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportSummaryView, ImportsView } from '../../api/generated/index.js';
import { usePaged } from '../../api/pages.js';
import { formatNumber } from '../../i18n/index.js';
import { useMay } from '../../session/session.js';
import { Moment, useLanguage } from '../../time/when.js';
import { Badge, type Tone } from '../../ui/badge.js';
import { LinkButton } from '../../ui/button.js';
import { Failure, Loading } from '../../ui/loading.js';
import { Empty, Page } from '../../ui/page.js';
import { Table, type Column } from '../../ui/table.js';
import { importsPage } from './history.js';
import { PeopleTabs } from './people-tabs.js';
import './people.css';

const TONE: Record<string, Tone> = { previewed: 'attention', committed: 'good', undone: 'plain' };

/** Files that were imported before; each opens its plan or its report. */
export function ImportsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayImport = useMay('organizer', 'admin');
  const { query, rows, more } = usePaged<ImportSummaryView, ImportsView>(['imports', 'all'], importsPage, {
    enabled: mayImport,
  });
  const columns = useColumns();
  const action = (
    <LinkButton to="/people/import" look="primary" icon={<Upload aria-hidden="true" size={18} />}>
      {t('peoplePage.import')}
    </LinkButton>
  );
  return (
    <Page
      title={t('peoplePage.tabs.imports')}
      heading={t('peoplePage.title')}
      lead={t('peoplePage.lead')}
      actions={rows?.length ? action : null}
    >
      <PeopleTabs />
      {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {!mayImport && <p className="muted">{t('importing.mayNot')}</p>}
      {mayImport && !rows && !query.isError && <Loading />}
      {rows && (
        <Table
          label={t('imports.table')}
          rows={rows}
          columns={columns}
          rowId={({ id }) => id}
          more={more}
          onOpen={({ id }) => void navigate({ to: '/people/import/$id', params: { id } })}
          empty={
            <Empty title={t('imports.empty')} action={action}>
              {t('imports.emptyHint')}
            </Empty>
          }
        />
      )}
    </Page>
  );
}

function useColumns(): Column<ImportSummaryView>[] {
  const { t } = useTranslation();
  const language = useLanguage();
  return useMemo(
    () => [
      {
        id: 'file',
        header: t('imports.file'),
        isHeading: true,
        cell: ({ fileName, createdAt }) => (
          <span className="person-cell">
            <bdi>{fileName}</bdi>
            {createdAt && (
              <span className="muted small">
                <Moment at={createdAt} />
              </span>
            )}
          </span>
        ),
      },
      {
        id: 'status',
        header: t('imports.status'),
        cell: ({ status }) => <Badge tone={TONE[status]}>{t(`plan.status.${status as 'undone'}`)}</Badge>,
      },
      {
        id: 'new',
        header: t('plan.new'),
        wideOnly: true,
        cell: ({ imported }) => formatNumber(imported, language),
      },
      {
        id: 'merged',
        header: t('plan.merged'),
        wideOnly: true,
        cell: ({ merged }) => formatNumber(merged, language),
      },
      {
        id: 'refused',
        header: t('plan.refused'),
        wideOnly: true,
        cell: ({ refused }) => formatNumber(refused, language),
      },
    ],
    [t, language],
  );
}
