import { useQuery } from '@tanstack/react-query';
import { isLanguage } from '@hamshahr/time';
import { useTranslation } from 'react-i18next';
import { useCityName } from '../../api/cities.js';
import type { ChangeView } from '../../api/generated/index.js';
import { Loaded } from '../../ui/loading.js';
import { Card } from '../../ui/page.js';
import { changesQuery } from './mailing-queries.js';

const FIELDS = {
  kind: 'eventForm.kind',
  hostCity: 'eventForm.hostCity',
  coHostCity: 'eventForm.coHostCity',
  hostCityId: 'eventForm.hostCity',
  coHostCityId: 'eventForm.coHostCity',
  start: 'eventForm.timeShort',
  minutes: 'eventForm.minutes',
  joinUrl: 'eventForm.joinUrl',
  venue: 'eventForm.venue',
  capacity: 'eventForm.capacity',
  listed: 'eventForm.listed',
  mainLanguage: 'eventForm.mainLanguage',
} as const;

/** The difference that is to be approved, field by field. */
export function ChangesCard({ mailingId }: { mailingId: string }) {
  const { t } = useTranslation();
  const changes = useQuery(changesQuery(mailingId));
  return (
    <Card title={t('mailing.changes')}>
      <Loaded query={changes}>
        {({ since, changes: rows }) => {
          if (since === null) return <p className="muted">{t('mailing.changesFirst')}</p>;
          if (rows.length === 0) return <p className="muted">{t('mailing.changesNone')}</p>;
          return <ChangeTable rows={rows} />;
        }}
      </Loaded>
    </Card>
  );
}

function ChangeTable({ rows }: { rows: ChangeView[] }) {
  const { t } = useTranslation();
  const name = useFieldName();
  const value = useValue();
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
          {rows.map(({ field, before, after }) => (
            <tr key={field}>
              <th scope="row">{name(field)}</th>
              <td dir="auto">
                <del>{value(field, before)}</del>
              </td>
              <td dir="auto">
                <ins>{value(field, after)}</ins>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function useFieldName(): (field: string) => string {
  const { t } = useTranslation();
  return (field) => {
    const [, language = '', part] = /^texts\.(\w+)\.(title|body)$/.exec(field) ?? [];
    if (part && isLanguage(language)) {
      return t(part === 'title' ? 'eventForm.title' : 'eventForm.body', { language: t(`language.${language}`) });
    }
    return field in FIELDS ? t(FIELDS[field as keyof typeof FIELDS]) : field;
  };
}

function useValue(): (field: string, value: string | number | null) => string {
  const { t } = useTranslation();
  const cityName = useCityName();
  return (field, value) => {
    if (value === null || value === '') return t('state.none');
    const text = String(value);
    if (field === 'kind') return t(`kind.event.${text as 'webinar'}`, text);
    if (/City(Id)?$/.test(field)) return cityName(text) || text;
    if (field === 'start') return text.replace('T', ' ');
    return text;
  };
}
