import { formatDate, type Language } from '@hamshahr/time';
import { queryOptions } from '@tanstack/react-query';
import i18n from 'i18next';
import { contactsSearch, eventsList, type EventView } from '../api/generated/index.js';
import { titleOf } from '../pages/events/titles.js';
import type { Command } from './commands.js';

/** “Webinar, Monday, 7 December 2026”: the day by the event's own clock. */
function kindOf({ kind, startsAt, zone }: EventView['revision'], language: Language): string {
  const date = formatDate(new Date(startsAt), zone, language, language === 'fa' ? 'jalali' : 'gregorian');
  return i18n.t('palette.event', { kind: i18n.t(`kind.event.${kind as 'webinar'}`), date });
}

async function events(q: string, language: Language): Promise<Command[]> {
  const { items } = (await eventsList({ query: { q, limit: '6' } })).data;
  return items.map((event) => ({
    id: `event-${event.id}`,
    label: titleOf(event.revision),
    kind: kindOf(event.revision, language),
    run: (go) => void go({ to: '/events/$id', params: { id: event.id } }),
  }));
}

async function people(q: string): Promise<Command[]> {
  const { items } = (await contactsSearch({ query: { q, limit: '6' } })).data;
  return items.map(({ id, name, address }) => ({
    id: `person-${id}`,
    label: name,
    kind: address,
    run: (go) => void go({ to: '/people/$id', params: { id } }),
  }));
}

/** Events and people by a part of their name. */
export function foundQuery(q: string, language: Language, withPeople: boolean) {
  return queryOptions({
    queryKey: ['palette', q, language, withPeople],
    queryFn: async () => (await Promise.all([events(q, language), withPeople ? people(q) : []])).flat(),
    placeholderData: (before: Command[] | undefined) => before,
  });
}
