import { LANGUAGES, addWallMinutes, type Language } from '@hamshahr/time';
import type { EventRevision } from '../event-revision.entity.js';
import type { RevisionChange } from '../revision-change.js';
import { linesFor, sessionText } from './programme-texts.js';
import { SESSION_ROLES, type Programme, type ProgrammeRoom, type Session, type Speaker } from './programme.js';

type Told = Pick<EventRevision, 'wallStart' | 'mainLanguage' | 'programme'>;
type Value = string | number | null;

/** A field of a part: `compared` tells whether it changed, `shown` is what people read. */
type Fields = Map<string, { compared: Value; shown: Value }>;

const NONE: Programme = { rooms: [], speakers: [], sessions: [] };

/**
 * Differences between two programmes for the approver. A part that is new or gone is one line; `about` names it.
 * Sessions that only move with their event are no difference.
 */
export function programmeChanges(before: Told, after: Told): RevisionChange[] {
  const [old, now] = [before.programme ?? NONE, after.programme ?? NONE];
  const order = ({ speakers }: Programme) => speakers.map(({ name }) => name).join(' · ') || null;
  const stayed = (one: Programme, other: Programme) =>
    one.speakers.filter(({ key }) => other.speakers.some((each) => each.key === key)).map(({ key }) => key);
  const reordered = stayed(old, now).join() !== stayed(now, old).join();
  return [
    ...parts('session', keyed(old.sessions), keyed(now.sessions), [before, after], sessionFields, sessionLine),
    ...parts('speaker', keyed(old.speakers), keyed(now.speakers), [before, after], speakerFields, speakerLine),
    ...parts('room', keyed(old.rooms), keyed(now.rooms), [before, after], roomFields, roomLine),
    ...(reordered ? [{ field: 'programme.order', before: order(old), after: order(now) }] : []),
  ];
}

/** What a reader of this language is told of the parts that stayed, to see whether translations changed. */
export function programmeWords({ programme, mainLanguage }: Told, language: Language): string {
  const { rooms, speakers, sessions } = programme ?? NONE;
  return JSON.stringify([
    rooms.map(({ names }) => linesFor(names, language, mainLanguage)),
    speakers.map(({ positions }) => linesFor(positions, language, mainLanguage)),
    sessions.map(({ texts }) => sessionText(texts, language, mainLanguage)),
  ]);
}

function parts<T>(
  kind: string,
  old: Map<string, T>,
  now: Map<string, T>,
  [before, after]: [Told, Told],
  fieldsOf: (told: Told, part: T) => Fields,
  lineOf: (told: Told, part: T) => string,
): RevisionChange[] {
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key): RevisionChange[] => {
    const [was, is] = [old.get(key), now.get(key)];
    if (was === undefined || is === undefined) {
      const [line, other] = [was && lineOf(before, was), is && lineOf(after, is)];
      return [{ field: `programme.${kind}`, before: line ?? null, after: other ?? null }];
    }
    const [had, has] = [fieldsOf(before, was), fieldsOf(after, is)];
    return [...has]
      .filter(([field, { compared }]) => had.get(field)!.compared !== compared)
      .map(([field, { shown }]) => ({
        field: `programme.${kind}.${field}`,
        about: lineOf(after, is),
        before: had.get(field)!.shown,
        after: shown,
      }));
  });
}

function sessionFields(told: Told, session: Session): Fields {
  const { rooms, speakers } = told.programme!;
  const room = rooms.find(({ key }) => key === session.room);
  const fields: Fields = new Map();
  const set = (field: string, compared: Value, shown = compared) => fields.set(field, { compared, shown });
  set('kind', session.kind);
  set('start', session.startsAfter, addWallMinutes(told.wallStart, session.startsAfter).replace('T', ' '));
  set('minutes', session.minutes);
  set('room', session.room, room ? linesFor(room.names, told.mainLanguage, told.mainLanguage)!.line : null);
  for (const role of SESSION_ROLES) {
    const keys = session.speakers.filter((each) => each.role === role).map(({ speaker }) => speaker);
    const names = speakers.filter(({ key }) => keys.includes(key)).map(({ name }) => name);
    set(role, keys.sort().join(), names.join(' · ') || null);
  }
  set('languages', session.languages.join(' ') || null);
  set('interpretation', session.interpretation.join(' ') || null);
  for (const language of LANGUAGES) {
    set(`title.${language}`, session.texts[language]?.title ?? null);
    set(`body.${language}`, session.texts[language]?.body || null);
  }
  return fields;
}

function speakerFields(_: Told, { name, latinName, positions, cityId }: Speaker): Fields {
  const entries: [string, Value][] = [
    ['name', name],
    ['latinName', latinName],
    ['cityId', cityId],
    ...LANGUAGES.map((language): [string, Value] => [`position.${language}`, positions[language] ?? null]),
  ];
  return new Map(entries.map(([field, value]) => [field, { compared: value, shown: value }]));
}

function roomFields(_: Told, { names }: ProgrammeRoom): Fields {
  return new Map(
    LANGUAGES.map((language) => {
      const name = names[language] ?? null;
      return [`name.${language}`, { compared: name, shown: name }];
    }),
  );
}

function sessionLine({ wallStart, mainLanguage }: Told, { startsAfter, texts }: Session): string {
  const text = sessionText(texts, mainLanguage, mainLanguage);
  return [addWallMinutes(wallStart, startsAfter).replace('T', ' '), ...(text ? [text.title] : [])].join(' · ');
}

function speakerLine({ mainLanguage }: Told, { name, positions }: Speaker): string {
  const position = linesFor(positions, mainLanguage, mainLanguage);
  return [name, ...(position ? [position.line] : [])].join(' · ');
}

const roomLine = ({ mainLanguage }: Told, { names }: ProgrammeRoom) =>
  linesFor(names, mainLanguage, mainLanguage)?.line ?? '';

const keyed = <T extends { key: string }>(items: readonly T[]) => new Map(items.map((item) => [item.key, item]));
