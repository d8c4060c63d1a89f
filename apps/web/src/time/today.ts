/** The day it is now in a zone, Gregorian 'YYYY-MM-DD'. */
export function dayIn(zone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(new Date());
}
