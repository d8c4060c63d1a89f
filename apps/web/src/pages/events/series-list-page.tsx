import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { seriesList, type ListedSeriesView, type SeriesListView } from '../../api/generated/index.js';
import { usePaged } from '../../api/pages.js';
import { formatNumber } from '../../i18n/index.js';
import { useLanguage } from '../../time/when.js';
import { Loaded } from '../../ui/loading.js';
import { Empty, Page } from '../../ui/page.js';
import { Table } from '../../ui/table.js';
import { titleOf } from './titles.js';

/** All series of the office. */
export function SeriesListPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const { loaded, more } = usePaged<ListedSeriesView, SeriesListView>(
    ['series', 'list'],
    async (after) => (await seriesList({ query: { limit: '100', ...(after ? { after } : {}) } })).data,
  );
  return (
    <Page title={t('series.title')} lead={t('series.lead')} back={{ to: '/events', label: t('nav.events') }}>
      <Loaded query={loaded} lines={6}>
        {(all) => (
          <Table
            label={t('series.title')}
            rows={all}
            rowId={({ id }) => id}
            rowHeight={60}
            onOpen={({ id }) => void navigate({ to: '/events/series/$id', params: { id } })}
            more={more}
            empty={<Empty title={t('series.none')}>{t('series.noneHint')}</Empty>}
            columns={[
              {
                id: 'title',
                header: t('events.title'),
                isHeading: true,
                cell: (series) => <bdi>{titleOf(series)}</bdi>,
              },
              { id: 'parts', header: t('series.partsNo'), cell: ({ parts }) => formatNumber(parts, language) },
            ]}
          />
        )}
      </Loaded>
    </Page>
  );
}
