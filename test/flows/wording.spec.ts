import type { Client } from '../support/client.js';
import { startHouse, type House } from '../support/house.js';
import { plain, readMail } from '../support/mails.js';
import { expectProblem } from '../support/problems.js';
import * as steps from '../support/steps.js';

interface Words {
  greeting: string | null;
  closing: string | null;
  signature: string | null;
}

interface Wordings {
  items: (Words & { language: string })[];
  defaults: (Words & { language: string })[];
  version: number;
}

const PATH = '/api/v1/office/wording';
const NONE = { greeting: null, closing: null, signature: null };
const OURS = {
  greeting: 'Esteemed {name} & friends:',
  closing: 'In friendship between our cities,',
  signature: 'Dr Ali Rezaei\nDirector <International Office>\nIsfahan',
};

let house: House;
let admin: Client;

beforeAll(async () => {
  house = await startHouse({ name: 'wording' });
  admin = await house.as('admin');
});
afterAll(() => house?.stop());

const all = () => admin.must(admin.get<Wordings>(PATH));
const put = (language: string, words: object, version: number | null) =>
  admin.put<Wordings>(`${PATH}/${language}`, words, version);

it('begins with the product’s words, the same that mails have', async () => {
  const { items, defaults, version } = await all();
  expect(items).toEqual(['fa', 'en', 'zh', 'ru', 'uz', 'ms'].map((language) => ({ language, ...NONE })));
  expect(defaults.find(({ language }) => language === 'en')).toEqual({
    ...{ language: 'en', greeting: 'Dear {name},', closing: 'With kind regards,' },
    signature: 'Ali Admin\nIsfahan International Office',
  });
  expect(defaults.find(({ language }) => language === 'fa')!.greeting).toBe('{name} گرامی،');
  expect(version).toBe(1);
});

it.each<[string, object, string, string]>([
  ['another placeholder', { greeting: 'Dear {title},' }, 'wording.place', 'greeting'],
  ['the name twice', { greeting: '{name}, {name}' }, 'wording.place', 'greeting'],
  ['the name in the closing', { closing: 'Bye {name}' }, 'wording.place', 'closing'],
  ['a brace in the signature', { signature: 'Me }' }, 'wording.place', 'signature'],
  ['a control character', { closing: 'Bye\u0007' }, 'wording.control', 'closing'],
  ['text turned around', { signature: 'Me\n\u202Eevil' }, 'wording.control', 'signature'],
  ['a slot', { greeting: 'Dear \uE000token\uE001' }, 'wording.control', 'greeting'],
  ['201 characters', { greeting: 'x'.repeat(201) }, 'wording.long', 'greeting'],
  ['501 characters', { signature: 'x'.repeat(501) }, 'wording.long', 'signature'],
  ['seven lines', { signature: 'a\nb\nc\nd\ne\nf\ng' }, 'wording.lines', 'signature'],
])('refuses %s, also in the preview', async (_what, change, code, field) => {
  expectProblem(await put('en', { ...NONE, ...change }, 1), 400, code, field);
  const preview = await admin.post(`${PATH}/preview`, { language: 'en', ...NONE, ...change });
  expectProblem(preview, 400, code, field);
  expect((await all()).version).toBe(1);
});

it('previews the words by a sample while there is no event, and keeps nothing', async () => {
  const preview = (language: string, words: object) =>
    admin.must(admin.post<{ subject: string; html: string; text: string }>(`${PATH}/preview`, { language, ...words }));
  const { subject, html, text } = await preview('en', OURS);
  expect(subject).toContain('Sample webinar');
  expect(plain(text)).toContain('Esteemed Ali Admin & friends:');
  expect(text).toContain('In friendship between our cities,\nDr Ali Rezaei\nDirector <International Office>\nIsfahan');
  expect(html).toContain('Director &lt;International Office>');
  const persian = await preview('fa', { ...NONE, closing: 'با احترام فراوان' });
  expect(persian.subject).toContain('وبینار نمونه');
  expect(persian.text).toContain('با احترام فراوان\nAli Admin\nدفتر امور بین‌الملل اصفهان');
  expect((await all()).items.every(({ closing }) => closing === null)).toBe(true);
});

it('stands in every mail submitted from then on, in HTML and text; what was submitted before keeps its words', async () => {
  const organizer = await house.as('organizer');
  const people = [
    { name: 'Dr Li', email: 'li@wording.example', language: 'en' },
    { name: 'رضا', email: 'reza@wording.example', language: 'fa' },
  ];
  const listId = await steps.importPeople(organizer, people, 'Wording');
  const event = await steps.createEvent(organizer);
  const before = await steps.submitMailing(organizer, event.id, [listId]);
  const arabic = { greeting: '{name} گرامي', closing: null, signature: '  علي رضايي \r\n\r\n مدير كل ' };
  expect((await put('fa', arabic, 1)).body.items.find(({ language }) => language === 'fa')).toEqual({
    ...{ language: 'fa', greeting: '{name} گرامی', closing: null, signature: 'علی رضایی\nمدیر کل' },
  });
  expect((await put('en', OURS, 2)).body.version).toBe(3);
  await steps.approve(await house.as('approver'), before.id);
  await steps.act(organizer, before.id, 'start');
  await steps.untilStatus(house, before.id, 'done');
  const newest = async (who: string) =>
    readMail(house.sink.messages.filter(({ envelope }) => envelope.to[0] === `${who}@wording.example`).at(-1)!);
  const old = await newest('li');
  expect(plain(old.text)).toContain('Dear Dr Li,');
  expect(old.text).not.toContain('Esteemed');
  const off = await steps.sendNews(house, event.id, 'cancellation');
  await steps.untilStatus(house, off.id, 'done');
  const [english, persian] = [await newest('li'), await newest('reza')];
  expect(plain(english.text)).toContain('Esteemed Dr Li & friends:');
  expect(english.text).toContain(`${OURS.closing}\n${OURS.signature}`);
  expect(english.html).toContain('Esteemed <bdi>Dr Li</bdi> &amp; friends:');
  expect(english.html).toContain('<bdi>Director &lt;International Office></bdi>');
  expect(english.html).not.toContain('With kind regards');
  expect(persian.text).toContain('رضا گرامی');
  expect(persian.text).toContain('با سپاس و احترام،\nعلی رضایی\nمدیر کل');
});

it('an invitation and an update carry it as well', async () => {
  const preview = await admin.must(
    admin.post<{ subject: string; text: string }>(`${PATH}/preview`, { language: 'en', ...OURS }),
  );
  // The office has an event by now.
  expect(preview.subject).toContain('Clean transport');
  const people = [{ name: 'Ann', email: 'ann@wording.example', language: 'en' }];
  const { event, mailing } = await steps.sendInvitations(house, people, 'More', { joinUrl: 'https://meet.example/a' });
  await steps.untilStatus(house, mailing.id, 'done');
  const { revision, version } = await admin.must(admin.get<steps.EventView>(`/api/v1/events/${event.id}`));
  const { kind, minutes, texts, mainLanguage } = revision as never as Record<string, never>;
  const start = `${revision.startsAt.slice(0, 10)}T16:00`;
  const organizer = await house.as('organizer');
  const moved = { kind, hostCity: 'isfahan', start, minutes, texts, mainLanguage };
  await organizer.must(organizer.put(`/api/v1/events/${event.id}/draft`, moved, version));
  const update = await steps.sendNews(house, event.id, 'update');
  await steps.untilStatus(house, update.id, 'done');
  const mails = await Promise.all(
    house.sink.messages.filter(({ envelope }) => envelope.to[0] === 'ann@wording.example').map(readMail),
  );
  expect(mails).toHaveLength(2);
  for (const mail of mails) {
    expect(plain(mail.text)).toContain('Esteemed Ann & friends:');
    expect(mail.text).toContain(`${OURS.closing}\n${OURS.signature}`);
    expect(mail.html).toContain('Esteemed <bdi>Ann</bdi> &amp; friends:');
  }
});

it('is edited by the version that was seen, one language at a time, and taken back by null', async () => {
  const { version } = await all();
  const answers = await Promise.all([put('en', NONE, version), put('fa', NONE, version)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  const stale = await put('zh', OURS, version);
  expectProblem(stale, 412, 'wording.stale', 'If-Match');
  expect(stale.body).toMatchObject({ current: { version: version + 1 } });
  expect((await put('xx', NONE, version + 1)).status).toBe(404);
  expect((await put('zh', NONE, null)).status).toBe(428);
  // Another office's words are its own.
  const stranger = await house.as('stranger');
  expect((await stranger.get<Wordings>(PATH)).body).toMatchObject({ version: 1 });
});

it('the office and its units take other names', async () => {
  interface Office {
    version: number;
    names: Record<string, string>;
    units: { id: string; names: Record<string, string> }[];
  }
  const office = await admin.must(admin.get<Office>('/api/v1/office'));
  const names = { en: ' Isfahan\u202E Office ', fa: 'ادارهٔ بين‌الملل' };
  const renamed = await admin.must(admin.put<Office>('/api/v1/office', { names }, office.version));
  expect(renamed).toMatchObject({ names: { en: 'Isfahan Office', fa: 'ادارهٔ بین‌الملل' }, version: 2 });
  expectProblem(await admin.put('/api/v1/office', { names }, office.version), 412, 'office.stale', 'If-Match');
  const unit = `/api/v1/units/${office.units[0]!.id}`;
  expect((await admin.put(unit, { names: { en: 'Culture and Arts' } }, null)).body).toMatchObject({
    names: { en: 'Culture and Arts' },
  });
  const stranger = await house.as('stranger');
  expectProblem(await stranger.put(unit, { names: { en: 'Mine' } }, null), 404, 'unit.missing');
  expect((await admin.get<Office>('/api/v1/office')).body.units[0]!.names).toEqual({ en: 'Culture and Arts' });
  expect(await house.sql("SELECT action FROM audit_entries WHERE action LIKE '%.rename' ORDER BY id")).toMatchObject([
    { action: 'office.rename' },
    { action: 'unit.rename' },
  ]);
});
