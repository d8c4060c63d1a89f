import { cleanLine } from './clean-text.js';
import type { EventFacts } from './event-facts.js';
import { hostsOf } from './event-places.js';
import type { Translator } from './translator.js';

/** 'Isfahan', or of a joint seminar 'Isfahan and Xi’an'. */
export function hostNames(t: Translator, event: Pick<EventFacts, 'hostCity' | 'hostZone' | 'coHost'>): string {
  const [host, coHost] = hostsOf(event);
  if (!coHost) return cleanLine(host.city);
  return t.say('twoCities', { host: cleanLine(host.city), coHost: cleanLine(coHost.city) });
}

/** Both hosts of a joint seminar; null where there is one host, whom the times name. */
export function jointHosts(t: Translator, event: EventFacts): string | null {
  return hostsOf(event).length > 1 ? hostNames(t, event) : null;
}
