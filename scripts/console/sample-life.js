const { setTimeout: sleep } = require('node:timers/promises');
const { replyLinks } = require('../demo/mailbag.js');
const { importFiles } = require('../demo/people.js');
const { register } = require('../demo/lifecycle/registering.js');
const { readEvent } = require('../demo/sample.js');
const { Visitor } = require('../demo/visitor.js');
const { Trouble } = require('../servers/processes.js');
const { collect, judgeInPart } = require('./sample-call.js');

const notes = ['با سپاس از دعوت شما؛ با یک همکار می‌آیم.', 'Thank you. I join from the second hour.', '谢谢邀请。'];
const guests = [
  ['Aziz Karimov', 'aziz@samarkand-guests.example', 'uz'],
  ['李娜', 'li.na@xian-guests.example', 'zh'],
  ['Nurul Huda', 'nurul@kl-guests.example', 'ms'],
  ['مریم صادقی', 'maryam@isfahan-guests.example', 'fa'],
];
const patience = 60_000;

/** In every language that the event has a text in. */
const words = ({ texts }, english, persian) =>
  Object.fromEntries(Object.keys(texts).map((language) => [language, language === 'fa' ? persian : english]));

const accountOf = (house, email) => {
  const found = house.accounts.find((account) => account.email === email);
  if (!found) throw new Trouble(`The sample programme has no account ${email}.`);
  return found;
};

async function grant(approver, subject, type = 'mailing') {
  const { items } = await approver.get('/api/v1/approvals?status=pending');
  const { id, contentHash } = items.find((one) => one.subjectId === subject.id && one.subjectType === type);
  await approver.post(`/api/v1/approvals/${id}/grant`, { contentHash });
  return id;
}

async function untilDone(organizer, { id }) {
  for (const end = Date.now() + patience; Date.now() < end; await sleep(200)) {
    if ((await organizer.get(`/api/v1/mailings/${id}`)).status === 'done') return;
  }
  throw new Trouble(`Mailing ${id} did not end within ${patience / 1000} s.`);
}

/** Some invitees answer by the link of their mail, on the page as a browser shows it. */
async function answer(house, browser) {
  const { simpleParser } = require('mailparser');
  const page = await browser.newPage();
  for (const [index, { raw }] of house.sink.messages.slice(0, 9).entries()) {
    const [link] = replyLinks(await simpleParser(raw));
    await page.goto(link);
    await page.check(`input[name=answer][value=${['yes', 'yes', 'tentative', 'yes', 'no'][index % 5]}]`);
    if (index < notes.length) await page.fill('textarea[name=note]', notes[index]);
    await page.click('button.main');
    await page.waitForURL(/saved=1/);
  }
  await page.close();
}

/** People register for the webinar, its slides lie there, and a meeting is repeated. */
async function openUp(house, { organizer, approver }, event, draft) {
  const path = `/api/v1/events/${event.id}`;
  const question = { id: 'q1', kind: 'choice', isRequired: true, label: words(draft, 'Which session?', 'کدام نشست؟') };
  const choices = [words(draft, 'The first', 'نخست'), words(draft, 'The second', 'دوم')];
  const form = { mode: 'approved', offerHours: 24, questions: [{ ...question, choices }] };
  await organizer.put(`${path}/registration`, form, 0);
  await grant(approver, event, 'registration_form');
  const guest = new Visitor(house);
  for (const [name, address, language] of guests) {
    await register(house, guest, event, { name, address, language, companions: '1', 'answers.q1': '1' });
  }
  const link = { kind: 'slides', title: 'Clean transport: slides', language: 'en', audience: 'public' };
  const material = await organizer.post(`${path}/materials`, { ...link, url: 'https://meet.isfahan.example/slides' });
  await grant(approver, material, 'event_material');
  const meeting = await organizer.post('/api/v1/events', { ...draft, kind: 'meeting', joinUrl: null, hasRoom: true });
  const series = { texts: draft.texts, mainLanguage: 'fa' };
  const { id } = await organizer.post(`/api/v1/events/${meeting.id}/series`, { everyDays: 7, count: 4, series });
  return { series: id, met: meeting.id };
}

/**
 * Lets an office live for a while: contacts, a webinar with invitations and answers, a seminar that waits for approval,
 * a workshop that is being written, a call whose proposals are being judged.
 * @returns the accounts and the ids of what there is to look at
 */
async function liveAWhile(house, browser, say) {
  const [organizerAccount, approverAccount, adminAccount] = ['organizer', 'approver', 'admin'].map((part) =>
    accountOf(house, `${part}@isfahan.example`),
  );
  const organizer = await new Visitor(house).logIn(organizerAccount);
  const approver = await new Visitor(house).logIn(approverAccount);
  const [webinar, seminar, workshop] = ['webinar', 'joint-seminar', 'workshop'].map(readEvent);
  const { listIds } = await importFiles(organizer, webinar.contacts, say);
  const lists = Object.values(listIds);
  const running = await organizer.post('/api/v1/events', { ...webinar.event, listed: true });
  const sent = await organizer.post(`/api/v1/events/${running.id}/mailings`, { listIds: lists });
  await grant(approver, sent);
  await organizer.post(`/api/v1/mailings/${sent.id}/start`);
  await untilDone(organizer, sent);
  await answer(house, browser);
  const asked = await collect(house, { organizer, approver }, say);
  const life = await openUp(house, { organizer, approver }, running, webinar.event);
  const planned = await organizer.post('/api/v1/events', seminar.event);
  await organizer.put(`/api/v1/events/${planned.id}/programme`, seminar.programme, planned.version);
  const waiting = await organizer.post(`/api/v1/events/${planned.id}/mailings`, { listIds: lists.slice(0, 1) });
  const draft = await organizer.post('/api/v1/events', workshop.event);
  const judged = await judgeInPart(house, { organizer }, asked, say);
  const { items: approvals } = await approver.get('/api/v1/approvals?status=pending');
  const { items: contacts } = await organizer.get('/api/v1/contacts?limit=1');
  const { items: cities } = await organizer.get('/api/v1/cities');
  return {
    accounts: {
      ...{ organizer: organizerAccount, approver: approverAccount, admin: adminAccount },
      reviewer: judged.account,
    },
    ids: {
      ...life,
      ...judged.ids,
      running: running.id,
      planned: planned.id,
      draft: draft.id,
      mailing: sent.id,
      waiting: waiting.id,
      approval: approvals.find(({ subjectId }) => subjectId === waiting.id).id,
      person: contacts[0].id,
      city: cities.find(({ slug }) => slug === 'isfahan').id,
      month: webinar.event.start.slice(0, 7),
    },
  };
}

module.exports = { accountOf, liveAWhile };
