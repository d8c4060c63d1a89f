import type { MessageKey } from './catalog.js';
import type { EventFacts } from './event-facts.js';
import { type Place, placesOf } from './event-places.js';
import { hostNames } from './host-names.js';
import type { InvitationMail } from './invitation-facts.js';
import { joinAddress, readerOf, venueName } from './mail-facts.js';
import { programmeDifference } from './programme/programme-changes.js';
import { seriesLine } from './series/series-line.js';
import { bothDates, timeFacts, type TimeFacts } from './time-facts.js';
import type { Translator } from './translator.js';

/** What the event was when the reader last heard of it; cities named in the frame's language. */
export type EventBefore = Pick<
  EventFacts,
  | 'start'
  | 'end'
  | 'hostCity'
  | 'hostZone'
  | 'coHost'
  | 'venue'
  | 'joinUrl'
  | 'hasRoom'
  | 'capacity'
  | 'series'
  | 'programme'
>;

/** One line of the difference in words of the frame's language; null: there was or is nothing. */
export type Change =
  | { subject: 'time'; city: string; role: Place['role']; before: string; now: string }
  | { subject: 'session'; title: string; before: string | null; now: string | null }
  | {
      subject: 'hosts' | 'venue' | 'link' | 'capacity' | 'series' | 'programme';
      before: string | null;
      now: string | null;
    };

/** How a difference that is no time and no session is announced. */
export const CHANGE_LABELS: Readonly<Record<Exclude<Change['subject'], 'time' | 'session'>, MessageKey>> = {
  hosts: 'changeHosts',
  venue: 'changeVenue',
  link: 'changeLink',
  capacity: 'changeCapacity',
  series: 'changeSeries',
  programme: 'programmeHeading',
};

/** What a reader sees changed: times in the reader's city first and the hosts' after it, then hosts, venue, link, seats, sessions. */
export function changesOf(t: Translator, mail: InvitationMail, before: EventBefore): Change[] {
  const { event } = mail;
  const values = (of: EventBefore): Record<(typeof SUBJECTS)[number], string | null> => ({
    hosts: hostNames(t, of),
    venue: venueName(of.venue),
    link: joinAddress(of, mail.roomUrl),
    capacity: of.capacity === null ? null : t.say('plainNumber', { value: of.capacity }),
    series: seriesLine(t, of.series),
  });
  const [was, is] = [values(before), values(event)];
  return [
    ...timeChanges(t, mail, before),
    ...SUBJECTS.filter((subject) => was[subject] !== is[subject]).map((subject) => ({
      subject,
      before: was[subject],
      now: is[subject],
    })),
    ...sessionChanges(t, mail, before),
  ];
}

const SUBJECTS = ['hosts', 'venue', 'link', 'capacity', 'series'] as const;

function sessionChanges(t: Translator, mail: InvitationMail, before: EventBefore): Change[] {
  const [place] = placesOf(mail.event, readerOf(mail));
  const { whole, sessions } = programmeDifference(t, place, before, mail.event);
  return [
    ...(whole ? [{ subject: 'programme' as const, ...whole }] : []),
    ...sessions.map((session) => ({ subject: 'session' as const, ...session })),
  ];
}

function timeChanges(t: Translator, mail: InvitationMail, before: EventBefore): Change[] {
  const { event } = mail;
  const isMoved = before.start.getTime() !== event.start.getTime() || before.end.getTime() !== event.end.getTime();
  const isRezoned = before.hostZone !== event.hostZone;
  if (!isMoved && !isRezoned) return [];
  return placesShown(mail, before).map((place) => {
    const zone = place.role === 'host' ? before.hostZone : place.zone;
    const was = timeFacts(t, before, { ...place, zone });
    const is = timeFacts(t, event, place);
    return { subject: 'time', city: is.city, role: place.role, before: moment(t, was), now: moment(t, is) };
  });
}

/** A host that shared the reader's zone, or has come to, is told of nevertheless. */
function placesShown(mail: InvitationMail, { hostZone }: EventBefore): Place[] {
  const { event } = mail;
  const reader = readerOf(mail);
  if (!reader || hostZone === event.hostZone) return placesOf(event, reader);
  const host: Place = { city: event.hostCity, zone: event.hostZone, role: 'host' };
  const [own, ...others] = placesOf(event, reader);
  return [own.role === 'host' ? { ...own, role: 'other' } : own, host, ...others.filter(({ role }) => role !== 'host')];
}

function moment(t: Translator, { local, range }: TimeFacts): string {
  return t.say('changeTime', { date: bothDates(t, local), time: range, offset: local.offset });
}
