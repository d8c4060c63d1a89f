import { useQuery } from '@tanstack/react-query';
import { LANGUAGES } from '@hamshahr/time';
import { useTranslation } from 'react-i18next';
import { nameIn } from '../../api/cities.js';
import { eventsOne, type CityView } from '../../api/generated/index.js';
import { useLanguage } from '../../time/when.js';
import { Button } from '../../ui/button.js';
import { Loaded } from '../../ui/loading.js';
import { StaleNotice, type Difference } from '../../ui/stale-notice.js';
import { formOf, type EventForm } from './event-form.js';

interface StaleProps {
  id: string;
  mine: EventForm;
  cities: readonly CityView[];
  onTake: (theirs: EventForm, version: number) => void;
  onKeep: (version: number) => void;
}

/** Somebody else saved meanwhile: both versions where they differ; one takes theirs, or saves one's own over it. */
export function StaleEvent({ id, mine, cities, onTake, onKeep }: StaleProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const theirs = useQuery({
    queryKey: ['event', id, 'now'],
    queryFn: async () => (await eventsOne({ path: { id } })).data,
    gcTime: 0,
  });
  return (
    <Loaded query={theirs}>
      {(event) => {
        const other = formOf(event, (cityId) => cities.find((city) => city.id === cityId)?.slug ?? '', language);
        return (
          <StaleNotice title={t('stale.title')} differences={differences(mine, other)}>
            <Button onPress={() => onTake(other, event.version)}>{t('stale.take')}</Button>
            <Button onPress={() => onTake(merged(mine, other), event.version)}>{t('stale.merge')}</Button>
            <Button onPress={() => onKeep(event.version)}>{t('stale.keep')}</Button>
          </StaleNotice>
        );
      }}
    </Loaded>
  );

  function differences(own: EventForm, other: EventForm): Difference[] {
    const city = (slug: string) => {
      const found = cities.find((one) => one.slug === slug);
      return found ? nameIn(found.names) : slug;
    };
    const meeting = ({ hasRoom }: EventForm) => t(`room.meetings.${hasRoom ? 'room' : 'link'}`);
    const rows: Difference[] = [
      { label: t('eventForm.kind'), mine: t(`kind.event.${own.kind}`), theirs: t(`kind.event.${other.kind}`) },
      { label: t('eventForm.hostCity'), mine: city(own.hostCity), theirs: city(other.hostCity) },
      { label: t('eventForm.coHostCity'), mine: city(own.coHostCity), theirs: city(other.coHostCity) },
      { label: t('eventForm.date'), mine: own.date, theirs: other.date },
      { label: t('eventForm.timeShort'), mine: own.time, theirs: other.time },
      { label: t('eventForm.minutes'), mine: own.minutes, theirs: other.minutes },
      { label: t('eventForm.joinUrl'), mine: own.joinUrl, theirs: other.joinUrl },
      { label: t('room.meeting'), mine: meeting(own), theirs: meeting(other) },
      { label: t('eventForm.venue'), mine: own.venue, theirs: other.venue },
      { label: t('eventForm.capacity'), mine: own.capacity, theirs: other.capacity },
      ...LANGUAGES.flatMap((language) => [
        {
          label: t('eventForm.title', { language: t(`language.${language}`) }),
          mine: own.texts[language]?.title ?? '',
          theirs: other.texts[language]?.title ?? '',
        },
        {
          label: t('eventForm.body', { language: t(`language.${language}`) }),
          mine: own.texts[language]?.body ?? '',
          theirs: other.texts[language]?.body ?? '',
        },
      ]),
    ];
    return rows.filter((row) => row.mine !== row.theirs);
  }
}

/** Theirs for everything but the texts, where each language keeps what I wrote and takes what I did not. */
function merged(mine: EventForm, theirs: EventForm): EventForm {
  return { ...theirs, texts: { ...theirs.texts, ...mine.texts } };
}
