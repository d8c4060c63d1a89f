import { cleanLine } from '../clean-text.js';
import type { EventFacts } from '../event-facts.js';
import type { Place } from '../event-places.js';
import { bothDates, timeFacts } from '../time-facts.js';
import type { Translator } from '../translator.js';
import type { ProgrammeFacts, SessionFacts } from './programme-facts.js';
import { languagePhrases, personLine, sessionTitle } from './session-words.js';

/** More differences than these are told as one. */
const TOLD = 8;

/** One session that is another than before; null: there was or is none. */
export interface SessionChange {
  title: string;
  before: string | null;
  now: string | null;
}

type Told = Pick<EventFacts, 'start' | 'programme'>;

/**
 * What a reader sees changed in the programme, by the clock of their place. Sessions that move with their event alone
 * are no change. `whole`: there was or is no programme at all, or too much is different to be listed.
 */
export function programmeDifference(
  t: Translator,
  place: Place,
  before: Told,
  now: Told,
): { whole: { before: string | null; now: string | null } | null; sessions: SessionChange[] } {
  const [old, recent] = [before.programme ?? null, now.programme ?? null];
  const sessions = sessionChanges(t, place, before, now);
  if (sessions.length === 0) return { whole: null, sessions };
  if (old && recent && sessions.length <= TOLD) return { whole: null, sessions };
  return { whole: { before: amount(t, old), now: amount(t, recent) }, sessions: [] };
}

function sessionChanges(t: Translator, place: Place, before: Told, now: Told): SessionChange[] {
  const [old, recent] = [byKey(before.programme), byKey(now.programme)];
  return [...new Set([...old.keys(), ...recent.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), recent.get(key)];
    if (was && is && identity(t, was, before.start) === identity(t, is, now.start)) return [];
    const title = sessionTitle(t, (is ?? was)!);
    const isRenamed = was !== undefined && is !== undefined && sessionTitle(t, was) !== title;
    const told = (each: SessionFacts | undefined) => (each ? line(t, place, each, isRenamed) : null);
    return [{ title, before: told(was), now: told(is) }];
  });
}

/** What `line` tells of a session; its time counted from the event's start. What it is about is read on the page. */
function identity(t: Translator, session: SessionFacts, eventStart: Date): string {
  const after = session.start.getTime() - eventStart.getTime();
  const { title, room, people, end, start } = session;
  const told = [after, end.getTime() - start.getTime(), title, room, people.map((each) => personLine(t, each))];
  return JSON.stringify([...told, languagePhrases(t, session)]);
}

/** 'Sunday 22 November 2026, 10:30–10:45 (UTC+03:30) · Hall A · Li Wei, Mayor of Xi’an' */
function line(t: Translator, place: Place, session: SessionFacts, isNamed: boolean): string {
  const { local, range } = timeFacts(t, session, place);
  const time = t.say('changeTime', { date: bothDates(t, local), time: range, offset: local.offset });
  const room = session.room === null ? [] : [t.say('programmeRoom', { room: cleanLine(session.room) })];
  const people = session.people.map((each) => personLine(t, each));
  const name = isNamed ? [sessionTitle(t, session)] : [];
  return [...name, time, ...room, ...people, ...languagePhrases(t, session)].join(' · ');
}

function amount(t: Translator, programme: ProgrammeFacts | null): string | null {
  if (!programme) return null;
  return t.say('programmeSessions', { count: programme.sessions.filter(({ kind }) => kind === 'session').length });
}

const byKey = (programme: ProgrammeFacts | null | undefined) =>
  new Map((programme?.sessions ?? []).map((session) => [session.key, session]));
