import type { Client } from '../support/client.js';
import { anEvent } from '../support/factories.js';
import { startHouse, type House } from '../support/house.js';
import { hrefs, plain, readMail, type ReadMail } from '../support/mails.js';
import { dump } from '../support/pages.js';
import { expectProblem } from '../support/problems.js';
import { confirmed, openEvent, register, untilMails, pagePath } from '../support/registrations.js';
import * as steps from '../support/steps.js';

const LAYLA = { name: 'Layla <b>"x"</b>', email: 'layla@prefs.example', language: 'en', city: 'Isfahan' };
const TAN = { name: 'Tan Kok', email: 'tan@prefs.example', language: 'en' };

let house: House;
let organizer: Client;
let listId: string;
let event: steps.EventView;
/** Layla's page at Isfahan, at Xi'an, and Tan's at Isfahan. */
let page: string;
let theirs: string;
let tans: string;

const mailsTo = async (address: string): Promise<ReadMail[]> =>
  Promise.all(house.sink.messages.filter(({ envelope }) => envelope.to[0] === address).map(readMail));
const newest = async (address = LAYLA.email) => (await mailsTo(address)).at(-1)!;
const prefsOf = ({ html }: ReadMail) => hrefs(html).find((href) => /\/r\/[^/]+\/prefs$/.test(href))!;
const pathOf = (mail: ReadMail) => prefsOf(mail).slice(house.origin.length);

/** What one office knows of an address. */
const contact = async (address = LAYLA.email, office = 'isfahan') =>
  (
    await house.sql<{ id: string; language: string; city: string | null }>(
      `SELECT c.id, c.language, t.slug AS city FROM contacts c JOIN offices o ON o.id = c.office_id
       LEFT JOIN cities t ON t.id = c.city_id WHERE c.address = ? AND o.slug = ?`,
      [address, office],
    )
  )[0]!;
const audited = (action: string) =>
  house.sql<{ actor_type: string; object_type: string; object_id: string }>(
    'SELECT actor_type, object_type, object_id FROM audit_entries WHERE action = ? ORDER BY id',
    [action],
  );
const step = (path: string, what: string, fields: Record<string, string> = {}) =>
  house.guest().form(path, { lang: 'en', step: what, ...fields });
const ways = (language: string, city: string, path = page) => step(path, 'ways', { language, city });

/** Another event of Isfahan for the same people, sent. */
async function inviteAgain(people: object[] = []): Promise<string> {
  const list =
    people.length > 0 ? await steps.importPeople(organizer, people as (typeof LAYLA)[], `Again ${Date.now()}`) : listId;
  const other = await steps.createEvent(organizer);
  const { id } = await steps.submitMailing(organizer, other.id, [list]);
  await steps.approve(await house.as('approver'), id);
  await steps.act(organizer, id, 'start');
  await steps.untilStatus(house, id, 'done');
  return id;
}

beforeAll(async () => {
  house = await startHouse({ name: 'preferences' });
  organizer = await house.as('organizer');
  const sent = await steps.sendInvitations(house, [LAYLA, TAN], 'Guests');
  ({ event, listId } = sent);
  await steps.untilStatus(house, sent.mailing.id, 'done');
  page = pathOf(await newest());
  tans = pathOf(await newest(TAN.email));
  const stranger = await house.as('stranger');
  const list = await steps.importPeople(stranger, [LAYLA], 'Theirs');
  const own = await steps.createEvent(stranger, { hostCity: 'xian' });
  const { id } = await steps.submitMailing(stranger, own.id, [list]);
  await steps.approve(await house.as('strange-approver'), id);
  await steps.act(stranger, id, 'start');
  await steps.until(
    'the other office’s mail is there',
    () => mailsTo(LAYLA.email),
    (mails) => mails.length === 2,
  );
  theirs = pathOf(await newest());
});
afterAll(() => house?.stop());

it('every mail with a reply link leads to the page, and so does the reply page', async () => {
  const mail = await newest(TAN.email);
  expect(plain(mail.text)).toContain(`Language and city of our messages: ${prefsOf(mail)}`);
  const reply = await house.guest().get(page.replace(/\/prefs$/, ''));
  expect(hrefs(reply.text)).toContain(`${page}?lang=en`);
  const answer = await house.guest().get(page);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('x-robots-tag')).toBe('noindex, nofollow');
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
  expect(answer.headers.getSetCookie()).toEqual([]);
  expect(answer.text).toContain('l…@prefs.example');
  expect(answer.text).not.toContain('layla@');
  expect(answer.text).not.toContain('<b>"x"</b>');
  expect(answer.text).toContain('href="mailto:isfahan@hamshahr.example"');
  expect((await house.guest().get(`${page}?lang=fa`)).text).toContain('<html lang="fa" dir="rtl">');
});

it('rule 30: GET and HEAD of the page and of every address on it change no row', async () => {
  const { audit_entries: before, ...rows } = await dump(house);
  const { text } = await house.guest().get(page);
  const links = hrefs(text).map((href) => href.replace(house.origin, ''));
  const own = links.filter((href) => href.startsWith('/') && !href.startsWith('/assets/'));
  expect(own.length).toBeGreaterThanOrEqual(7);
  for (const link of [page, `${page}?done=mail-off&step=mail-off&language=zh&city=xian`, ...own]) {
    for (const method of ['GET', 'HEAD', 'GET'] as const) {
      expect([link, (await house.guest().ask(method, link)).status]).toEqual([link, 200]);
    }
  }
  const { audit_entries: after, ...same } = await dump(house);
  expect(same).toEqual(rows);
  expect(after!.length).toBe(before!.length);
});

it('F07, F08: language and city hold for everything the office writes from then on, and for this office alone', async () => {
  const saved = await ways('zh', 'xian');
  expect(saved.status).toBe(303);
  expect(saved.headers.get('location')).toBe(`${page}?lang=en&done=ways`);
  const shown = await house.guest().get(saved.headers.get('location')!);
  expect(shown.text).toContain('Your choice has been saved');
  expect(plain(shown.text)).toContain('China Standard Time');
  expect(await contact()).toMatchObject({ language: 'zh', city: 'xian' });
  expect(await contact(LAYLA.email, 'xian')).toMatchObject({ language: 'en', city: 'isfahan' });
  expect(await contact(TAN.email)).toMatchObject({ language: 'en', city: null });
  const { id } = await contact();
  expect(await audited('contact.choose')).toEqual([{ actor_type: 'invitee', object_type: 'contact', object_id: id }]);
  // Whose city nobody knows may leave it so.
  expect((await ways('en', '', tans)).status).toBe(303);
  expect(await contact(TAN.email)).toMatchObject({ language: 'en', city: null });
  // Twice the same is no second change.
  expect((await ways('zh', 'xian')).status).toBe(303);
  expect(await audited('contact.choose')).toHaveLength(1);
  expect((await house.guest().get(page)).text).toContain('<html lang="zh-Hans"');

  await inviteAgain();
  const next = await newest();
  expect(next.html).toContain('<html lang="zh-Hans"');
  expect(plain(next.text)).toMatch(/15:00–16:30[\s\S]*UTC\+08:00[\s\S]*UTC\+03:30/);
  expect((await newest(TAN.email)).html).toContain('<html lang="en"');

  // The event to which they were invited before speaks the new language, too.
  await steps.editEvent(organizer, event.id, anEvent({ venue: 'Another hall' }));
  const update = await steps.sendNews(house, event.id, 'update');
  await steps.untilStatus(house, update.id, 'done');
  expect((await newest()).html).toContain('<html lang="zh-Hans"');
});

it('a choice for one event gives way to the choice for all', async () => {
  const reply = page.replace(/\/prefs$/, '');
  const answer = { answer: 'yes', companions: '0', note: '', messageLanguage: 'ru', ownCity: 'freiburg', lang: 'en' };
  expect((await house.guest().form(reply, answer)).status).toBe(303);
  const wishes = () =>
    house.sql(
      `SELECT i.language, i.reply_language AS wish FROM invitations i JOIN events e ON e.id = i.event_id
       JOIN offices o ON o.id = e.office_id WHERE i.address = ? AND o.slug = 'isfahan' ORDER BY i.id`,
      [LAYLA.email],
    );
  expect((await wishes())[0]).toEqual({ language: 'zh', wish: 'ru' });
  await ways('zh', 'xian');
  expect(await wishes()).toEqual([
    { language: 'zh', wish: null },
    { language: 'zh', wish: null },
  ]);
});

it('the office sees what somebody chose, and puts it back', async () => {
  const { id } = await contact();
  const path = `/api/v1/contacts/${id}/choices`;
  type Choices = { items: { id: string; isUndoable: boolean }[] };
  const { items } = await organizer.must(organizer.get<Choices>(path));
  expect(items).toMatchObject([{ language: 'zh', languageBefore: 'en', undoneAt: null, isUndoable: true }]);
  const undo = `${path}/${items[0]!.id}/undo`;
  expect((await (await house.as('stranger')).get(path)).status).toBe(404);
  expect((await (await house.as('stranger')).post(undo)).status).toBe(404);
  expect((await (await house.as('viewer')).post(undo)).status).toBe(403);
  expectProblem(await organizer.post(`${path}/999999/undo`), 404, 'contact.choice_missing');
  const seen = await organizer.must(organizer.get<{ version: number }>(`/api/v1/contacts/${id}`));
  expect((await organizer.post(undo)).status).toBe(204);
  expect(await contact()).toMatchObject({ language: 'en', city: 'isfahan' });
  expect((await organizer.must(organizer.get<{ version: number }>(`/api/v1/contacts/${id}`))).version).toBe(
    seen.version + 1,
  );
  expect(await audited('contact.choice_undo')).toEqual([
    { actor_type: 'account', object_type: 'contact', object_id: id },
  ]);
  const after = await organizer.must(organizer.get<Choices>(path));
  expect(after.items).toMatchObject([{ isUndoable: false, undoneAt: expect.any(String) as string }]);
  expectProblem(await organizer.post(undo), 409, 'contact.choice_undone');
  await inviteAgain();
  expect((await newest()).html).toContain('<html lang="en"');
  await ways('fa', 'isfahan');
  await ways('uz', 'freiburg');
  const [last, first] = (await organizer.must(organizer.get<Choices>(path))).items;
  expect([last!.isUndoable, first!.isUndoable]).toEqual([true, false]);
  expectProblem(await organizer.post(`${path}/${first!.id}/undo`), 409, 'contact.choice_overtaken');
  await ways('en', 'isfahan');
});

it('F13: mail is turned off, invitations are held back, and on again by the person alone', async () => {
  const off = await step(page, 'mail-off');
  expect(off.headers.get('location')).toBe(`${page}?lang=en&done=mail-off`);
  const shown = await house.guest().get(off.headers.get('location')!);
  expect(shown.text).toContain('You have been removed from the mailing list');
  expect(shown.text).toContain('we will still let you know');
  await step(page, 'mail-off');
  expect(await steps.ledger(house, await inviteAgain())).toEqual({ sent: 1, suppressed: 1 });
  // The other office writes on.
  expect((await house.guest().get(theirs)).text).toContain('name="step" value="mail-off"');
  expect((await step(page, 'mail-on')).status).toBe(303);
  expect(await house.sql('SELECT office_id FROM unsubscriptions')).toEqual([]);
  expect(await steps.ledger(house, await inviteAgain())).toEqual({ sent: 2 });
  const { id } = await contact();
  const note = { actor_type: 'invitee', object_type: 'contact', object_id: id };
  expect(await audited('contact.unsubscribe')).toEqual([note]);
  expect(await audited('contact.resubscribe')).toEqual([note]);
});

it('what was left by a mail’s own link is shown, and taken back here', async () => {
  const leave = hrefs((await newest()).html).find((href) => href.startsWith(`${house.origin}/u/`))!;
  await house.guest().form(leave.slice(house.origin.length), { 'List-Unsubscribe': 'One-Click' });
  expect((await house.guest().get(page)).text).toContain('name="step" value="mail-on"');
  await step(page, 'mail-on');
  expect(await house.sql('SELECT office_id FROM unsubscriptions')).toEqual([]);
});

it('F24: a link that may have been forwarded neither shows nor makes the person’s calendar address', async () => {
  const { id } = await contact();
  const feed = await organizer.must(organizer.post<{ path: string }>(`/api/v1/contacts/${id}/feed`));
  const address = feed.path;
  expect((await house.guest().get(address)).status).toBe(200);
  expect((await house.guest().get(page)).text).not.toContain('/feeds/people/');
  expect((await step(page, 'calendar')).status).toBe(422);
  expect((await house.guest().get(address)).status).toBe(200);
});

it('the link of another office’s mail changes nothing of mine', async () => {
  const mine = async () => {
    const { contacts, invitations, feed_addresses: feeds, unsubscriptions } = await dump(house);
    const { id } = await contact();
    const own = (rows: string[] = [], key: string) => rows.filter((row) => row.includes(`"${key}":"${id}"`));
    return [own(contacts, 'id'), own(invitations, 'contact_id'), own(feeds, 'contact_id'), unsubscriptions?.length];
  };
  const before = await mine();
  expect(before[0]).toHaveLength(1);
  expect((await ways('ms', 'freiburg', theirs)).status).toBe(303);
  expect(await mine()).toEqual(before);
  expect(await contact(LAYLA.email, 'xian')).toMatchObject({ language: 'ms', city: 'freiburg' });
});

it('whoever registered finds the page from theirs once they have a place, and not before', async () => {
  const { slug } = await openEvent(house, 'hall', 10);
  await register(house, slug, 'early');
  const [mail] = await untilMails(house, 'early', 1);
  expect((await house.guest().get(pagePath(mail!))).text).not.toContain('/prefs');
  const path = await confirmed(house, slug, 'placed');
  const link = hrefs((await house.guest().get(`${path}?lang=en`)).text).find((href) => href.includes('/prefs'))!;
  expect((await house.guest().get(link)).status).toBe(200);
  expect((await ways('ru', 'freiburg', link.split('?')[0])).status).toBe(303);
  expect(await contact('placed@register.example')).toMatchObject({ language: 'ru', city: 'freiburg' });
  expect(await house.sql('SELECT name, language FROM registrations ORDER BY id')).toEqual([
    { name: 'Person early', language: 'en' },
    { name: 'Person placed', language: 'ru' },
  ]);
});
