import type { EventFacts } from './event-facts.js';

/** A city whose local time is told, and what it is to the event; 'other': not one of the hosts. */
export interface Place {
  city: string;
  /** IANA. */
  zone: string;
  role: 'other' | 'host' | 'coHost';
}

export type Reader = Pick<Place, 'city' | 'zone'> | null;

type Hosts = Pick<EventFacts, 'hostCity' | 'hostZone' | 'coHost'>;

/** The host, and the second host of a joint seminar where that is another city. */
export function hostsOf({ hostCity, hostZone, coHost }: Hosts): [Place, ...Place[]] {
  const host: Place = { city: hostCity, zone: hostZone, role: 'host' };
  return coHost && !isSame(coHost, host) ? [host, { ...coHost, role: 'coHost' }] : [host];
}

/**
 * The reader's city first, the hosts' after it, no city twice. A lone host in the reader's zone needs no line of its own;
 * a joint seminar names both hosts whatever their zones.
 */
export function placesOf(event: Hosts, reader: Reader): [Place, ...Place[]] {
  const hosts = hostsOf(event);
  if (!reader) return hosts;
  const own = hosts.find((host) => isSame(host, reader));
  const isJoint = hosts.length > 1;
  const others = hosts.filter((host) => host !== own && (isJoint || host.zone !== reader.zone));
  return [{ ...reader, role: own?.role ?? 'other' }, ...others];
}

function isSame(one: Pick<Place, 'city' | 'zone'>, other: Pick<Place, 'city' | 'zone'>): boolean {
  return one.city === other.city && one.zone === other.zone;
}
