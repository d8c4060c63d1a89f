import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { nameIn, useCityName } from '../../api/cities.js';
import { coHostsOne, type CoHostedEventDetailView } from '../../api/generated/index.js';
import { formatNumber } from '../../i18n/index.js';
import { useLanguage } from '../../time/when.js';
import { Loaded } from '../../ui/loading.js';
import { Card, Page } from '../../ui/page.js';
import { EventBadge } from './event-badges.js';
import { CitiesCard, FactsCard, TextsCard } from './event-cards.js';
import { SessionsCard, SpeakersCard } from './programme/sessions-card.js';
import { titleOf } from './titles.js';

const route = getRouteApi('/shell/events/co-hosted/$id');
const COUNTS = ['accepted', 'tentative', 'declined', 'needsAction'] as const;
const LABELS = {
  accepted: 'accepted',
  tentative: 'tentative',
  declined: 'declined',
  needsAction: 'needs_action',
} as const;

/** A joint seminar of a partner office: what its invitees know of it, and how many of each city come. */
export function CoHostedEventPage() {
  const { id } = route.useParams();
  const { t } = useTranslation();
  const event = useQuery({
    queryKey: ['co-hosted', id],
    queryFn: async () => (await coHostsOne({ path: { id } })).data,
  });
  const { data } = event;
  return (
    <Page
      title={data ? titleOf(data.revision) : t('coHosts.withUs')}
      back={{ to: '/events/co-hosted', label: t('coHosts.withUs') }}
      lead={
        data && (
          <span className="row">
            <EventBadge status={data.status} revisionStatus="published" />
            <bdi>{t('coHosts.heldBy', { name: `\u2068${nameIn(data.officeNames)}\u2069` })}</bdi>
          </span>
        )
      }
    >
      <Loaded query={event}>
        {(shown) => (
          <div className="split">
            <div className="parts">
              <AnswersCard event={shown} />
              <FactsCard event={shown} />
              <TextsCard event={shown} />
              {shown.programme && (
                <>
                  <SessionsCard programme={shown.programme} revision={shown.revision} />
                  <SpeakersCard programme={shown.programme} />
                </>
              )}
            </div>
            <aside className="parts">
              <CitiesCard event={shown} />
            </aside>
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function AnswersCard({ event: { answers } }: { event: CoHostedEventDetailView }) {
  const { t } = useTranslation();
  const cityName = useCityName();
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  return (
    <Card title={t('coHosts.answers')}>
      <p className="small muted">{t('coHosts.answersLead')}</p>
      {answers.length === 0 ? (
        <p>{t('coHosts.noAnswers')}</p>
      ) : (
        <table className="table compact cards labelled">
          <thead>
            <tr>
              <th scope="col">{t('coHosts.city')}</th>
              <th scope="col">{t('event.invited')}</th>
              {COUNTS.map((count) => (
                <th scope="col" key={count}>
                  {t(`status.answer.${LABELS[count]}`)}
                </th>
              ))}
              <th scope="col">{t('coHosts.people')}</th>
            </tr>
          </thead>
          <tbody>
            {answers.map((city) => (
              <tr key={city.cityId ?? ''}>
                <th scope="row">{city.cityId === null ? t('coHosts.noCity') : cityName(city.cityId)}</th>
                <td data-label={t('event.invited')}>{number(city.invited)}</td>
                {COUNTS.map((count) => (
                  <td key={count} data-label={t(`status.answer.${LABELS[count]}`)}>
                    {number(city[count])}
                  </td>
                ))}
                <td data-label={t('coHosts.people')}>{number(city.people)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
