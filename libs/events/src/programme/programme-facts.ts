import { nameIn, type City } from '@hamshahr/cities';
import type { Language } from '@hamshahr/time';
import type { ProgrammeFacts, SpeakerFacts } from '@hamshahr/views';
import type { EventRevision } from '../event-revision.entity.js';
import { linesFor, sessionText } from './programme-texts.js';
import type { Programme, Speaker } from './programme.js';
import { sessionTime, type SessionTime } from './session-times.js';

/** What readers of a language read; a name in another script is told in the Latin one. */
const SCRIPTS: Record<Language, RegExp> = {
  fa: /\p{Script=Arabic}/u,
  en: /\p{Script=Latin}/u,
  zh: /\p{Script=Han}/u,
  ru: /\p{Script=Cyrillic}/u,
  uz: /\p{Script=Latin}/u,
  ms: /\p{Script=Latin}/u,
};

/** A revision's times are the same for every reader, and a mailing asks for them once per language and city. */
const known = new WeakMap<Programme, SessionTime[]>();

/** The programme in a reader's words; null where there is none. */
export function programmeFacts(
  revision: Pick<EventRevision, 'programme' | 'mainLanguage' | 'wallStart' | 'zone' | 'startsAt'>,
  language: Language,
  cities: ReadonlyMap<string, City>,
): ProgrammeFacts | null {
  const { programme, mainLanguage } = revision;
  if (!programme) return null;
  const times = timesOf(programme, revision);
  const rooms = new Map(
    programme.rooms.map(({ key, names }) => [key, linesFor(names, language, mainLanguage)?.line ?? key]),
  );
  const speakers = programme.speakers.map((each) => speakerFacts(each, language, mainLanguage, cities));
  return {
    speakers,
    sessions: programme.sessions.map((session, index) => {
      const text = sessionText(session.texts, language, mainLanguage);
      return {
        ...{ key: session.key, kind: session.kind, ...times[index]! },
        title: text?.title ?? null,
        body: text?.body ?? '',
        textLanguage: text?.language ?? language,
        room: session.room === null ? null : rooms.get(session.room)!,
        // In the order of protocol, whoever leads before whoever speaks.
        people: session.speakers
          .map(({ speaker, role }) => ({ at: programme.speakers.findIndex(({ key }) => key === speaker), role }))
          .sort((one, other) => Number(one.role === 'speaker') - Number(other.role === 'speaker') || one.at - other.at)
          .map(({ at, role }) => ({ ...speakers[at]!, role })),
        languages: session.languages,
        interpretation: session.interpretation,
      };
    }),
  };
}

function speakerFacts(
  { name, latinName, positions, cityId }: Speaker,
  language: Language,
  mainLanguage: Language,
  cities: ReadonlyMap<string, City>,
): SpeakerFacts {
  const city = cityId === null ? undefined : cities.get(cityId);
  return {
    name: SCRIPTS[language].test(name) ? name : (latinName ?? name),
    position: linesFor(positions, language, mainLanguage)?.line ?? null,
    city: city ? nameIn(city.names, language) : null,
  };
}

function timesOf(
  programme: Programme,
  revision: Pick<EventRevision, 'wallStart' | 'zone' | 'startsAt'>,
): SessionTime[] {
  let times = known.get(programme);
  if (!times) {
    times = programme.sessions.map((session) => sessionTime(revision, session));
    known.set(programme, times);
  }
  return times;
}
