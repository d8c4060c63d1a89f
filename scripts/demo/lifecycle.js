const { setTimeout: sleep } = require('node:timers/promises');
const { mustEqual, tally } = require('./figures.js');
const { entriesOf, since } = require('./lifecycle/mails.js');
const { acceptance, bounce, bringIn, mustBe } = require('./lifecycle/post.js');
const { act, mailTo, openForm, register } = require('./lifecycle/registering.js');
const { plan, untilPast, untilSent } = require('./lifecycle/reminding.js');
const { importFile, importFiles, logInPeople } = require('./people.js');
const { replyTo } = require('./reply.js');
const { daysLater, readEvent } = require('./sample.js');
const { send, submitInvitations, submitNews } = require('./sending.js');
const { Visitor } = require('./visitor.js');

/** Who answers on the web brings one person; one more answers by calendar; one place is left for those who register. */
const COMPANIONS = 1;
const PLACES = 1 + COMPANIONS + 1 + 1;

/** Milliseconds that the cancellation takes at most, so that the second reminder would fall due after it. */
const CALL_OFF = 15_000;

/** The later hour of the day to which the webinar moves. */
const otherTime = (wallClock) =>
  wallClock.replace(/T(\d\d)/, (_all, hour) => `T${String(Number(hour) + 3).padStart(2, '0')}`);

async function untilDone(organizer, id) {
  for (const end = Date.now() + 60_000; Date.now() < end; await sleep(200)) {
    if ((await organizer.get(`/api/v1/mailings/${id}`)).status === 'done') return;
  }
}

const statesOf = async (organizer, id) =>
  tally((await organizer.all(`/api/v1/mailings/${id}/deliveries`)).map(({ status }) => status));

/** One answers on the page, another from a calendar program; a third mailbox does not exist. */
async function answer(house, people, event, say) {
  const { organizer, approver } = people;
  const mails = await since(house);
  const fa = mails.find(({ language }) => language === 'fa');
  const [other, dead] = mails.filter(({ language }) => language !== 'fa');
  const invitations = `/api/v1/events/${event.id}/invitations`;
  const watch = async () => ({
    invitations: await organizer.all(invitations),
    audit: (await approver.all('/api/v1/audit')).length,
  });
  const note = 'با سپاس از دعوت شما';
  const answered = { answer: 'yes', companions: String(COMPANIONS), note };
  await replyTo(new Visitor(house), { ...fa, to: [fa.to] }, answered, watch, say);
  const taken = await bringIn(house, [
    acceptance({ uid: other.uid, sequence: other.sequence, organizer: other.organizer, attendee: other.to }),
    bounce({ to: dead.bounceTo, recipient: dead.to }),
  ]);
  mustBe(taken[0], 'itip', 'applied');
  mustBe(taken[1], 'bounce', 'applied');
  const { counts } = await organizer.get(invitations);
  say(`answers: ${counts.accepted} accepted; the mail to ${dead.to} came back`);
  const replies = { web: 1, mail: taken.filter(({ kind }) => kind === 'itip').length };
  mustEqual('answers "yes"', counts.accepted, 'those given on the web and by mail', replies.web + replies.mail);
  return { replies, reader: fa.to, dead: dead.to };
}

/** The last place goes to the first who registers; it is given back, offered to the next and taken. */
async function fillUp(house, people, event, say) {
  const guest = new Visitor(house);
  await openForm(people, event);
  const [first, second] = [
    { name: 'Aziz Karimov', address: 'aziz@samarkand-guests.example', language: 'en' },
    { name: '李娜', address: 'li.na@xian-guests.example', language: 'zh' },
  ];
  const page = await register(house, guest, event, first);
  const next = await register(house, guest, event, second);
  const states = async () => {
    const rows = await people.organizer.all(`/api/v1/events/${event.id}/registrations`);
    return tally(rows.map(({ status }) => status));
  };
  const full = await states();
  mustEqual('places given', full.placed, 'those that were left', 1);
  mustEqual('people on the waitlist', full.waiting, 'those who came after', 1);
  say(`capacity reached: ${JSON.stringify(full)}`);
  await mailTo(house, first.address, ({ method }) => method === 'REQUEST', 'calendar entry');
  await act(guest, page, 'cancel');
  // After the confirmation and the news of the waitlist.
  await mailTo(house, second.address, ({ body }) => body.includes('/reg/') && /保留至/.test(body), 'offer');
  await act(guest, next, 'accept');
  await mailTo(house, second.address, ({ method }) => method === 'REQUEST', 'calendar entry');
  const after = await states();
  mustEqual('places taken in the end', after.placed, 'one', 1);
  const trail = tally((await people.approver.all('/api/v1/audit')).map(({ action }) => action));
  say(`the place was given back, offered and taken: ${JSON.stringify(after)}`);
  return trail['registration.offered'] ?? 0;
}

/** A late invitation is held back while the webinar moves: what it says is not true any more when it may leave. */
async function moveAndOvertake(house, people, { event, draft }, say) {
  const { organizer, approver } = people;
  const { listId } = await importFile(organizer, 'contacts-tehran-windows-1256.csv', say, 'late');
  const late = await organizer.post(`/api/v1/events/${event.id}/mailings`, { listIds: [listId] });
  const { items } = await approver.get('/api/v1/approvals?status=pending');
  const wanted = items.find((one) => one.subjectType === 'mailing' && one.subjectId === late.id);
  await approver.post(`/api/v1/approvals/${wanted.id}/grant`, { contentHash: wanted.contentHash });
  await organizer.post(`/api/v1/mailings/${late.id}/start`);
  await organizer.post(`/api/v1/mailings/${late.id}/pause`);
  say(`a late invitation to ${late.recipients} people was started and paused at once`);
  const { version } = await organizer.get(`/api/v1/events/${event.id}`);
  const start = otherTime(daysLater(draft.start, 1));
  await organizer.put(`/api/v1/events/${event.id}/draft`, { ...draft, start }, version);
  const update = await submitNews(people, event, 'update', {}, say);
  await send(people, update, house, say);
  await organizer.post(`/api/v1/mailings/${late.id}/resume`);
  await untilDone(organizer, late.id);
  const { superseded = 0 } = await statesOf(organizer, late.id);
  say(`superseded and not sent: ${superseded} of ${late.recipients}`);
  return { update, superseded };
}

/** One person is taken off. */
async function takeOff(house, people, event, say) {
  const { items } = await people.organizer.get(`/api/v1/events/${event.id}/invitations?limit=50`);
  const one = items.find(({ language }) => language === 'ru');
  const mailing = await submitNews(people, event, 'withdrawal', { invitationIds: [one.id] }, say);
  await send(people, mailing, house, say);
  return one.address;
}

/** Every figure is counted twice: by the ledger and by what arrived. */
async function run(house, { json = false, say }) {
  const webinar = readEvent('webinar');
  const draft = { ...webinar.event, capacity: PLACES, listed: true };
  const people = await logInPeople(house, webinar.office, say);
  const { organizer } = people;
  const files = webinar.contacts.filter((file) => !file.includes('tehran'));
  const { listIds } = await importFiles(organizer, files, say);

  say('publish and send');
  const { event, mailing } = await submitInvitations(people, { event: draft, contacts: files }, listIds, say);
  await send(people, mailing, house, say);
  const { replies, reader, dead } = await answer(house, people, event, say);
  const entries = { create: await entriesOf(house, reader, event.uid) };
  const { bounced = 0 } = await statesOf(organizer, mailing.id);

  say('places, waitlist, offer');
  const waitlistOffers = await fillUp(house, people, event, say);

  say('move by a day and to another time');
  const { superseded } = await moveAndOvertake(house, people, { event, draft }, say);
  entries.move = await entriesOf(house, reader, event.uid);

  say('one person is taken off');
  const gone = await takeOff(house, people, event, say);

  say('reminder');
  const beforeReminder = house.sink.count;
  const due = await plan(people, event);
  say(`due at ${due.dueAt}`);
  await untilDone(organizer, await untilSent(organizer, due));
  const reminders = (await since(house, beforeReminder)).filter(({ method }) => method === null);

  say('cancel');
  const later = await plan(people, event, CALL_OFF);
  const cancellation = await submitNews(people, event, 'cancellation', {}, say);
  await send(people, cancellation, house, say);
  const mark = house.sink.count;
  say(`a second reminder was due at ${later.dueAt}; waiting whether it comes`);
  await untilPast(later.dueAt, 4000);
  const remindersAfterCancel = house.sink.count - mark;
  entries.cancel = await entriesOf(house, reader, event.uid);

  const mails = await since(house);
  const count = (isRight) => mails.filter(isRight).length;
  const figures = {
    sent: {
      request: count(({ method, sequence }) => method === 'REQUEST' && sequence === 0),
      update: count(({ method, sequence }) => method === 'REQUEST' && sequence > 0),
      cancel: count(({ method }) => method === 'CANCEL'),
      reminder: reminders.length,
    },
    ...{ replies, bounced, waitlistOffers, superseded, remindersAfterCancel, entriesPerInviteeAfter: entries },
  };
  mustEqual('calendars of who was taken off', await entriesOf(house, gone, event.uid), 'no entry', 0);
  mustEqual(
    'reminders to the address that bounced',
    count((one) => one.to === dead && reminders.includes(one)),
    'none',
    0,
  );
  mustEqual('superseded', superseded > 0, 'at least one', true);
  for (const [step, expected] of Object.entries({ create: 1, move: 1, cancel: 0 })) {
    mustEqual(`entries after "${step}"`, entries[step], 'by RFC 5546', expected);
  }
  if (json) process.stdout.write(`${JSON.stringify(figures)}\n`);
  else for (const [name, value] of Object.entries(figures)) process.stdout.write(`${name}: ${JSON.stringify(value)}\n`);
}

exports.house = { env: { UNDO_SECONDS: '2', WAITLIST_SECONDS: '1', REMINDER_SECONDS: '1' } };
exports.run = run;
