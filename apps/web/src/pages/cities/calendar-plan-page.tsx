import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameIn } from '../../api/cities.js';
import { once } from '../../api/client.js';
import {
  calendarImportsApply,
  type CalendarImportDetailView,
  type CalendarImportRowView,
} from '../../api/generated/index.js';
import { formatNumber } from '../../i18n/index.js';
import { useMay } from '../../session/session.js';
import { useLanguage } from '../../time/when.js';
import { useAction } from '../../ui/action.js';
import { Badge, type Tone } from '../../ui/badge.js';
import { Button, LinkButton } from '../../ui/button.js';
import { Failure, Loaded } from '../../ui/loading.js';
import { Card, Figure } from '../../ui/page.js';
import { Table } from '../../ui/table.js';
import { AffectedCard } from './affected-card.js';
import { BothDays } from './both-days.js';
import { IMPORT_TONE, type ImportStatus } from './calendar-import-page.js';
import { calendarImportQuery } from './calendar-queries.js';
import { CityFrame } from './city-frame.js';
import { DayKindBadge } from './day-line.js';
import { ImportUndo } from './import-undo.js';

const route = getRouteApi('/shell/cities/$id/calendar/import/$importId');

/** What an import would do to a city's calendar row by row, and afterwards what it did. */
export function CalendarPlanPage() {
  const { t } = useTranslation();
  const { id, importId } = route.useParams();
  const plan = useQuery(calendarImportQuery(id, importId));
  return (
    <CityFrame id={id} part={t('calendar.tabImport')}>
      {() => (
        <Loaded query={plan}>
          {(data) => (
            <div className="parts">
              {data.status !== 'previewed' && <AffectedCard cityId={id} />}
              <Plan cityId={id} plan={data} />
            </div>
          )}
        </Loaded>
      )}
    </CityFrame>
  );
}

function Plan({ cityId, plan }: { cityId: string; plan: CalendarImportDetailView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const status = plan.status as ImportStatus;
  return (
    <Card
      title={<bdi>{plan.fileName}</bdi>}
      actions={<Badge tone={IMPORT_TONE[status]}>{t(`calendarImport.status.${status}`)}</Badge>}
    >
      <p>{t(`calendarImport.means.${status}`)}</p>
      <div className="figures">
        <Figure label={t('calendarImport.outcome.add')}>{formatNumber(plan.added, language)}</Figure>
        <Figure label={t('calendarImport.outcome.change')}>{formatNumber(plan.changed, language)}</Figure>
        <Figure label={t('calendarImport.outcome.same')}>{formatNumber(plan.same, language)}</Figure>
        <Figure label={t('calendarImport.outcome.error')} tone={plan.refused > 0 ? 'attention' : ''}>
          {formatNumber(plan.refused, language)}
        </Figure>
      </div>
      <Act cityId={cityId} plan={plan} />
      <Rows rows={plan.rows} />
    </Card>
  );
}

/** Carry it out, or take it back. */
function Act({ cityId, plan }: { cityId: string; plan: CalendarImportDetailView }) {
  const { t } = useTranslation();
  const mayChange = useMay('admin');
  const [key] = useState(once);
  const apply = useAction({
    run: async () => (await calendarImportsApply({ path: { id: cityId, importId: plan.id }, headers: key })).data,
    stale: [['cities']],
    done: ({ added, changed }) => t('calendarImport.applied', { count: added + changed }),
    isQuiet: true,
  });
  const count = plan.added + plan.changed;
  return (
    <>
      {apply.error && <Failure error={apply.error} />}
      <div className="actions">
        {mayChange && plan.status === 'previewed' && count > 0 && (
          <Button look="primary" isBusy={apply.isPending} onPress={() => apply.mutate()}>
            {t('calendarImport.apply', { count })}
          </Button>
        )}
        {mayChange && <ImportUndo cityId={cityId} plan={plan} />}
        <LinkButton to="/cities/$id/calendar/import" params={{ id: cityId }}>
          {t('calendarImport.another')}
        </LinkButton>
      </div>
    </>
  );
}

type Outcome = 'add' | 'change' | 'same' | 'error';
const TONE: Record<Outcome, Tone> = { add: 'good', change: 'action', same: 'plain', error: 'failure' };

function Rows({ rows }: { rows: readonly CalendarImportRowView[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  // What is refused stands first.
  const sorted = rows.toSorted((a, b) => Number(b.outcome === 'error') - Number(a.outcome === 'error'));
  return (
    <Table
      label={t('calendarImport.rows')}
      rows={sorted}
      rowId={({ line, date }) => `${line} ${date}`}
      rowHeight={90}
      columns={[
        {
          id: 'line',
          header: t('calendarImport.line'),
          cell: ({ line }) => (
            <>
              <span className="narrow-label">{t('calendarImport.line')} </span>
              {formatNumber(line, language)}
            </>
          ),
        },
        {
          id: 'date',
          header: t('calendar.date'),
          cell: ({ date }) => date && <BothDays iso={date} />,
        },
        {
          id: 'name',
          header: t('calendarImport.name'),
          isHeading: true,
          cell: ({ day, text }) => (
            <span className="city-cell">
              <bdi>{day ? nameIn(day.names) : text}</bdi>
              {day && <DayKindBadge kind={day.kind} certainty={day.certainty} />}
            </span>
          ),
        },
        {
          id: 'outcome',
          header: t('calendarImport.outcomeHeader'),
          cell: ({ outcome, message, before }) => (
            <span className="city-cell">
              <Badge tone={TONE[outcome as Outcome]}>{t(`calendarImport.outcome.${outcome as Outcome}`)}</Badge>
              {message && <span className="small">{message}</span>}
              {outcome === 'change' && before && (
                <span className="muted small">{t('calendarImport.before', { name: nameIn(before.names) })}</span>
              )}
            </span>
          ),
        },
      ]}
    />
  );
}
