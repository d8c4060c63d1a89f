import type { Language } from '@hamshahr/time';

const MAX = 120;

/** Name of the list of an event's speakers, in the language of whoever makes it; the number keeps equal titles apart. */
export function speakerListName(title: string, eventId: string, language: Language): string {
  const [before, after] = language === 'fa' ? ['سخنرانان «', `» (${eventId})`] : ['Speakers of “', `” (${eventId})`];
  const room = MAX - before.length - after.length;
  return `${before}${title.length <= room ? title : `${title.slice(0, room - 1)}…`}${after}`;
}
