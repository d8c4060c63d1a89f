import { isLanguage } from '@hamshahr/time';
import { useTranslation } from 'react-i18next';

const FIELDS = {
  'session.kind': 'kind',
  'session.start': 'start',
  'session.minutes': 'minutes',
  'session.room': 'room',
  'session.chair': 'chair',
  'session.moderator': 'moderator',
  'session.speaker': 'people',
  'session.languages': 'languages',
  'session.interpretation': 'interpretation',
  'session.title': 'title',
  'session.body': 'body',
  'speaker.name': 'name',
  'speaker.latinName': 'latinName',
  'speaker.cityId': 'cityId',
  'speaker.position': 'position',
  'room.name': 'roomName',
} as const;

/** What differs in a programme, in words: which session, speaker or room, and what of it. */
export function useProgrammeField(): (field: string, about: string | undefined) => string {
  const { t } = useTranslation();
  return (field, about) => {
    const [, part = 'session', what, language] = field.split('.');
    const whole = t(`programme.changes.${part as 'session'}`);
    if (what === undefined || about === undefined) return whole;
    const key = FIELDS[`${part}.${what}` as keyof typeof FIELDS];
    const named = language !== undefined && isLanguage(language) ? t(`language.${language}`) : '';
    return t('programme.changes.of', {
      about: `\u2068${about}\u2069`,
      what: t(`programme.changes.${key}`, { language: named }),
    });
  };
}
