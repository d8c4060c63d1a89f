const path = require('node:path');
const { root } = require('../paths.js');
const { countEntries } = require('./entries.js');
const { addUp, checkSums, mustEqual, mustMatch, tally } = require('./figures.js');
const { emptyMailbag, keepCalendars, mailsDir, readMails } = require('./mailbag.js');
const { importFiles, logInPeople } = require('./people.js');
const { replyTo } = require('./reply.js');
const { daysLater, readEvent } = require('./sample.js');
const { send, submitInvitations, submitNews } = require('./sending.js');
const { Visitor } = require('./visitor.js');

/** What really arrived since the round before, from the files of the sink, held against the ledger's word. */
async function readArrivals(ledgers, known, say) {
  const mails = (await readMails()).slice(known);
  mustMatch(
    mails.flatMap(({ to }) => to),
    ledgers.flatMap(({ addresses }) => addresses),
  );
  const languages = tally(mails.map(({ language }) => language));
  for (const language of Object.keys(languages)) {
    say(`  ${languages[language]} × ${language}: ${mails.find((mail) => mail.language === language).subject}`);
  }
  return mails;
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
  return answers.length;
}

/** The webinar moves to the next day by an update; everybody is asked again. */
async function move(house, people, { event, draft }, say) {
  const { version } = await people.organizer.get(`/api/v1/events/${event.id}`);
  await people.organizer.put(
    `/api/v1/events/${event.id}/draft`,
    { ...draft, start: daysLater(draft.start, 1) },
    version,
  );
  return send(people, await submitNews(people, event, 'update', {}, say), house, say);
}

/** What the organizer sees at the end. */
async function overview({ organizer, approver }, events, say) {
  for (const { id } of events) {
    const { slug, status, sequence, revision } = await organizer.get(`/api/v1/events/${id}`);
    const { counts } = await organizer.get(`/api/v1/events/${id}/invitations`);
    say(`${slug}: ${status}, ${revision.start} ${revision.zone}, SEQUENCE ${sequence}, ${JSON.stringify(counts)}`);
  }
  say(`audit: ${JSON.stringify(tally((await approver.all('/api/v1/audit')).map(({ action }) => action)))}`);
}

function report(figures, json, say) {
  say(
    `${figures.sent} invitations, ${figures.updates} updates, ${figures.cancels} cancellations, ${figures.seconds} s`,
  );
  if (json) process.stdout.write(`${JSON.stringify(figures)}\n`);
  else for (const [name, value] of Object.entries(figures)) process.stdout.write(`${name}: ${JSON.stringify(value)}\n`);
}

/**
 * The main job from door to door: import, invite to a webinar and a joint seminar, reply, move the one and cancel the
 * other. Every figure is counted, none is known beforehand.
 */
async function run(house, { json = false, say }) {
  const began = Date.now();
  emptyMailbag();
  const [webinar, seminar] = [readEvent('webinar'), readEvent('joint-seminar')];
  const people = await logInPeople(house, webinar.office, say);
  const files = [...new Set([...webinar.contacts, ...seminar.contacts])];
  const { listIds, figures: rows } = await importFiles(people.organizer, files, say);

  const first = await submitInvitations(people, webinar, listIds, say);
  const invited = [await send(people, first.mailing, house, say)];
  const second = await submitInvitations(people, seminar, listIds, say);
  invited.push(await send(people, second.mailing, house, say));
  const create = await readArrivals(invited, 0, say);
  const replies = await answerOne(house, people, first.event, create, say);

  const updated = await move(house, people, { event: first.event, draft: webinar.event }, say);
  const moved = await readArrivals([updated], create.length, say);
  const news = await submitNews(people, second.event, 'cancellation', { reason: seminar.cancellation }, say);
  const cancelled = await send(people, news, house, say);
  const cancel = await readArrivals([cancelled], create.length + moved.length, say);

  const uids = { webinar: first.event.uid, seminar: second.event.uid };
  const { address, before, after, entriesAfter } = countEntries({ create, move: moved, cancel }, uids);
  say(`the calendar of ${address}: webinar at ${before}, then ${after}; entries ${JSON.stringify(entriesAfter)}`);
  await overview(people, [first.event, second.event], say);
  const figures = {
    ...rows,
    ...addUp(invited.map((ledger) => ledger.figures)),
    languages: tally(create.map(({ language }) => language)),
    replies,
    updates: moved.length,
    cancels: cancel.length,
    entriesAfter,
    mailsDir: path.relative(root, mailsDir),
    icsFiles: keepCalendars([...create, ...moved, ...cancel]),
    seconds: Math.round((Date.now() - began) / 100) / 10,
  };
  checkSums(figures);
  report(figures, json, say);
}

exports.house = { env: { UNDO_SECONDS: '1' }, sink: { dir: mailsDir } };
exports.run = run;
