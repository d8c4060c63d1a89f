import { bodyOf, clockOf, daysOf, formOf, nextSession, startsAfterOf, withoutGone } from './programme-form.js';

const START = '2026-12-08T10:30';

it('counts sessions from the start of the event and back, over midnight too', () => {
  expect(clockOf(START, 0, 'en')).toEqual({ day: 0, time: '10:30' });
  expect(clockOf(START, 24 * 60 - 90, 'fa')).toEqual({ day: 1, time: '۰۹:۰۰' });
  expect(startsAfterOf({ day: 1, time: '۹:۰۰' }, START)).toBe(24 * 60 - 90);
  expect(startsAfterOf({ day: 0, time: '10:00' }, START)).toBe(-30);
  expect(startsAfterOf({ day: 0, time: 'ten' }, START)).toBeNaN();
  expect([daysOf(START, 90), daysOf(START, 1440), daysOf('2026-12-08T23:30', 30)]).toEqual([1, 2, 1]);
});

it('a new session follows the last one, with a key of its own', () => {
  const empty = formOf(null, START, (id) => id, 'en');
  const first = nextSession(empty, START, 'en');
  expect(first).toMatchObject({ key: 's1', day: 0, time: '10:30', minutes: '15', room: null });
  const rooms = [{ key: 'r1', names: { en: 'A' } }];
  const second = nextSession({ ...empty, rooms, sessions: [{ ...first, key: 's7', room: 'r1' }] }, START, 'fa');
  expect(second).toMatchObject({ key: 's8', time: '۱۰:۴۵', minutes: '۱۵', room: 'r1' });
});

it('sends what was written, without empty texts, and forgets rooms and people that are gone', () => {
  const session = {
    ...nextSession(
      formOf(null, START, (id) => id, 'en'),
      START,
      'en',
    ),
    ...{ room: 'r1', texts: { en: { title: 'A', body: '' }, fa: { title: ' ', body: '' } } },
    speakers: [{ speaker: 'p1', role: 'speaker' as const }],
  };
  const form = withoutGone({ rooms: [], speakers: [], sessions: [session] });
  expect(bodyOf(form, START).sessions[0]).toMatchObject({
    ...{ startsAfter: 0, minutes: 15, room: null, speakers: [], texts: { en: { title: 'A', body: '' } } },
  });
});
