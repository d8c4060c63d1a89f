import { localizeDigits, toInstant } from '@hamshahr/time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameIn } from '../../api/cities.js';
import type { CityView } from '../../api/generated/index.js';
import { When, useLanguage } from '../../time/when.js';
import { Card } from '../../ui/page.js';
import { WhenFields, type FieldsProps } from './event-fields.js';
import { readNumber, readTime, type EventForm } from './event-form.js';
import { OverlapStrip } from './overlap-strip.js';
import type { Span } from './slots.js';
import { useDaysOff } from './use-days-off.js';
import { useWorkingCities } from './use-working-cities.js';

/** The meeting's instants as far as the form knows them; null while it does not, or at a time that does not exist. */
export function meetingOf(form: EventForm, zone: string | undefined): Span | null {
  const time = readTime(form.time);
  const minutes = readNumber(form.minutes);
  if (!zone || form.date === '' || time === null || !(minutes > 0)) return null;
  try {
    const from = toInstant(`${form.date}T${time}`, zone).getTime();
    return { from, to: from + minutes * 60_000 };
  } catch {
    return null;
  }
}

/** Cities that the form compares: host, second host, then those chosen. */
export function comparedCities(form: EventForm, compared: readonly string[], cities: readonly CityView[]): CityView[] {
  const slugs = [form.hostCity, ...(form.kind === 'joint_seminar' ? [form.coHostCity] : []), ...compared];
  return [...new Set(slugs)].flatMap((slug) => cities.find((city) => city.slug === slug) ?? []);
}

interface TimesCardProps extends FieldsProps {
  shown: readonly CityView[];
  compared: readonly string[];
  onCompare: (slugs: string[]) => void;
}

/** Day, time and the working hours of the cities that take part. */
export function TimesCard({ shown, compared, onCompare, ...fields }: TimesCardProps) {
  const { t } = useTranslation();
  const { form, change, cities } = fields;
  const language = useLanguage();
  const working = useWorkingCities(shown, form.date);
  const host = shown[0];
  const meeting = meetingOf(form, host?.zone);
  const [openedAt] = useState(() => Date.now());
  const daysOff = useDaysOff(host?.id);
  const toggle = (slug: string) =>
    onCompare(compared.includes(slug) ? compared.filter((one) => one !== slug) : [...compared, slug]);
  return (
    <Card title={t('eventForm.when')}>
      <WhenFields {...fields} daysOff={daysOff} isPast={meeting !== null && meeting.from <= openedAt} />
      <fieldset className="choices">
        <legend>{t('strip.cities')}</legend>
        <div className="chips">
          {cities
            .filter(
              ({ slug }) => slug !== form.hostCity && !(form.kind === 'joint_seminar' && slug === form.coHostCity),
            )
            .map(({ slug, names }) => (
              <label key={slug} className="chip">
                <input type="checkbox" checked={compared.includes(slug)} onChange={() => toggle(slug)} />
                <span>{nameIn(names)}</span>
              </label>
            ))}
        </div>
      </fieldset>
      {meeting && host ? (
        <OverlapStrip
          cities={working}
          date={form.date}
          meeting={meeting}
          minutes={readNumber(form.minutes)}
          onMove={(wall) => change({ date: wall.slice(0, 10), time: localizeDigits(wall.slice(11), language) })}
        />
      ) : (
        <p className="muted">{t('strip.needsDate')}</p>
      )}
    </Card>
  );
}

/** The same moment by each city's clock. */
export function SeenBy({ shown, meeting }: { shown: readonly CityView[]; meeting: Span | null }) {
  const { t } = useTranslation();
  return (
    <Card title={t('eventForm.seenBy')}>
      {meeting ? (
        <ul className="seen-by">
          {shown.map((city) => (
            <li key={city.id}>
              <strong>{nameIn(city.names)}</strong>
              <When
                start={new Date(meeting.from).toISOString()}
                end={new Date(meeting.to).toISOString()}
                zone={city.zone}
                city={city}
              />
            </li>
          ))}
        </ul>
      ) : (
        <p className="muted">{t('strip.needsDate')}</p>
      )}
    </Card>
  );
}
