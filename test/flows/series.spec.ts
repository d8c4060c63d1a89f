import { anEvent, manyPeople } from '../support/factories.js';
import { startHouse, type House } from '../support/house.js';
import { readMail } from '../support/mails.js';
import { expectProblem } from '../support/problems.js';
import * as steps from '../support/steps.js';

/** F01, rule 13: a series is N events with N UIDs under one text. */
let house: House;

interface SeriesView {
  id: string;
  slug: string;
  version: number;
  events: { id: string; status: string; revision: { start: string; startsAt: string; status: string; series: Part } }[];
}
type Part = { part: number; parts: number; texts: Record<string, { title: string; body: string }> } | null;

const TEXTS = {
  fa: { title: 'چهار نشست دربارهٔ حمل‌ونقل', body: 'هر هفته یک نشست.' },
  en: { title: 'Four seminars on transport', body: 'One *seminar* a week.' },
};
const NEW_TEXTS = { ...TEXTS, en: { title: 'Seminars on clean transport', body: 'Weekly.' } };

beforeAll(async () => {
  house = await startHouse({ name: 'series' });
});
afterAll(() => house?.stop());

const repeat = async (eventId: string, wish: object = { everyDays: 7, count: 4 }) => {
  const organizer = await house.as('organizer');
  const body = { ...wish, series: { texts: TEXTS, mainLanguage: 'fa' } };
  return organizer.post<SeriesView>(`/api/v1/events/${eventId}/series`, body);
};
const seriesOf = async (id: string) => {
  const organizer = await house.as('organizer');
  return organizer.must(organizer.get<SeriesView>(`/api/v1/series/${id}`));
};
const numbers = ({ events }: SeriesView) =>
  events.map(({ revision: { series } }) => (series ? `${series.part}/${series.parts}` : null));
const publish = async (eventId: string, name: string) => {
  const organizer = await house.as('organizer');
  const listId = await steps.importPeople(organizer, manyPeople(2, name), name);
  const submitted = await steps.submitMailing(organizer, eventId, [listId]);
  await steps.approve(await house.as('approver'), submitted.id);
  await steps.act(organizer, submitted.id, 'start');
  await steps.untilStatus(house, submitted.id, 'done');
};

it('rule 13: makes N events with N UIDs at the same wall clock across a clock change, and notes each in the log', async () => {
  const year = new Date().getUTCFullYear() + 1;
  const last = new Date(Date.UTC(year, 2, 31));
  last.setUTCDate(31 - last.getUTCDay() - 6);
  const monday = last.toISOString().slice(0, 10);
  const organizer = await house.as('organizer');
  const event = await steps.createEvent(organizer, {
    ...{ hostCity: 'freiburg', start: `${monday}T10:30`, zone: 'Europe/Berlin' },
  });
  const { status, body } = await repeat(event.id, { everyDays: 7, count: 3 });
  expect(status).toBe(201);
  expect(numbers(body)).toEqual(['1/3', '2/3', '3/3']);
  expect(new Set(body.events.map(({ revision }) => revision.start.slice(10)))).toEqual(new Set(['T10:30']));
  const hours = body.events.map(({ revision }) => Date.parse(revision.startsAt) / 3_600_000);
  expect([hours[1]! - hours[0]!, hours[2]! - hours[1]!]).toEqual([167, 168]);
  const rows = await house.sql<{ uid: string }>('SELECT uid FROM events WHERE series_id = ?', [body.id]);
  expect(new Set(rows.map(({ uid }) => uid)).size).toBe(3);
  const log = await house.sql<{ action: string; n: string }>(
    `SELECT action, COUNT(*) AS n FROM audit_entries WHERE (object_type = 'series' AND object_id = ?)
       OR (object_type = 'event' AND object_id IN (SELECT id FROM events WHERE series_id = ?)) GROUP BY action`,
    [body.id, body.id],
  );
  expect(Object.fromEntries(log.map(({ action, n }) => [action, Number(n)]))).toEqual({
    ...{ 'series.create': 1, 'event.create': 3, 'event.series': 3 },
  });
  const filtered = await organizer.must(organizer.get<{ items: unknown[] }>(`/api/v1/events?series=${body.id}`));
  expect(filtered.items).toHaveLength(3);
});

it('refuses what names no repetition, a date twice, the past, and an event that is a part already', async () => {
  const event = await steps.createEvent(await house.as('organizer'));
  const start = event.revision.start as string;
  for (const [wish, code, field] of [
    [{}, 'series.how', 'everyDays'],
    [{ everyDays: 7 }, 'series.how', 'count'],
    [{ everyDays: 7, count: 2, dates: ['2030-01-01T10:00'] }, 'series.how', 'everyDays'],
    [{ dates: [start] }, 'series.dates_twice', 'dates'],
    [{ dates: ['2020-01-01T10:00'] }, 'event.start_past', 'dates'],
    [{ everyDays: 366, count: 52 }, 'event.start_far', 'everyDays'],
  ] as const) {
    const answer = await repeat(event.id, wish);
    expect([wish, answer.status]).toEqual([wish, 400]);
    expect(answer.text).toContain(code);
    expect(answer.text).toContain(`"${field}"`);
  }
  expect((await repeat(event.id, { dates: ['2030-01-08T10:30', '2030-01-01T10:30'] })).status).toBe(201);
  const again = await repeat(event.id);
  expect([again.status, again.text]).toEqual([409, expect.stringContaining('series.other')]);
});

describe('a series of four, its first part published', () => {
  let series: SeriesView;
  let first: string;

  beforeAll(async () => {
    const event = await steps.createEvent(await house.as('organizer'), { listed: true });
    first = event.id;
    series = (await repeat(event.id)).body;
    await publish(first, 'first');
  });

  it('says in mail and on pages which part it is, in the words of each language', async () => {
    const mails = await Promise.all(house.sink.messages.map(readMail));
    const texts = mails.map(({ text }) => text.replace(/\s+/g, ' '));
    expect(texts.some((text) => text.includes('Part 1 of 4 of the series “Four seminars on transport”'))).toBe(true);
    const [{ slug }] = (await house.sql<{ slug: string }>('SELECT slug FROM events WHERE id = ?', [first])) as [
      { slug: string },
    ];
    const page = (language: string, path: string) => house.guest().get(`/${language}/${path}`);
    const fa = await page('fa', `e/${slug}`);
    expect(fa.text).toContain('بخش ۱ از ۴');
    expect(fa.text).toContain(`href="/fa/series/${series.slug}"`);
    const en = await page('en', `series/${series.slug}`);
    expect([en.status, en.text]).toEqual([200, expect.stringContaining('<em>seminar</em>')]);
    // The three drafts are nobody's yet.
    expect(en.text.match(/<li class="card">/g)).toHaveLength(1);
    const feed = await house.guest().get(`/feeds/series/${series.slug}/events.ics`);
    expect(feed.text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(feed.text).not.toMatch(/RRULE|RECURRENCE-ID/);
    expect((await page('en', 'series/no-such-series')).status).toBe(404);
    expect((await house.guest().get('/feeds/series/no-such-series/events.ics')).status).toBe(404);
  });

  it('a new text reaches drafts and voids what waits of them; what is published keeps its own until it is edited', async () => {
    const organizer = await house.as('organizer');
    const second = series.events[1]!.id;
    const listId = await steps.importPeople(organizer, manyPeople(1, 'second'), 'second');
    const waiting = await steps.submitMailing(organizer, second, [listId]);
    const answer = await organizer.put<SeriesView>(
      `/api/v1/series/${series.id}`,
      { texts: NEW_TEXTS, mainLanguage: 'fa' },
      series.version,
    );
    expect(answer.status).toBe(200);
    const titles = answer.body.events.map(({ revision }) => revision.series!.texts.en!.title);
    expect(titles).toEqual([TEXTS.en.title, ...Array<string>(3).fill(NEW_TEXTS.en.title)]);
    const [mailing] = await house.sql<{ status: string }>('SELECT status FROM mailings WHERE id = ?', [waiting.id]);
    expect(mailing!.status).not.toBe('awaiting_approval');
    const stale = await organizer.put(`/api/v1/series/${series.id}`, { texts: TEXTS }, series.version);
    expectProblem(stale, 412, 'series.stale', 'If-Match');
    const page = await house.guest().get(`/en/series/${series.slug}`);
    expect(page.text).toContain(TEXTS.en.title);
    expect(page.text).not.toContain(NEW_TEXTS.en.title);
    // Its own edit takes the text over; the update names the old and the new.
    const [event] = await house.sql<{ version: number }>('SELECT version FROM events WHERE id = ?', [first]);
    const own = (await seriesOf(series.id)).events[0]!;
    const edited = await organizer.put<steps.EventView>(
      `/api/v1/events/${first}/draft`,
      anEvent({ listed: true, start: own.revision.start }),
      event!.version,
    );
    expect(edited.status).toBe(200);
    expect((edited.body.revision.series as Part)!.texts.en!.title).toBe(NEW_TEXTS.en.title);
    house.sink.messages.length = 0;
    await steps.sendNews(house, first, 'update');
    await steps.until(
      'updates',
      async () => house.sink.messages.length,
      (n) => n === 2,
    );
    const mails = await Promise.all(house.sink.messages.map(readMail));
    for (const { text } of mails) {
      expect(text.replace(/\s+/g, ' ')).toMatch(/Four seminars on transport[^]*Seminars on clean transport|چهار نشست/);
    }
  });

  it('taking a part out, putting it back and moving it number the drafts anew by their start', async () => {
    const organizer = await house.as('organizer');
    const before = await seriesOf(series.id);
    const [, second, third] = before.events;
    const path = `/api/v1/series/${series.id}/events`;
    const less = await organizer.ask<SeriesView>('DELETE', `${path}/${second!.id}`);
    expect([less.status, numbers(less.body)]).toEqual([200, ['1/4', '2/3', '3/3']]);
    const out = await organizer.must(organizer.get<steps.EventView>(`/api/v1/events/${second!.id}`));
    expect(out.revision.series).toBeNull();
    expect((await organizer.ask('DELETE', `${path}/${second!.id}`)).status).toBe(404);
    const back = await organizer.post<SeriesView>(path, { eventId: second!.id });
    expect(numbers(back.body)).toEqual(['1/4', '2/4', '3/4', '4/4']);
    const { version } = await organizer.must(organizer.get<steps.EventView>(`/api/v1/events/${third!.id}`));
    const later = new Date(Date.parse(third!.revision.startsAt) + 60 * 86_400_000).toISOString().slice(0, 10);
    const moved = await organizer.put<steps.EventView>(
      `/api/v1/events/${third!.id}/draft`,
      anEvent({ start: `${later}T10:30` }),
      version,
    );
    expect(moved.body.revision.series).toMatchObject({ part: 4, parts: 4 });
    const after = await seriesOf(series.id);
    expect(after.events.map(({ id }) => id).at(-1)).toBe(third!.id);
    expect(numbers(after)).toEqual(['1/4', '2/4', '3/4', '4/4']);
  });

  it('another office finds nothing of it', async () => {
    const stranger = await house.as('stranger');
    expect((await stranger.get(`/api/v1/series/${series.id}`)).status).toBe(404);
    const { items } = await stranger.must(stranger.get<{ items: unknown[] }>('/api/v1/series'));
    expect(items).toEqual([]);
  });
});
