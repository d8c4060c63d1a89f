import { useQuery } from '@tanstack/react-query';
import { isLanguage } from '@hamshahr/time';
import { useTranslation } from 'react-i18next';
import { citiesQuery, nameIn } from '../../api/cities.js';
import type { ChangeView, MailingDetailView } from '../../api/generated/index.js';
import { Moment } from '../../time/when.js';
import { Loaded } from '../../ui/loading.js';
import { Card } from '../../ui/page.js';
import { eventQuery } from '../events/event-queries.js';
import { listOf } from '../../i18n/words.js';
import { changesQuery, eventOf } from './mailing-queries.js';
import { useProgrammeField } from './programme-field.js';

const FIELDS = {
  kind: 'eventForm.kind',
  hostCity: 'eventForm.hostCity',
  coHostCity: 'eventForm.coHostCity',
  hostCityId: 'eventForm.hostCity',
  coHostCityId: 'eventForm.coHostCity',
  start: 'eventForm.timeShort',
  startsAt: 'eventForm.timeShort',
  zone: 'citiesPage.zone',
  minutes: 'eventForm.minutes',
  joinUrl: 'eventForm.joinUrl',
  room: 'room.meeting',
  venue: 'eventForm.venue',
  capacity: 'eventForm.capacity',
  listed: 'eventForm.listed',
  seriesPart: 'series.partNo',
  seriesParts: 'series.partsNo',
  mainLanguage: 'eventForm.mainLanguage',
} as const;

/** The difference that is to be approved, field by field. What calls an event off changes nothing in it. */
export function ChangesCard({ mailing }: { mailing: MailingDetailView }) {
  const { t } = useTranslation();
  const changes = useQuery(changesQuery(mailing.id));
  const eventId = eventOf(mailing);
  const event = useQuery({ ...eventQuery(eventId ?? ''), enabled: eventId !== null });
  // Nothing came before: there is nothing to compare.
  if (changes.data?.since === null) return null;
  return (
    <Card title={t('mailing.changes')}>
      <Loaded query={changes}>
        {({ changes: rows }) => {
          if (rows.length === 0) return <p className="muted">{t('mailing.changesNone')}</p>;
          return <ChangeTable rows={rows} zone={event.data?.revision.zone} />;
        }}
      </Loaded>
    </Card>
  );
}

function ChangeTable({ rows, zone }: { rows: ChangeView[]; zone: string | undefined }) {
  const { t } = useTranslation();
  const name = useFieldName();
  const value = useValue();
  const zones = rows.find(({ field }) => field === 'zone');
  const shown = (field: string, content: ChangeView['before'], itsZone: string | number | null | undefined) =>
    field === 'startsAt' && content !== null ? (
      <Moment at={String(content)} zone={itsZone === null || itsZone === undefined ? undefined : String(itsZone)} />
    ) : (
      value(field, content)
    );
  // The wall clock's start says nothing that the instant does not say with its zone.
  const told = rows.filter(({ field }) => field !== 'start' || !rows.some((row) => row.field === 'startsAt'));
  return (
    <div className="table-box">
      <table className="table compact">
        <thead>
          <tr>
            <th scope="col">{t('stale.field')}</th>
            <th scope="col">{t('mailing.before')}</th>
            <th scope="col">{t('mailing.after')}</th>
          </tr>
        </thead>
        <tbody>
          {told.map(({ field, about, before, after }, index) => (
            <tr key={index}>
              <th scope="row">{name(field, about)}</th>
              <td dir="auto">
                <del>{shown(field, before, zones?.before ?? zone)}</del>
              </td>
              <td dir="auto">
                <ins>{shown(field, after, zones?.after ?? zone)}</ins>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function useFieldName(): (field: string, about: string | undefined) => string {
  const { t } = useTranslation();
  const ofProgramme = useProgrammeField();
  return (field, about) => {
    if (field.startsWith('programme.')) return ofProgramme(field, about);
    const [, language = '', part] = /^texts\.(\w+)\.(title|body)$/.exec(field) ?? [];
    if (part && isLanguage(language)) {
      return t(part === 'title' ? 'eventForm.title' : 'eventForm.body', { language: t(`language.${language}`) });
    }
    const [, its = '', what] = /^seriesTexts\.(\w+)\.(title|body)$/.exec(field) ?? [];
    if (what && isLanguage(its)) {
      return t(what === 'title' ? 'series.textTitle' : 'series.textBody', { language: t(`language.${its}`) });
    }
    return field in FIELDS ? t(FIELDS[field as keyof typeof FIELDS]) : field;
  };
}

function useValue(): (field: string, value: string | number | null) => string {
  const { t, i18n } = useTranslation();
  const { data: cities } = useQuery(citiesQuery);
  return (field, value) => {
    if (value === null || value === '') return t('state.none');
    const text = String(value);
    if (field === 'kind') return t(`kind.event.${text as 'webinar'}`, text);
    if (field === 'room') return t(`room.meetings.${text === '1' ? 'room' : 'link'}`);
    if (/\.(languages|interpretation)$/.test(field)) {
      return listOf(
        text.split(' ').map((code) => t(`language.${code as 'fa'}`)),
        i18n.resolvedLanguage ?? 'en',
      );
    }
    if (field === 'programme.session.kind') return t(`programme.kinds.${text as 'session'}`);
    if (/[cC]ity(Id)?$/.test(field)) {
      const city = cities?.find(({ id, slug }) => id === text || slug === text);
      return city ? nameIn(city.names) : text;
    }
    return text;
  };
}
