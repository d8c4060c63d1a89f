import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { citiesQuery, useCity } from '../../api/cities.js';
import { slotsFind } from '../../api/generated/index.js';
import { officeQuery } from '../../api/office.js';
import { toProblem } from '../../api/problem.js';
import { dayIn } from '../../time/today.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Loaded } from '../../ui/loading.js';
import { Empty, Page } from '../../ui/page.js';
import { RefusedDays } from './refused-days.js';
import { SlotFields } from './slot-fields.js';
import { bodyOf, type SlotSearch } from './slot-form.js';
import { SlotList, Warnings } from './slot-list.js';
import './slots.css';

const route = getRouteApi('/shell/slots');

/** When cities can meet: what is asked for on one side, the best times on the other. */
export function SlotsPage() {
  const { t } = useTranslation();
  const cities = useQuery(citiesQuery);
  const office = useQuery(officeQuery);
  return (
    <Page title={t('slots.title')} lead={t('slots.lead')} back={{ to: '/events', label: t('nav.events') }}>
      <Loaded query={cities}>
        {() => <Loaded query={office}>{({ cityId }) => <Finder ownCity={cityId} />}</Loaded>}
      </Loaded>
    </Page>
  );
}

function Finder({ ownCity }: { ownCity: string }) {
  const navigate = useNavigate();
  const city = useCity();
  const given = route.useSearch();
  const [freeBusy, setFreeBusy] = useState<{ name: string; text: string } | null>(null);
  const search: SlotSearch = { cities: ownCity, ...given };
  const change = (part: Partial<SlotSearch>) =>
    void navigate({ to: '/slots', search: { ...search, ...part }, replace: true });
  const today = dayIn(city(ownCity)?.zone ?? 'UTC');
  const body = bodyOf(search, today, freeBusy?.text ?? null);
  const asksSomebody = body !== null && ((body.cityIds?.length ?? 0) > 1 || body.listIds !== undefined);
  const found = useQuery({
    queryKey: ['cities', 'slots', body],
    queryFn: async () => (await slotsFind({ body: body! })).data,
    enabled: asksSomebody,
    placeholderData: keepPreviousData,
    retry: false,
  });
  const problem = found.error ? toProblem(found.error) : null;
  return (
    <div className="slots">
      <div className="parts">
        <ErrorSummary problem={problem} />
        <SlotFields
          search={search}
          today={today}
          problem={problem}
          file={freeBusy?.name ?? null}
          onChange={change}
          onFile={setFreeBusy}
        />
      </div>
      <div className="parts" aria-live="polite">
        {!asksSomebody && <Nobody />}
        {asksSomebody && !problem && (
          <Loaded query={found} lines={8}>
            {(answer) => (
              <>
                <Warnings answer={answer} />
                <SlotList answer={answer} minutes={body.minutes} />
                <RefusedDays days={answer.refused} />
              </>
            )}
          </Loaded>
        )}
      </div>
    </div>
  );
}

function Nobody() {
  const { t } = useTranslation();
  return <Empty title={t('slots.nobody')}>{t('slots.nobodyHint')}</Empty>;
}
