import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { callLooks, callsToLookAt, type CallIds, type Look } from '../support/call-looks.js';
import { startBrowser, violations } from '../support/browser.js';
import { enter, move, openConsole, sidewaysOf, visit, type Visitor } from '../support/console.js';
import { anEvent, manyPeople } from '../support/factories.js';
import { startHouse, type House, type Person } from '../support/house.js';
import { root } from '../support/launchers.js';
import { readMail, replyToken } from '../support/mails.js';
import { readForm } from '../support/pages.js';
import { anExpert } from '../support/experts.js';
import { furnish } from '../support/premises.js';
import * as steps from '../support/steps.js';

/** In the dark only colours differ, so only contrast is looked at again. */
const VIEWS = [
  { language: 'en', width: 360 },
  { language: 'en', width: 1280 },
  { language: 'fa', width: 360 },
  { language: 'fa', width: 1280 },
  { language: 'zh', width: 360 },
  { language: 'zh', width: 1280 },
] as const;

let house: House;
let browser: Browser;
type Name =
  | 'form'
  | 'series'
  | 'joint'
  | 'coHosted'
  | 'draft'
  | 'cities'
  | 'running'
  | 'roomy'
  | 'reminded'
  | 'approval'
  | 'rule'
  | 'mailing'
  | 'waiting'
  | 'city'
  | 'holidays'
  | 'plan'
  | 'done'
  | 'review'
  | 'person'
  | 'expert'
  | 'twin';
let ids: Record<Name, string> & CallIds;
const windows: { view: (typeof VIEWS)[number]; visitor: Visitor; person: Person | null }[] = [];

const NOWHERE = 'a page that does not exist';

/** Every page with something on it, and those whose empty state is a page of its own. */
const LOOKS: Record<string, Look> = {
  today: { route: '/', path: () => '/' },
  'today of an approver': { route: '/', person: 'approver', path: () => '/' },
  'today of a stranger, empty': { route: '/', person: 'stranger', path: () => '/' },
  events: { route: '/events', path: () => '/events' },
  'events, month': { route: '/events', path: () => `/events?view=month&month=${anEvent().start.slice(0, 7)}` },
  'events, nothing found': { route: '/events', path: () => '/events?q=qqq' },
  'events, empty': { route: '/events', person: 'stranger', path: () => '/events' },
  'held with us': { route: '/events/co-hosted', path: () => '/events/co-hosted' },
  'held with us, nothing': { route: '/events/co-hosted', person: 'stranger', path: () => '/events/co-hosted' },
  'event held with us': { route: '/events/co-hosted/$id', path: () => `/events/co-hosted/${ids.coHosted}` },
  'joint seminar': { route: '/events/$id', path: () => `/events/${ids.joint}` },
  series: { route: '/events/series', path: () => '/events/series' },
  'one series': { route: '/events/series/$id', path: () => `/events/series/${ids.series}` },
  'find a time': { route: '/slots', path: () => `/slots?cities=${ids.cities}` },
  'find a time, nobody': { route: '/slots', path: () => '/slots' },
  'new event': { route: '/events/new', path: () => '/events/new' },
  'event, draft': { route: '/events/$id', path: () => `/events/${ids.draft}` },
  'event, running': { route: '/events/$id', path: () => `/events/${ids.running}` },
  'event that is missing': { route: '/events/$id', path: () => '/events/999999' },
  'edit an event': { route: '/events/$id/edit', path: () => `/events/${ids.running}/edit` },
  invite: { route: '/events/$id/invite', path: () => `/events/${ids.draft}/invite` },
  change: { route: '/events/$id/change', path: () => `/events/${ids.running}/change` },
  programme: { route: '/events/$id/programme', path: () => `/events/${ids.reminded}/programme` },
  'programme, none': { route: '/events/$id/programme', path: () => `/events/${ids.draft}/programme` },
  replies: { route: '/events/$id/replies', path: () => `/events/${ids.running}/replies` },
  'replies, empty': { route: '/events/$id/replies', path: () => `/events/${ids.draft}/replies` },
  reminders: { route: '/events/$id/reminders', path: () => `/events/${ids.reminded}/reminders` },
  'reminders, empty': { route: '/events/$id/reminders', path: () => `/events/${ids.draft}/reminders` },
  materials: { route: '/events/$id/materials', path: () => `/events/${ids.reminded}/materials` },
  'materials, none': { route: '/events/$id/materials', path: () => `/events/${ids.draft}/materials` },
  registration: { route: '/events/$id/registration', path: () => `/events/${ids.running}/registration` },
  'registration, nobody can': { route: '/events/$id/registration', path: () => `/events/${ids.draft}/registration` },
  room: { route: '/events/$id/room', path: () => `/events/${ids.roomy}/room` },
  'room, none': { route: '/events/$id/room', path: () => `/events/${ids.draft}/room` },
  attendance: { route: '/events/$id/attendance', path: () => `/events/${ids.running}/attendance` },
  'attendance, empty': { route: '/events/$id/attendance', path: () => `/events/${ids.roomy}/attendance` },
  messages: { route: '/events/$id/messages', path: () => `/events/${ids.running}/messages` },
  'messages, empty': { route: '/events/$id/messages', path: () => `/events/${ids.draft}/messages` },
  ...callLooks(() => ids),
  approvals: { route: '/approvals', person: 'approver', path: () => '/approvals?status=all' },
  'approvals, empty': { route: '/approvals', person: 'stranger', path: () => '/approvals' },
  approval: { route: '/approvals/$id', person: 'approver', path: () => `/approvals/${ids.approval}` },
  'approval of a form': { route: '/approvals/$id', person: 'approver', path: () => `/approvals/${ids.form}` },
  'approval of a rule': { route: '/approvals/$id', person: 'approver', path: () => `/approvals/${ids.rule}` },
  reviews: { route: '/reviews', path: () => '/reviews' },
  'reviews, none': { route: '/reviews', person: 'stranger', path: () => '/reviews' },
  'one review': { route: '/reviews/$id', path: () => `/reviews/${ids.review}` },
  mailings: { route: '/mailings', path: () => '/mailings' },
  'mailings, empty': { route: '/mailings', person: 'stranger', path: () => '/mailings' },
  ledger: { route: '/mailings/ledger', path: () => '/mailings/ledger' },
  'incoming mail': { route: '/mailings/inbox', path: () => '/mailings/inbox' },
  'incoming mail, empty': { route: '/mailings/inbox', person: 'stranger', path: () => '/mailings/inbox' },
  'mailing, done': { route: '/mailings/$id', path: () => `/mailings/${ids.mailing}` },
  'mailing, waiting': { route: '/mailings/$id', path: () => `/mailings/${ids.waiting}` },
  people: { route: '/people', path: () => '/people' },
  'people, empty': { route: '/people', person: 'stranger', path: () => '/people' },
  'new person': { route: '/people/new', path: () => '/people/new' },
  lists: { route: '/people/lists', path: () => '/people/lists' },
  imports: { route: '/people/imports', path: () => '/people/imports' },
  import: { route: '/people/import', path: () => '/people/import' },
  'plan of an import': { route: '/people/import/$id', path: () => `/people/import/${ids.plan}` },
  'report of an import': { route: '/people/import/$id', path: () => `/people/import/${ids.done}` },
  person: { route: '/people/$id', path: () => `/people/${ids.person}` },
  experts: { route: '/experts', path: () => '/experts' },
  'experts, empty': { route: '/experts', person: 'stranger', path: () => '/experts' },
  'possible duplicates': { route: '/experts/duplicates', path: () => '/experts/duplicates' },
  'no duplicates': { route: '/experts/duplicates', person: 'stranger', path: () => '/experts/duplicates' },
  expert: { route: '/experts/$id', path: () => `/experts/${ids.expert}` },
  'two entries': {
    route: '/experts/$id/merge/$otherId',
    path: () => `/experts/${ids.expert}/merge/${ids.twin}`,
  },
  cities: { route: '/cities', person: 'admin', path: () => '/cities' },
  city: { route: '/cities/$id', person: 'admin', path: () => `/cities/${ids.city}` },
  'calendar of a city': {
    route: '/cities/$id/calendar',
    person: 'admin',
    path: () => `/cities/${ids.city}/calendar?year=2026`,
  },
  'calendar of a city, none': {
    route: '/cities/$id/calendar',
    person: 'admin',
    path: () => `/cities/${ids.city}/calendar?year=2031`,
  },
  'imports of a calendar': {
    route: '/cities/$id/calendar/import',
    person: 'admin',
    path: () => `/cities/${ids.city}/calendar/import`,
  },
  'plan of a calendar': {
    route: '/cities/$id/calendar/import/$importId',
    person: 'admin',
    path: () => `/cities/${ids.city}/calendar/import/${ids.holidays}`,
  },
  'own account': { route: '/settings', person: 'admin', path: () => '/settings' },
  office: { route: '/settings/office', person: 'admin', path: () => '/settings/office' },
  accounts: { route: '/settings/accounts', person: 'admin', path: () => '/settings/accounts' },
  mail: { route: '/settings/mail', person: 'admin', path: () => '/settings/mail' },
  wording: { route: '/settings/wording', person: 'admin', path: () => '/settings/wording' },
  tokens: { route: '/settings/tokens', path: () => '/settings/tokens' },
  audit: { route: '/settings/audit', person: 'admin', path: () => '/settings/audit' },
  [NOWHERE]: { route: '$', path: () => '/no-such-page' },
};

const aQuestion = {
  ...{ id: 'q1', kind: 'choice', isRequired: true, label: { fa: 'کدام نشست؟', en: 'Which session?' } },
  choices: [
    { fa: 'نخست', en: 'The first' },
    { fa: 'دوم', en: 'The second' },
  ],
};

beforeAll(async () => {
  house = await startHouse({ name: 'web-pages' });
  browser = await startBrowser();
  const premises = await furnish(house);
  const people = manyPeople(4, 'invited').map((person, index) => ({
    ...person,
    language: ['fa', 'zh', 'en'][index % 3]!,
  }));
  const { event, mailing } = await steps.sendInvitations(house, people, 'Partners «شهرها» & more', { listed: true });
  await steps.untilStatus(house, mailing.id, 'done');
  await answered();
  const organizer = await house.as('organizer');
  const csv = 'name,email\r\nNew One,new.one@people.example\r\nNobody,not-an-address\r\n';
  const plan = await organizer.must(
    organizer.post<steps.ImportView>('/api/v1/contact-imports?fileName=plan.csv', csv, { type: 'text/csv' }),
  );
  const draft = await steps.createEvent(organizer, { kind: 'workshop', venue: 'تالار شهر', listed: true });
  const roomy = await steps.createEvent(organizer, { joinUrl: null, hasRoom: true });
  const present = 'Name,Email,Minutes\r\nGuest 1,invited1@people.example,45\r\nNobody invited,,5\r\n';
  await organizer.must(organizer.post(`/api/v1/events/${event.id}/attendance-files`, present, { type: 'text/csv' }));
  const joint = await steps.createEvent(organizer, { kind: 'joint_seminar', coHostCity: 'xian' });
  const [person] = await house.sql<{ id: string }>("SELECT id FROM contacts WHERE address LIKE 'invited1@%'");
  const form = { mode: 'approved', offerHours: 24, questions: [aQuestion] };
  await organizer.must(organizer.put(`/api/v1/events/${event.id}/registration`, form, 0));
  const { id: formApproval } = await steps.approvalOf(await house.as('approver'), event.id, 'registration_form');
  await house.sql("UPDATE registration_forms SET status = 'approved' WHERE event_id = ?", [event.id]);
  await house.sql(
    `INSERT INTO registrations (event_id, name, address, address_hash, language, answers, status)
     VALUES (?, 'Lí Wěi', 'li.wei@people.example', UNHEX(SHA2('li', 256)), 'zh', '{"q1":"1"}', 'awaiting_approval')`,
    [event.id],
  );
  const [xian] = await house.sql<{ id: string }>("SELECT id FROM cities WHERE slug = 'xian'");
  const holidayFile = 'date,name\r\n2031-03-21,Nowruz\r\n2031-02-30,Nothing\r\n';
  const admin = await house.as('admin');
  const holidays = await admin.must(
    admin.post<{ id: string }>(`/api/v1/cities/${premises.cityId}/imports`, holidayFile, { type: 'text/csv' }),
  );
  ids = {
    ...(await callsToLookAt(house, premises)),
    draft: draft.id,
    joint: joint.id,
    series: premises.seriesId,
    coHosted: premises.coHostedEventId,
    running: event.id,
    roomy: roomy.id,
    reminded: premises.event.id,
    approval: premises.approval.id,
    rule: (await steps.approvalOf(await house.as('approver'), premises.reminderId, 'reminder_rule')).id,
    form: formApproval,
    mailing: mailing.id,
    waiting: premises.mailing.id,
    city: premises.cityId,
    holidays: holidays.id,
    cities: [premises.cityId, xian!.id].join('%2C'),
    plan: plan.id,
    done: premises.importId,
    review: premises.reviewId,
    person: String(person!.id),
    expert: premises.expertId,
    twin: await anExpert(house, { name: 'Private Expert', organisation: 'Another office' }),
  };
  for (const view of VIEWS) windows.push({ view, visitor: await openConsole(browser, view), person: null });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

/** One of the invitees has come along with a note. */
async function answered(): Promise<void> {
  const mail = await readMail(house.sink.messages.at(-1)!);
  const guest = house.guest();
  const { action, hidden } = readForm((await guest.get(`/r/${replyToken(mail, house.origin)}`)).text);
  await guest.form(action, { ...hidden, answer: 'yes', companions: '2', note: 'با سپاس، see you' });
}

/** Chromium says of a missing event that it is missing; the page itself has to be right all the same. */
const isMissing = /status of 404 .*999999/;

/** Each window's faults on one page: light and dark. */
async function faultsOf(path: string, person: Person | null): Promise<object[]> {
  const looks = windows.map(async (one, index) => {
    const { visitor, view } = one;
    // One window begins anew at each address, as by a link in a mail; the others go on from page to page.
    const goOn = person !== null && one.person === person && index > 0 && path !== LOOKS[NOWHERE]!.path();
    if (person && one.person !== person) await enter(visitor, house, (one.person = person), view.language);
    visitor.said.length = 0;
    await visitor.page.emulateMedia({ colorScheme: 'light' });
    await (goOn ? move : visit)(visitor, house, path);
    const sideways = await sidewaysOf(visitor);
    // Before axe, which speaks to the sealed frames of mails.
    const console = visitor.said.filter((text) => !isMissing.test(text));
    const light = await violations(visitor.page);
    await visitor.page.emulateMedia({ colorScheme: 'dark' });
    const dark = await violations(visitor.page, ['color-contrast']);
    return { ...view, sideways, light, dark, console };
  });
  return Promise.all(looks);
}

const clean = () => windows.map(({ view }) => ({ ...view, sideways: 0, light: [], dark: [], console: [] }));

it('every route of the console is looked at', () => {
  const pages = path.join(root, 'apps/web/src/pages');
  const written = readdirSync(pages).flatMap((room) => {
    const text = readFileSync(path.join(pages, room, 'routes.tsx'), 'utf8');
    return [...text.matchAll(/path: '([^']+)'/g)].map(([, route]) => route!);
  });
  expect(written.length).toBeGreaterThan(20);
  written.push('$');
  expect(new Set(Object.values(LOOKS).map(({ route }) => route))).toEqual(new Set(written));
});

it.each(['/log-in', '/set-up'])('%s has no fault for somebody outside', async (route) => {
  expect(await faultsOf(route, null)).toEqual(clean());
});

const byPerson = Object.entries(LOOKS).sort(([, one], [, other]) =>
  (one.person ?? '').localeCompare(other.person ?? ''),
);

it.each(byPerson)(
  '%s: no fault of access, width or console in three languages, light and dark, narrow and wide',
  async (_name, { path: address, person = 'organizer' }) => {
    expect(await faultsOf(address(), person)).toEqual(clean());
  },
);

it('nothing needs more than 320 pixels', async () => {
  const wide: string[] = [];
  for (const language of ['en', 'fa'] as const) {
    const visitor = await openConsole(browser, { language, width: 320 });
    await enter(visitor, house, 'organizer', language);
    for (const name of [
      'today',
      'events',
      'events, month',
      'new event',
      'event, running',
      'invite',
      'replies',
      'mailing, done',
      'people',
      'plan of an import',
    ]) {
      await visit(visitor, house, LOOKS[name]!.path());
      const pixels = await sidewaysOf(visitor);
      if (pixels > 0) wide.push(`${name} in ${language}: ${pixels}`);
    }
    await visitor.context.close();
  }
  expect(wide).toEqual([]);
});
