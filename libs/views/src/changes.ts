import { webAddress } from './clean-text.js';
import type { EventFacts } from './event-facts.js';
import type { InvitationMail } from './invitation-facts.js';
import { readerOf, venueName } from './mail-facts.js';
import { bothDates, timeFacts, type TimeFacts } from './time-facts.js';
import type { Translator } from './translator.js';

/** What the event was when the reader last heard of it. */
export interface EventBefore {
  start: Date;
  end: Date;
  /** IANA. */
  hostZone: string;
  venue: string | null;
  joinUrl: string | null;
}

/** One line of the difference in words of the frame's language; null: there was or is nothing. */
export type Change =
  | { subject: 'time'; city: string; isHost: boolean; before: string; now: string }
  | { subject: 'venue' | 'link'; before: string | null; now: string | null };

/** What a reader sees changed: times in the reader's city first and the host's second, then venue, then link. */
export function changesOf(t: Translator, mail: InvitationMail, before: EventBefore): Change[] {
  const venues = { before: venueName(before.venue), now: venueName(mail.event.venue) };
  const links = { before: webAddress(before.joinUrl), now: webAddress(mail.event.joinUrl) };
  return [
    ...timeChanges(t, mail, before),
    ...(venues.before === venues.now ? [] : [{ subject: 'venue', ...venues } as const]),
    ...(links.before === links.now ? [] : [{ subject: 'link', ...links } as const]),
  ];
}

function timeChanges(t: Translator, mail: InvitationMail, before: EventBefore): Change[] {
  const { event } = mail;
  const old: EventFacts = { ...event, start: before.start, end: before.end, hostZone: before.hostZone };
  const moved = old.start.getTime() !== event.start.getTime() || old.end.getTime() !== event.end.getTime();
  if (!moved && old.hostZone === event.hostZone) return [];
  const change = (city: string, isHost: boolean, zones: { before: string; now: string }): Change => {
    const was = timeFacts(t, old, { city, zone: zones.before }, isHost);
    const is = timeFacts(t, event, { city, zone: zones.now }, isHost);
    return { subject: 'time', city: is.city, isHost, before: moment(t, was), now: moment(t, is) };
  };
  const reader = readerOf(mail);
  const host = change(event.hostCity, true, { before: old.hostZone, now: event.hostZone });
  if (!reader) return [host];
  const sameZone = reader.zone === event.hostZone && reader.zone === old.hostZone;
  const own = change(reader.city, sameZone && reader.city === event.hostCity, {
    before: reader.zone,
    now: reader.zone,
  });
  return sameZone ? [own] : [own, host];
}

function moment(t: Translator, { local, range }: TimeFacts): string {
  return t.say('changeTime', { date: bothDates(t, local), time: range, offset: local.offset });
}
