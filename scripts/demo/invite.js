const crypto = require('node:crypto');
const path = require('node:path');
const { setTimeout: sleep } = require('node:timers/promises');
const { root } = require('../paths.js');
const { Trouble } = require('../servers/processes.js');
const { checkSums, mustEqual, mustMatch, tally } = require('./figures.js');
const { emptyMailbag, keepCalendars, mailsDir, readMails } = require('./mailbag.js');
const { replyTo } = require('./reply.js');
const { readWebinar } = require('./sample.js');
const { Visitor } = require('./visitor.js');

const patience = 60_000;

/** The organizer may also approve, for others: so the refusal below is about the own request, not about a missing role. */
async function logInPeople(house, office, say) {
  const find = (what, isRight) => {
    const account = house.accounts.find((one) => one.office === office && isRight(new Set(one.roles)));
    if (!account) throw new Trouble(`The sample programme has no ${what} in ${office}.`);
    return account;
  };
  const organizer = find('organizer who may approve', (roles) => roles.has('organizer') && roles.has('approver'));
  const approver = find('approver', (roles) => roles.has('approver') && !roles.has('organizer'));
  say(`${organizer.name} (organizer) and ${approver.name} (approver) log in`);
  const logIn = (account) => new Visitor(house).logIn(account);
  return { organizer: await logIn(organizer), approver: await logIn(approver) };
}

async function importContacts(organizer, { contacts, listName }, say) {
  const query = new URLSearchParams({ fileName: contacts.fileName });
  const plan = await organizer.post(`/api/v1/contact-imports?${query}`, contacts.bytes, { type: 'text/csv' });
  const { rows, imported, merged, refused } = plan;
  say(`${contacts.fileName}: ${rows} rows, ${imported} new, ${merged} merged, ${refused} refused`);
  const { items } = await organizer.get(`/api/v1/contact-imports/${plan.id}/rows?outcome=refused`);
  mustEqual('refused', refused, 'the rows shown with a reason', items.filter(({ message }) => message).length);
  for (const { line, field, message } of items) say(`  line ${line}, ${field ?? 'row'}: ${message}`);
  const { listId } = await organizer.post(`/api/v1/contact-imports/${plan.id}/commit`, { listName });
  const list = (await organizer.get('/api/v1/lists')).items.find(({ id }) => id === listId);
  mustEqual('imported', imported, `people on the list "${listName}"`, list.contacts);
  return { listId, figures: { rows, imported, merged, refused } };
}

async function submitMailing(organizer, draft, listId, say) {
  const event = await organizer.post('/api/v1/events', draft);
  const { start, zone, offset } = event.revision;
  say(`webinar ${event.slug}: ${start} ${zone} (${offset})`);
  const key = crypto.randomUUID();
  const submit = () => organizer.post(`/api/v1/events/${event.id}/mailings`, { listIds: [listId] }, { key });
  const mailing = await submit();
  mustEqual('the mailing of a second click', (await submit()).id, 'that of the first', mailing.id);
  say(`mailing ${mailing.id} to ${mailing.recipients} people waits for approval`);
  return { event, mailing };
}

/** Nothing leaves on one person's word. */
async function approveAndStart({ organizer, approver }, mailing, house, say) {
  const pending = await approver.get('/api/v1/approvals?status=pending');
  const approval = pending.items.find((one) => one.subjectType === 'mailing' && one.subjectId === mailing.id);
  if (!approval) throw new Trouble('The approver does not see the mailing.');
  const grant = `/api/v1/approvals/${approval.id}/grant`;
  const early = await organizer.postRefused(`/api/v1/mailings/${mailing.id}/start`);
  say(`start without approval refused: ${early.status} ${early.code}`);
  const own = await organizer.postRefused(grant, { contentHash: approval.contentHash });
  say(`self-approval refused: ${own.status} ${own.code}: ${own.detail}`);
  mustEqual('the answer to self-approval', own.status, 'forbidden', 403);
  mustEqual('mails before approval', house.sink.count, 'nothing', 0);
  await approver.post(grant, { contentHash: approval.contentHash });
  const { notBefore } = await organizer.post(`/api/v1/mailings/${mailing.id}/start`);
  say(`approved and started; until ${notBefore} it can be taken back`);
}

async function waitForEnd(organizer, mailing) {
  for (const end = Date.now() + patience; Date.now() < end; await sleep(200)) {
    const { status } = await organizer.get(`/api/v1/mailings/${mailing.id}`);
    if (status === 'done') return;
  }
  throw new Trouble(`The mailing did not end within ${patience / 1000} s.`);
}

/** What the organizer's ledger says, row by row. */
async function readLedger(organizer, mailing, say) {
  const deliveries = await organizer.all(`/api/v1/mailings/${mailing.id}/deliveries`);
  const counts = tally(deliveries.map(({ status }) => status));
  say(`deliveries: ${JSON.stringify(counts)}`);
  mustEqual('recipients of the mailing', mailing.recipients, 'rows of its ledger', deliveries.length);
  const { sent = 0, failed = 0, suppressed = 0, in_doubt: inDoubt = 0 } = counts;
  return { deliveries, figures: { invited: mailing.recipients, sent, failed, suppressed, inDoubt } };
}

/** What really arrived, from the files of the sink. */
async function readArrivals({ deliveries }, say) {
  const mails = await readMails();
  const sent = deliveries.filter(({ status }) => status === 'sent').map(({ address }) => address);
  mustMatch(
    mails.flatMap(({ to }) => to),
    sent,
  );
  const languages = tally(mails.map(({ language }) => language));
  for (const language of Object.keys(languages)) {
    say(`  ${languages[language]} × ${language}: ${mails.find((mail) => mail.language === language).subject}`);
  }
  return { mails, figures: { languages, icsFiles: keepCalendars(mails) } };
}

async function answerOne(house, { organizer, approver }, event, mails, say) {
  const invitations = `/api/v1/events/${event.id}/invitations`;
  const watch = async () => ({
    invitations: await organizer.all(invitations),
    audit: (await approver.all('/api/v1/audit')).length,
  });
  const mail = mails.find(({ language }) => language === 'fa');
  await replyTo(new Visitor(house), mail, { answer: 'yes', companions: '1', note: 'با سپاس از دعوت شما' }, watch, say);
  const { counts } = await organizer.get(invitations);
  const answers = (await organizer.all(invitations)).filter(({ answer }) => answer !== 'needs_action');
  for (const { name, answer, companions } of answers) say(`  ${name}: ${answer}, companions: ${companions}`);
  mustEqual('answers "yes" in the count', counts.accepted, 'in the list', answers.length);
  return { replies: answers.length };
}

function report(figures, json, say) {
  say(`${figures.replies} reply, ${figures.icsFiles} calendar files, ${figures.seconds} s`);
  if (json) process.stdout.write(`${JSON.stringify(figures)}\n`);
  else for (const [name, value] of Object.entries(figures)) process.stdout.write(`${name}: ${JSON.stringify(value)}\n`);
}

/** An invitation from door to door: import, approve, send, reply. Every figure is counted, none is known beforehand. */
async function run(house, { json = false, say }) {
  const began = Date.now();
  emptyMailbag();
  const webinar = readWebinar();
  const people = await logInPeople(house, webinar.office, say);
  const contacts = await importContacts(people.organizer, webinar, say);
  const { event, mailing } = await submitMailing(people.organizer, webinar.event, contacts.listId, say);
  await approveAndStart(people, mailing, house, say);
  await waitForEnd(people.organizer, mailing);
  const ledger = await readLedger(people.organizer, mailing, say);
  const arrivals = await readArrivals(ledger, say);
  const answers = await answerOne(house, people, event, arrivals.mails, say);
  const audit = tally((await people.approver.all('/api/v1/audit')).map(({ action }) => action));
  say(`audit: ${JSON.stringify(audit)}`);
  const { languages, icsFiles } = arrivals.figures;
  const figures = {
    ...contacts.figures,
    ...ledger.figures,
    languages,
    ...answers,
    mailsDir: path.relative(root, mailsDir),
    icsFiles,
    seconds: Math.round((Date.now() - began) / 100) / 10,
  };
  checkSums(figures);
  report(figures, json, say);
}

exports.house = { env: { UNDO_SECONDS: '1' }, sink: { dir: mailsDir } };
exports.run = run;
