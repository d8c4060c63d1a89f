import { formatOffset, offsetMinutes } from '@hamshahr/time';

/** The zone of this device's clock. */
export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Every zone this browser knows, with what its clock is ahead of UTC now; `also` is listed in any case. */
export function zoneChoices(also: string): { value: string; label: string }[] {
  const now = new Date();
  const zones = new Set([...Intl.supportedValuesOf('timeZone'), also, 'UTC']);
  return [...zones]
    .filter(Boolean)
    .sort()
    .map((value) => ({ value, label: `${value.replaceAll('_', ' ')} (${formatOffset(offsetMinutes(now, value))})` }));
}
