import { formatOffset, localizeDigits } from '@hamshahr/time';
import { Link } from '@tanstack/react-router';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCity, useCityName } from '../../api/cities.js';
import type { SlotView, SlotsView } from '../../api/generated/index.js';
import { formatNumber } from '../../i18n/index.js';
import { useMay } from '../../session/session.js';
import { useLanguage } from '../../time/when.js';
import { Button, LinkButton } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { Card } from '../../ui/page.js';
import { useDay, useReason } from './reason-words.js';

/** What the answer could not think of. */
export function Warnings({ answer }: { answer: SlotsView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const cityName = useCityName();
  const { warnings, peopleWithoutCity, unreadBusy } = answer;
  if (warnings.length + peopleWithoutCity + unreadBusy === 0) return null;
  return (
    <Notice tone="attention" title={t('slots.warnings')}>
      <ul>
        {warnings.map(({ code, cityId, year }) => (
          <li key={`${code}-${cityId}-${year}`}>
            {t(`slots.warning.${code as 'no_calendar'}`, {
              city: cityName(cityId),
              year: localizeDigits(String(year ?? ''), language),
            })}
          </li>
        ))}
        {peopleWithoutCity > 0 && <li>{t('slots.withoutCity', { count: peopleWithoutCity })}</li>}
        {unreadBusy > 0 && <li>{t('slots.unread', { count: unreadBusy })}</li>}
      </ul>
    </Notice>
  );
}

/** The best times first; where there is none, the three that are least bad. */
export function SlotList({ answer, minutes }: { answer: SlotsView; minutes: number }) {
  const { t } = useTranslation();
  const { slots, total } = answer;
  // Of cities of which nobody knows anything every hour is as good.
  const leastBad = answer.leastBad.filter(({ local }) => local.some(({ minutesOutside }) => minutesOutside !== null));
  if (slots.length === 0) {
    return (
      <Card title={t('slots.none')}>
        <p>
          {t(
            leastBad.length > 0
              ? 'slots.leastBad'
              : answer.leastBad.length > 0
                ? 'slots.noCalendars'
                : 'slots.noneHint',
          )}
        </p>
        <Slots slots={leastBad} minutes={minutes} />
      </Card>
    );
  }
  return (
    <Card title={t('slots.found', { count: total })}>
      <p className="small muted">{t('slots.foundHint')}</p>
      <Slots slots={slots} minutes={minutes} />
    </Card>
  );
}

/** How many days are shown before somebody asks for more. */
const FIRST = 6;

function Slots({ slots, minutes }: { slots: SlotView[]; minutes: number }) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  // By the host's date; the best time of each day comes first, and so do the best days.
  const days = [...Map.groupBy(slots, ({ local }) => local[0]!.date).values()];
  return (
    <>
      <ol className="slot-list">
        {days.slice(0, isWhole ? undefined : FIRST).map(([best, ...others]) => (
          <Slot key={best!.start} slot={best!} others={others} minutes={minutes} />
        ))}
      </ol>
      {!isWhole && days.length > FIRST && (
        <Button onPress={() => setWhole(true)}>{t('slots.more', { count: days.length - FIRST })}</Button>
      )}
    </>
  );
}

/** One time: its date by the host, each city's clock, why it is good or not, and the way to an event. */
function Slot({ slot, others, minutes }: { slot: SlotView; others: SlotView[]; minutes: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const city = useCity();
  const cityName = useCityName();
  const day = useDay();
  const reason = useReason();
  const mayCreate = useMay('organizer');
  const host = slot.local[0]!;
  const invited = slot.local.slice(1).map(({ cityId }) => city(cityId)?.slug ?? '');
  const planned = (time: string) => ({
    ...{ date: host.date, time, minutes: String(minutes), host: city(host.cityId)?.slug ?? '' },
    cities: invited.join(','),
  });
  const digits = (text: string) => localizeDigits(text, language);
  return (
    <li>
      <div className="slot-head">
        <strong>{day(host.date)}</strong>
        <span className="slot-score" data-good={slot.score >= 80}>
          {t('slots.score', { score: formatNumber(slot.score, language) })}
        </span>
      </div>
      <ul className="slot-clocks">
        {slot.local.map(({ cityId, date, time, endTime, offset, minutesOutside }) => (
          <li key={cityId}>
            <span>{cityName(cityId)}</span>
            <span>
              <bdi>{t('time.range', { from: digits(time), to: digits(endTime) })}</bdi>{' '}
              <bdi dir="ltr" className="muted small">
                {formatOffset(offset)}
              </bdi>
              {date !== host.date && <span className="small"> {day(date)}</span>}
              {(minutesOutside ?? 0) > 0 && (
                <span className="small slot-outside">
                  {' '}
                  {t('slots.outside', { minutes: formatNumber(minutesOutside ?? 0, language) })}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {slot.reasons.length > 0 && <p className="small muted">{slot.reasons.map(reason).join(t('slots.semicolon'))}</p>}
      {mayCreate && (
        <LinkButton to="/events/new" search={planned(host.time)}>
          {t('slots.plan')}
        </LinkButton>
      )}
      {mayCreate && others.length > 0 && (
        <p className="small">
          {t('slots.also', { city: cityName(host.cityId) })}{' '}
          {others
            .map(({ local }) => local[0]!.time)
            .sort()
            .map((time) => (
              <Fragment key={time}>
                <Link to="/events/new" search={planned(time)} className="slot-time">
                  {digits(time)}
                </Link>{' '}
              </Fragment>
            ))}
        </p>
      )}
    </li>
  );
}
