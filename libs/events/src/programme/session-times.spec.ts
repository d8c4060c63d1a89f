import { sessionTime } from './session-times.js';

const at = (wallStart: string, zone: string, startsAt: string) => ({ wallStart, zone, startsAt: new Date(startsAt) });

it('counts by the clock on the wall: the second morning begins at its hour also after a clock change (rule 15)', () => {
  const event = at('2027-03-27T09:00', 'Europe/Berlin', '2027-03-27T08:00:00Z');
  const session = { startsAfter: 24 * 60, minutes: 60 };
  expect(sessionTime(event, session)).toEqual({
    start: new Date('2027-03-28T07:00:00Z'),
    end: new Date('2027-03-28T08:00:00Z'),
  });
});

it('counts from the start where the clock skips or repeats the time', () => {
  const skipped = at('2027-03-28T01:30', 'Europe/Berlin', '2027-03-28T00:30:00Z');
  expect(sessionTime(skipped, { startsAfter: 60, minutes: 30 }).start).toEqual(new Date('2027-03-28T01:30:00Z'));
  const repeated = at('2027-10-31T01:30', 'Europe/Berlin', '2027-10-30T23:30:00Z');
  expect(sessionTime(repeated, { startsAfter: 60, minutes: 30 }).start).toEqual(new Date('2027-10-31T00:30:00Z'));
});
