import { checkCalendar } from '@hamshahr/calendar';
import { anEvent, manyPeople } from '../support/factories.js';
import { startHouse, type House } from '../support/house.js';
import { plain, readMail, replyToken } from '../support/mails.js';
import { readForm } from '../support/pages.js';
import * as steps from '../support/steps.js';

const LINK = 'https://meet.isfahan.example/for-invitees';

let house: House;
let listed: steps.EventView;
let unlisted: steps.EventView;
let draft: steps.EventView;

beforeAll(async () => {
  house = await startHouse({ name: 'public-pages' });
  const organizer = await house.as('organizer');
  draft = await steps.createEvent(organizer, { listed: true });
  const texts = { ...anEvent().texts, en: { title: 'Everybody may know of this', body: 'Programme' } };
  const published = async (changes: object, prefix: string) => {
    const sent = await steps.sendInvitations(house, manyPeople(1, prefix), prefix, changes);
    await steps.untilStatus(house, sent.mailing.id, 'done');
    return sent.event;
  };
  listed = await published({ listed: true, texts, joinUrl: LINK, venue: 'City Hall' }, 'listed');
  unlisted = await published({ joinUrl: LINK }, 'unlisted');
});
afterAll(() => house?.stop());

it('/ leads to the list in the browser’s language', async () => {
  const answer = await house.guest().get('/', { headers: { 'accept-language': 'zh-CN,zh;q=0.9' } });
  expect([answer.status, answer.headers.get('location')]).toEqual([302, '/zh']);
});

it('the list shows what its organizer put there, once it is published, and nothing else', async () => {
  const { text, status } = await house.guest().get('/en');
  expect(status).toBe(200);
  expect(text).toContain(`/en/e/${listed.slug}`);
  expect(text).not.toContain(unlisted.slug);
  expect(text).not.toContain(draft.slug);
  expect(text).not.toContain(LINK);
});

it('a page opens for whoever has its address, without the link for joining', async () => {
  for (const { slug } of [listed, unlisted]) {
    for (const language of ['fa', 'en', 'zh', 'ru', 'uz', 'ms']) {
      const { text, status, headers } = await house.guest().get(`/${language}/e/${slug}`);
      expect(status).toBe(200);
      expect(text).toContain(`<html lang="${language}`);
      expect(text).not.toContain(LINK);
      expect(text).not.toContain('invitees.invalid');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    }
  }
});

it('drafts, wrong addresses and hostile ones look the same', async () => {
  const answers = await Promise.all(
    [draft.slug, 'no-such-event', "x'--", '%00', '..%2f..%2fetc', 'A'.repeat(90)].map((slug) =>
      house.guest().get(`/en/e/${slug}`),
    ),
  );
  for (const { status, text } of answers) {
    expect([400, 404]).toContain(status);
    expect(text).not.toContain(anEvent().texts.en!.title);
  }
  expect(answers[0]!.text.replaceAll(draft.slug, 'no-such-event')).toBe(answers[1]!.text);
});

it('shows another city’s time on request and is not sent twice to who has it', async () => {
  const path = `/en/e/${listed.slug}`;
  const plainPage = await house.guest().get(path);
  expect(plain(plainPage.text)).toContain('10:30');
  expect(plain((await house.guest().get(`${path}?city=xian`)).text)).toContain('15:00');
  expect((await house.guest().get(`${path}?city=nowhere`)).status).toBe(200);
  const tag = plainPage.headers.get('etag')!;
  const again = await house.guest().get(path, { headers: { 'if-none-match': tag } });
  expect([again.status, again.text]).toEqual([304, '']);
});

it('rules 6, 14: the file is PUBLISH with the event’s UID and version and no ATTENDEE', async () => {
  const { text, headers } = await house.guest().get(`/e/${listed.slug}/event.ics?lang=en`);
  expect(headers.get('content-type')).toMatch(/^text\/calendar/);
  const [row] = await house.sql<{ stamp: Date }>('SELECT stamped_at AS stamp FROM events WHERE id = ?', [listed.id]);
  const expected = {
    method: 'PUBLISH' as const,
    uid: listed.uid,
    sequence: 0,
    stamp: row!.stamp,
    start: new Date(listed.revision.startsAt),
    end: new Date(listed.revision.endsAt),
    attendee: null,
  };
  expect(checkCalendar(text, expected)).toEqual([]);
  expect(text).not.toContain('for-invitees');
  expect((await house.guest().get(`/e/${draft.slug}/event.ics`)).status).toBe(404);
});

it('F07: language and city of later mail are the invitee’s choice; what nobody offers is no wish', async () => {
  const mail = await readMail(house.sink.messages.find(({ envelope }) => envelope.to[0] === 'listed1@people.example')!);
  const path = `/r/${replyToken(mail, house.origin)}`;
  const wish = async (fields: Record<string, string>) => {
    const guest = house.guest();
    const { action, hidden } = readForm((await guest.get(path)).text);
    expect((await guest.form(action, { ...hidden, answer: 'yes', ...fields })).status).toBe(303);
    return house.sql(
      `SELECT i.reply_language AS language, c.slug AS city FROM invitations i
       LEFT JOIN cities c ON c.id = i.reply_city_id WHERE i.address = 'listed1@people.example'`,
    );
  };
  const chosen = [{ language: 'zh', city: 'freiburg' }];
  expect(await wish({ messageLanguage: 'zh', ownCity: 'freiburg' })).toEqual(chosen);
  expect(await wish({ messageLanguage: 'xx', ownCity: 'atlantis' })).toEqual(chosen);
  // The invitation's own language and city are no wish, so that a corrected contact counts.
  expect(await wish({ messageLanguage: 'en', ownCity: 'xian' })).toEqual([{ language: null, city: null }]);
  expect(await wish({ messageLanguage: 'zh', ownCity: 'freiburg' })).toEqual(chosen);
  const { text } = await house.guest().get(path);
  expect(text).toContain('<html lang="zh');
  expect(text).toMatch(/<option value="freiburg" selected>/);
});

it('a draft of a change stays out of sight; a cancelled event says so and leaves the list', async () => {
  const organizer = await house.as('organizer');
  const moved = anEvent({ listed: true, start: `${anEvent().start.slice(0, 10)}T14:00`, venue: 'City Hall' });
  await steps.editEvent(organizer, listed.id, moved);
  expect(plain((await house.guest().get(`/en/e/${listed.slug}`)).text)).not.toContain('14:00');
  const { id } = await steps.sendNews(house, listed.id, 'cancellation');
  await steps.untilStatus(house, id, 'done');
  const mail = await readMail(house.sink.messages.at(-1)!);
  expect([mail.to, mail.parsed.subject!.slice(0, 4)]).toEqual(['listed1@people.example', '取消通知']);
  expect(plain(mail.text)).toContain('08:00');
  expect((await house.guest().get(`/en/e/${listed.slug}`)).text).toContain('This event has been cancelled');
  expect((await house.guest().get('/en')).text).not.toContain(listed.slug);
  expect((await house.guest().get(`/e/${listed.slug}/event.ics`)).text).toContain('STATUS:CANCELLED');
});
