import { formatTime, isLanguage, localTime, type Language } from '@hamshahr/time';
import { useTranslation } from 'react-i18next';
import { useCity, useCityName } from '../../../api/cities.js';
import type { ProgrammeView, RevisionView, SessionView } from '../../../api/generated/index.js';
import { listOf } from '../../../i18n/words.js';
import { useLanguage } from '../../../time/when.js';
import { Card } from '../../../ui/page.js';
import { lineIn } from './programme-form.js';

interface CardProps {
  programme: ProgrammeView;
  revision: Pick<RevisionView, 'zone' | 'hostCityId'>;
}

/** The sessions by the clock of the event's city, a day after the other. */
export function SessionsCard({ programme, revision: { zone, hostCityId } }: CardProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const cityName = useCityName();
  const moment = (at: string) => localTime(new Date(at), new Date(at), zone, language);
  const days = Map.groupBy(programme.sessions, ({ startsAt }) => moment(startsAt).date);
  const [first] = programme.sessions;
  return (
    <Card title={t('programme.sessions')}>
      <p className="small muted">
        {t('programme.clock', { city: cityName(hostCityId), offset: `\u2066${moment(first!.startsAt).offset}\u2069` })}
      </p>
      {[...days].map(([date, sessions]) => (
        <div className="stack" key={date}>
          <h3>{date}</h3>
          <ul className="seen-by">
            {sessions.map((session) => (
              <SessionLine key={session.key} session={session} programme={programme} zone={zone} />
            ))}
          </ul>
        </div>
      ))}
    </Card>
  );
}

function SessionLine({ session, programme, zone }: { session: SessionView; programme: ProgrammeView; zone: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const clock = (at: string) => formatTime(new Date(at), zone, language);
  const room = programme.rooms.find(({ key }) => key === session.room);
  const people = programme.speakers.flatMap((speaker) => {
    const part = session.speakers.find(({ speaker: key }) => key === speaker.key);
    return part ? [{ ...speaker, role: part.role }] : [];
  });
  return (
    <li>
      <strong>{t('time.range', { from: clock(session.startsAt), to: clock(session.endsAt) })}</strong>{' '}
      <bdi>{titleIn(session, language) || t('programme.kinds.break')}</bdi>
      {room && (
        <p className="small muted">
          <bdi>{lineIn(room.names, language)}</bdi>
        </p>
      )}
      {people.map(({ key, name, positions, role }) => (
        <p className="small" key={key}>
          {role !== 'speaker' && <span className="muted">{t(`programme.roles.${role}`)} </span>}
          <bdi>{name}</bdi> <bdi className="muted">{lineIn(positions, language)}</bdi>
        </p>
      ))}
      <Spoken session={session} />
    </li>
  );
}

function Spoken({ session: { languages, interpretation } }: { session: SessionView }) {
  const { t, i18n } = useTranslation();
  const names = (codes: string[]) =>
    listOf(
      codes.filter(isLanguage).map((code) => t(`language.${code}`)),
      i18n.resolvedLanguage ?? 'en',
    );
  if (languages.length + interpretation.length === 0) return null;
  return (
    <p className="small muted">
      {[
        ...(languages.length > 0 ? [t('programme.spoken', { languages: names(languages) })] : []),
        ...(interpretation.length > 0 ? [t('programme.interpreted', { languages: names(interpretation) })] : []),
      ].join(' · ')}
    </p>
  );
}

/** Everybody who has a part, in the order of protocol. */
export function SpeakersCard({ programme: { speakers } }: { programme: ProgrammeView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const city = useCity();
  const cityName = useCityName();
  if (speakers.length === 0) return null;
  return (
    <Card title={t('programme.speakers')}>
      <p className="small muted">{t('programme.order')}</p>
      <ol className="question-list">
        {speakers.map(({ key, name, latinName, positions, cityId }) => (
          <li key={key}>
            <bdi>{name}</bdi> {latinName !== null && <bdi className="muted">({latinName})</bdi>}{' '}
            <bdi className="muted">{lineIn(positions, language)}</bdi>
            {cityId !== null && city(cityId) && <span className="muted small"> · {cityName(cityId)}</span>}
          </li>
        ))}
      </ol>
    </Card>
  );
}

function titleIn({ texts }: SessionView, language: Language): string {
  const text = texts[language] ?? texts.en ?? Object.values(texts).find(Boolean);
  return text?.title ?? '';
}
