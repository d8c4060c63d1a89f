import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ImportView } from '../../api/generated/index.js';
import { formatNumber } from '../../i18n/index.js';
import { useLanguage } from '../../time/when.js';
import { Loaded } from '../../ui/loading.js';
import { Figure, Page } from '../../ui/page.js';
import { ImportCommit } from './import-commit.js';
import { importQuery } from './import-queries.js';
import { ImportReading } from './import-reading.js';
import { ImportReport } from './import-report.js';
import { ImportRows } from './import-rows.js';
import './people.css';

const route = getRouteApi('/shell/people/import/$id');

/** What an import would do, how its file was read, and afterwards what it did. */
export function ImportPlanPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const query = useQuery(importQuery(id));
  const { data } = query;
  const isPlan = !data || data.status === 'previewed';
  return (
    <Page
      title={isPlan ? t('plan.title') : t('plan.titleDone')}
      lead={data && t('plan.lead', { file: data.fileName, count: data.rows })}
      back={
        isPlan
          ? { to: '/people/import', label: t('plan.another') }
          : { to: '/people/imports', label: t('imports.table') }
      }
    >
      <Loaded query={query}>
        {(plan) => (
          <div className="parts">
            {!isPlan && <ImportReport plan={plan} />}
            {plan.missing.length === 0 && <Counts plan={plan} />}
            {isPlan && <ImportReading key={plan.version} plan={plan} />}
            {plan.missing.length === 0 && <ImportRows plan={plan} />}
            {isPlan && plan.missing.length === 0 && <ImportCommit plan={plan} />}
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Counts({ plan }: { plan: ImportView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <div className="figures">
      <Figure label={t('plan.new')}>{formatNumber(plan.imported, language)}</Figure>
      <Figure label={t('plan.merged')}>{formatNumber(plan.merged, language)}</Figure>
      <Figure label={t('plan.refused')} tone={plan.refused > 0 ? 'attention' : ''}>
        {formatNumber(plan.refused, language)}
      </Figure>
    </div>
  );
}
