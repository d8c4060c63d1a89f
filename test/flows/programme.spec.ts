import { textOf } from '../../libs/views/src/html-reading.js';
import { aProgramme, aSession, type ProgrammeInput } from '../support/a-programme.js';
import { anEvent, manyPeople } from '../support/factories.js';
import { startHouse, type House } from '../support/house.js';
import { hrefs, plain, readMail } from '../support/mails.js';
import { expectProblem } from '../support/problems.js';
import * as steps from '../support/steps.js';

/** F23: sessions, speakers in protocol order, parallel rooms, interpretation; versions with change mails. */
let house: House;

interface ProgrammeView {
  version: number;
  isPublished: boolean;
  programme: (Omit<ProgrammeInput, 'speakers'> & { speakers: { key: string; cityId: string | null }[] }) | null;
}
interface Change {
  field: string;
  about?: string;
  before: unknown;
  after: unknown;
}

beforeAll(async () => {
  house = await startHouse({ name: 'programme' });
});
afterAll(() => house?.stop());

const path = (id: string) => `/api/v1/events/${id}/programme`;
const read = async (id: string) => {
  const organizer = await house.as('organizer');
  return organizer.must(organizer.get<ProgrammeView>(path(id)));
};
const write = async (id: string, programme: object) => {
  const organizer = await house.as('organizer');
  return organizer.put<ProgrammeView>(path(id), programme, (await read(id)).version);
};
const page = (slug: string, language = 'en', city = '') =>
  house.guest().get(`/${language}/e/${slug}/programme${city && `?city=${city}`}`);
const published = async (name: string, programme = aProgramme()) => {
  const organizer = await house.as('organizer');
  const event = await steps.createEvent(organizer);
  expect((await write(event.id, programme)).status).toBe(200);
  const listId = await steps.importPeople(organizer, manyPeople(2, name), name);
  const submitted = await steps.submitMailing(organizer, event.id, [listId]);
  await steps.approve(await house.as('approver'), submitted.id);
  await steps.act(organizer, submitted.id, 'start');
  await steps.untilStatus(house, submitted.id, 'done');
  return event;
};
const mailsTo = async (name: string) => {
  const kept = house.sink.messages.filter(({ envelope }) => envelope.to.some((address) => address.startsWith(name)));
  return Promise.all(kept.map(readMail));
};
const changesOf = async (mailingId: string) => {
  const organizer = await house.as('organizer');
  const { changes } = await organizer.must(
    organizer.get<{ changes: Change[] }>(`/api/v1/mailings/${mailingId}/changes`),
  );
  return changes;
};

it('keeps what was written, in its order, and says in the trail that it was', async () => {
  const event = await steps.createEvent(await house.as('organizer'));
  expect((await read(event.id)).programme).toBeNull();
  const answer = await write(event.id, aProgramme());
  expect([answer.status, answer.body.version]).toEqual([200, event.version + 1]);
  const { programme, isPublished } = await read(event.id);
  expect([programme!.sessions.map(({ key }) => key), isPublished]).toEqual([['s1', 's2', 's3', 's4', 's5'], false]);
  const [xian] = await house.sql<{ id: string }>("SELECT id FROM cities WHERE slug = 'xian'");
  expect(programme!.speakers[0]).toMatchObject({ key: 'p1', cityId: xian!.id });
  const trail = await house.sql<{ action: string }>(
    "SELECT action FROM audit_entries WHERE object_type = 'event' AND object_id = ? ORDER BY id",
    [event.id],
  );
  expect(trail.map(({ action }) => action)).toEqual(['event.create', 'event.programme']);
  // An edit of the event leaves it; one that would cut sessions off is refused.
  const organizer = await house.as('organizer');
  const { version } = await steps.editEvent(organizer, event.id, anEvent({ minutes: 120 }));
  expect((await read(event.id)).programme!.sessions).toHaveLength(5);
  const short = await organizer.put(`/api/v1/events/${event.id}/draft`, anEvent({ minutes: 60 }), version);
  expectProblem(short, 400, 'programme.longer', 'minutes');
  expect((await write(event.id, { rooms: [], speakers: [], sessions: [] })).body.programme).toBeNull();
});

it('is written by who saw the newest version, in the own office, by organizers', async () => {
  const organizer = await house.as('organizer');
  const event = await steps.createEvent(organizer);
  await write(event.id, aProgramme());
  expectProblem(await organizer.put(path(event.id), aProgramme(), event.version), 412, 'event.stale', 'If-Match');
  expect((await (await house.as('viewer')).put(path(event.id), aProgramme(), 2)).status).toBe(403);
  expect((await (await house.as('stranger')).put(path(event.id), aProgramme(), 2)).status).toBe(404);
  expect((await (await house.as('stranger')).get(path(event.id))).status).toBe(404);
  expect((await (await house.as('stranger')).get(`${path(event.id)}/page?language=en`)).status).toBe(404);
});

it('names the field of what cannot be', async () => {
  const event = await steps.createEvent(await house.as('organizer'));
  for (const [sessions, code, field] of [
    [[aSession({ startsAfter: 90 })], 'programme.outside', 'sessions.0.minutes'],
    [[aSession(), aSession({ key: 's2' })], 'programme.room_taken', 'sessions.1.startsAfter'],
    [[aSession({ room: 'r7' })], 'programme.room', 'sessions.0.room'],
    [
      [aSession({ texts: { en: { title: 'x'.repeat(201), body: '' } } })],
      'event.text_long',
      'sessions.0.texts.en.title',
    ],
  ] as const) {
    expectProblem(await write(event.id, aProgramme({ sessions: [...sessions] })), 400, code, field);
  }
  expect((await write(event.id, aProgramme({ sessions: [aSession({ languages: ['xx'] })] }))).status).toBe(400);
  expect((await read(event.id)).programme).toBeNull();
});

describe('published', () => {
  let event: steps.EventView;
  beforeAll(async () => {
    event = await published('first');
  });

  it('stands in the mail in short, by the reader’s clock, with the way to the whole', async () => {
    const [mail] = await mailsTo('first');
    const text = plain(mail!.text);
    const start = new Date(event.revision.startsAt);
    expect(text).toContain('Programme');
    expect(text).toContain("Times in Xi'an (UTC+08:00)");
    expect(start.getUTCHours() + 8).toBe(15);
    expect(text).toMatch(/15:00–15:15\s+Opening/);
    expect(text).toMatch(/15:45–16:00\s+Break/);
    const address = `${house.origin}/en/e/${event.slug}/programme`;
    expect(hrefs(mail!.html)).toContain(address);
    expect(text).toContain(address);
    expect(mail!.event.getFirstPropertyValue('description')).toContain(address);
  });

  it('has a page in every language, with speakers in the order of protocol', async () => {
    const en = await page(event.slug, 'en', 'xian');
    expect(en.status).toBe(200);
    expect(en.text).toContain('15:00–15:15');
    expect(en.text).toContain('<em>rails</em>');
    expect(en.text).toContain('Interpretation: English and Chinese');
    const [, speakers = ''] = textOf(en.text).split(/Speakers/);
    expect(speakers).toMatch(/Li Wei\s*, Vice Mayor of Xi’an[\s\S]*Sara Ahmadi\s*, Head of Transport/);
    expect(en.text).toContain('Version 1 of ');
    const fa = await page(event.slug, 'fa');
    expect(fa.text).toContain('۱۰:۳۰ تا ۱۰:۴۵');
    expect(fa.text).toContain('تالار الف');
    // Names in the script that a reader reads.
    expect(fa.text).toContain('سارا احمدی');
    expect(fa.text).not.toContain('李伟');
    expect((await page(event.slug, 'zh')).text).toContain('李伟');
    expect(fa.text).toContain('معاون شهردار شی‌آن');
    for (const language of ['zh', 'ru', 'uz', 'ms']) expect((await page(event.slug, language)).status).toBe(200);
    const own = await house.guest().get(`/en/e/${event.slug}`);
    expect(own.text).toContain(`href="/en/e/${event.slug}/programme"`);
  });

  it('moves with its event, and that is no change of the programme', async () => {
    const organizer = await house.as('organizer');
    const [date] = (event.revision.start as string).split('T');
    await steps.editEvent(organizer, event.id, anEvent({ start: `${date}T11:30` }));
    const update = await steps.submitNews(organizer, event.id, 'update');
    expect((await changesOf(update.id)).map(({ field }) => field)).toEqual(['start', 'startsAt']);
    await steps.approve(await house.as('approver'), update.id);
    await steps.act(organizer, update.id, 'start');
    await steps.untilStatus(house, update.id, 'done');
    const mail = (await mailsTo('first')).at(-1)!;
    expect(plain(mail.text)).toMatch(/16:00–16:15\s+Opening/);
    expect(plain(mail.text)).not.toContain('Programme: “');
  });

  it('a change is seen by the approver and the invited, voids what waits, and leaves the page as it is until it is sent', async () => {
    const organizer = await house.as('organizer');
    const sessions = aProgramme().sessions.filter(({ key }) => key !== 's3');
    sessions[1] = { ...sessions[1]!, startsAfter: 20, minutes: 25, room: 'r2' };
    await write(event.id, aProgramme({ sessions }));
    expect((await read(event.id)).isPublished).toBe(false);
    const waiting = await steps.submitNews(organizer, event.id, 'update');
    const changes = await changesOf(waiting.id);
    expect(changes.map(({ field }) => field)).toEqual([
      ...['programme.session.start', 'programme.session.minutes', 'programme.session.room', 'programme.session'],
    ]);
    const [date] = (event.revision.start as string).split('T');
    expect(changes[0]).toMatchObject({
      before: `${date} 11:45`,
      after: `${date} 11:50`,
      about: `${date} 11:50 · تراموا`,
    });
    expect(changes[3]).toMatchObject({ before: `${date} 11:45 · Buses`, after: null });
    expect((await page(event.slug)).text).toContain('Buses');
    const preview = await organizer.must(organizer.get<{ html: string }>(`${path(event.id)}/page?language=en`));
    expect(preview.html).not.toContain('Buses');
    // One more edit: what was asked for is void.
    await write(event.id, aProgramme({ sessions }));
    const voided = await organizer.must(organizer.get<steps.MailingView>(`/api/v1/mailings/${waiting.id}`));
    expect(voided.status).toBe('draft');
    const { id } = await steps.sendNews(house, event.id, 'update');
    await steps.untilStatus(house, id, 'done');
    const mail = (await mailsTo('first')).at(-1)!;
    const text = plain(mail.text).replace(/\s+/g, ' ');
    expect(text).toContain('Programme: “Trams”');
    expect(text).toContain('16:20–16:45 (UTC+08:00) · Room: Hall B · Sara Ahmadi, Head of Transport');
    expect(text).toContain('Programme: “Buses”');
    // A programme asks nobody anew (rule 5): no new answer, but a new sequence.
    expect(text).toContain('your reply');
    expect(mail.event.getFirstPropertyValue('sequence')).toBe(2);
    expect((await page(event.slug)).text).not.toContain('Buses');
    expect((await page(event.slug)).text).toContain('Version 3 of ');
  });

  it('writes only to those who read the language in which a text changed', async () => {
    const organizer = await house.as('organizer');
    const { programme } = await read(event.id);
    const sessions = aProgramme().sessions.filter(({ key }) => programme!.sessions.some((each) => each.key === key));
    sessions[1] = { ...sessions[1]!, startsAfter: 20, minutes: 25, room: 'r2' };
    sessions[0] = aSession({
      texts: { fa: { title: 'آیین گشایش', body: '' }, en: { title: 'Opening', body: '' } },
      speakers: [{ speaker: 'p1', role: 'speaker' }],
    });
    await write(event.id, aProgramme({ sessions }));
    const refused = await organizer.post(`/api/v1/events/${event.id}/mailings`, { kind: 'update' });
    expectProblem(refused, 409, 'event.nothing_changed');
  });
});

it('a co-host office sees what is published of it', async () => {
  const organizer = await house.as('organizer');
  const event = await steps.createEvent(organizer, { kind: 'joint_seminar', coHostCity: 'xian' });
  await write(event.id, aProgramme());
  const [office] = await house.sql<{ id: string }>("SELECT id FROM offices WHERE slug = 'xian'");
  await organizer.post(`/api/v1/events/${event.id}/co-hosts`, { officeId: office!.id });
  const listId = await steps.importPeople(organizer, manyPeople(1, 'joint'), 'joint');
  const submitted = await steps.submitMailing(organizer, event.id, [listId]);
  await steps.approve(await house.as('approver'), submitted.id);
  await steps.act(organizer, submitted.id, 'start');
  await steps.untilStatus(house, submitted.id, 'done');
  const seen = await (
    await house.as('stranger')
  ).get<{ programme: ProgrammeInput }>(`/api/v1/co-hosted-events/${event.id}`);
  expect(seen.body.programme.sessions.map(({ key }) => key)).toEqual(['s1', 's2', 's3', 's4', 's5']);
});

it('a page that is not there says so in the language of its address; script in a title is text', async () => {
  const bare = await steps.createEvent(await house.as('organizer'));
  for (const slug of [bare.slug, 'no-such-event']) expect((await page(slug, 'fa')).status).toBe(404);
  const hostile = aProgramme();
  hostile.sessions[0] = aSession({
    texts: { en: { title: '<script>alert(1)</script>', body: '<img src=x onerror=1>' } },
  });
  hostile.speakers[0]!.name = '"><b>x</b>';
  hostile.rooms[0]!.names = { en: '<i>room</i>' };
  const event = await published('hostile', hostile);
  const { text } = await page(event.slug);
  expect(text).not.toMatch(/<script|<img|<b>x|<i>room/);
  expect(text).toContain('&lt;script>alert(1)');
});
