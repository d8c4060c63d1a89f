const crypto = require('node:crypto');
const { setTimeout: sleep } = require('node:timers/promises');
const { Trouble } = require('../servers/processes.js');
const { mustEqual, tally } = require('./figures.js');

const patience = 60_000;

/** A new event and its invitation mailing, which waits for approval; a second click makes no second mailing. */
async function submitInvitations({ organizer }, { event: draft, contacts, programme }, listIds, say) {
  const event = await organizer.post('/api/v1/events', draft);
  const { kind, start, zone, offset } = event.revision;
  say(`${kind} ${event.slug}: ${start} ${zone} (${offset})`);
  if (programme) {
    await organizer.put(`/api/v1/events/${event.id}/programme`, programme, event.version);
    say(`programme of ${programme.sessions.length} sessions and ${programme.speakers.length} speakers`);
  }
  const key = crypto.randomUUID();
  const body = { listIds: contacts.map((file) => listIds[file]) };
  const submit = () => organizer.post(`/api/v1/events/${event.id}/mailings`, body, { key });
  const mailing = await submit();
  mustEqual('the mailing of a second click', (await submit()).id, 'that of the first', mailing.id);
  say(`mailing ${mailing.id} to ${mailing.recipients} people waits for approval`);
  return { event, mailing };
}

/** News for those who are invited: an update or a cancellation. */
async function submitNews({ organizer }, event, kind, fields, say) {
  const mailing = await organizer.post(`/api/v1/events/${event.id}/mailings`, { kind, ...fields });
  say(`${kind} to ${mailing.recipients} people waits for approval`);
  return mailing;
}

/** What the approver looks at: difference, recipients by language, people who read another language. */
async function review({ approver }, mailing, say) {
  const { variants, otherLanguage } = await approver.get(`/api/v1/mailings/${mailing.id}`);
  const { since, changes } = await approver.get(`/api/v1/mailings/${mailing.id}/changes`);
  const languages = {};
  for (const { language, recipients } of variants) languages[language] = (languages[language] ?? 0) + recipients;
  say(`  the approver sees ${JSON.stringify(languages)}, ${otherLanguage} of them with the text in another language`);
  if (since !== null) for (const { field, before, after } of changes) say(`  ${field}: ${before} → ${after}`);
  const { subject } = await approver.get(`/api/v1/mailings/${mailing.id}/previews/${variants[0].id}`);
  say(`  preview (${variants[0].language}): ${subject}`);
}

/** Nothing leaves on one person's word. */
async function approveAndStart({ organizer, approver }, mailing, house, say) {
  const pending = await approver.get('/api/v1/approvals?status=pending');
  const approval = pending.items.find((one) => one.subjectType === 'mailing' && one.subjectId === mailing.id);
  if (!approval) throw new Trouble('The approver does not see the mailing.');
  const before = house.sink.count;
  const grant = `/api/v1/approvals/${approval.id}/grant`;
  const early = await organizer.postRefused(`/api/v1/mailings/${mailing.id}/start`);
  const own = await organizer.postRefused(grant, { contentHash: approval.contentHash });
  say(
    `  start without approval refused: ${early.status} ${early.code}; self-approval refused: ${own.status} ${own.code}`,
  );
  mustEqual('the answer to self-approval', own.status, 'forbidden', 403);
  mustEqual('mails before approval', house.sink.count, 'those before', before);
  await approver.post(grant, { contentHash: approval.contentHash });
  const { notBefore } = await organizer.post(`/api/v1/mailings/${mailing.id}/start`);
  say(`  approved and started; until ${notBefore} it can be taken back`);
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
  say(`  deliveries: ${JSON.stringify(counts)}`);
  mustEqual('recipients of the mailing', mailing.recipients, 'rows of its ledger', deliveries.length);
  const { sent = 0, failed = 0, suppressed = 0, in_doubt: inDoubt = 0 } = counts;
  const addresses = deliveries.filter(({ status }) => status === 'sent').map(({ address }) => address);
  return { addresses, figures: { invited: mailing.recipients, sent, failed, suppressed, inDoubt } };
}

/** The whole way of one mailing: looked at, approved by another person, started, delivered. */
async function send(people, mailing, house, say) {
  await review(people, mailing, say);
  await approveAndStart(people, mailing, house, say);
  await waitForEnd(people.organizer, mailing);
  return readLedger(people.organizer, mailing, say);
}

module.exports = { submitInvitations, submitNews, send };
