import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { nameIn, useCityName } from '../../api/cities.js';
import type { AffectedEventView } from '../../api/generated/index.js';
import { Badge } from '../../ui/badge.js';
import { Loaded } from '../../ui/loading.js';
import { Card } from '../../ui/page.js';
import { BothDays } from './both-days.js';
import { affectedQuery } from './calendar-queries.js';

/** Planned events that fall on a day off of this city, as its calendar now stands. */
export function AffectedCard({ cityId }: { cityId: string }) {
  const { t } = useTranslation();
  const events = useQuery(affectedQuery(cityId));
  const city = useCityName()(cityId);
  return (
    <Card title={t('affected.title')} id="affected">
      <Loaded query={events} lines={1}>
        {(items) =>
          items.length === 0 ? (
            <p className="muted">{t('affected.none', { city })}</p>
          ) : (
            <>
              <p className="hint">{t('affected.lead', { city })}</p>
              <ul className="calendar-days">
                {items.map((event) => (
                  <AffectedLine key={event.id} event={event} city={city} />
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
    </Card>
  );
}

function AffectedLine({ event, city }: { event: AffectedEventView; city: string }) {
  const { t } = useTranslation();
  const { id, title, date, isHost, invitees, reason, names, certainty, status } = event;
  const why =
    reason === 'holiday' && names
      ? t('affected.holiday', { name: nameIn(names), city })
      : t('affected.weekend', { city });
  return (
    <li>
      <div className="calendar-day">
        <Link to="/events/$id" params={{ id }}>
          <bdi>{title}</bdi>
        </Link>
        <BothDays iso={date} />
        <span className="day-kind">
          <Badge tone="attention">{why}</Badge>
          {certainty === 'expected' && <span className="muted small">{t('calendar.expected')}</span>}
        </span>
        <span className="muted small">
          {t(`status.event.${status as 'draft'}`)} · {isHost && t('affected.host')}
          {isHost && invitees > 0 && ' · '}
          {invitees > 0 && t('affected.invitees', { count: invitees })}
        </span>
      </div>
    </li>
  );
}
