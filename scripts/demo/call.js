const fs = require('node:fs');
const path = require('node:path');
const { setTimeout: sleep } = require('node:timers/promises');
const { root } = require('../paths.js');
const { Trouble } = require('../servers/processes.js');
const { answer, decide, tell, untilDone } = require('./call/deciding.js');
const { declare, judge, plan, redact } = require('./call/judging.js');
const { leaksTo } = require('./call/leaking.js');
const { bringReviewers, grant, openCall, waitUntil } = require('./call/opening.js');
const { addressOf, begin, submit } = require('./call/submitting.js');
const { mustEqual, tally } = require('./figures.js');
const { since } = require('./lifecycle/mails.js');
const { logInPeople } = require('./people.js');
const { readEvent } = require('./sample.js');
const { Visitor } = require('./visitor.js');

const ACCEPTED = 12;
const RESERVE = 6;
const SESSIONS = { count: 2, minutes: 20, pause: 5 };

const readSample = (name) => JSON.parse(fs.readFileSync(path.join(root, 'samples', name), 'utf8'));

/** Experts of four languages; some come after the deadline, and one never hands in. */
async function collect(guest, call, proposals, at, say) {
  for (const proposal of proposals.filter(({ isLate }) => !isLate)) await submit(guest, call.slug, proposal);
  const forgetful = { ...proposals[0], key: 'forgetful' };
  await begin(guest, call.slug, forgetful);
  say(`${proposals.filter(({ isLate }) => !isLate).length} proposals handed in, one draft left`);
  if (Date.now() > at.getTime()) throw new Trouble('The deadline came before the proposals were handed in.');
  await waitUntil(at, say);
  for (const proposal of proposals.filter(({ isLate }) => isLate)) await submit(guest, call.slug, proposal);
  say(`${proposals.filter(({ isLate }) => isLate).length} more came within the grace and are marked as late`);
}

/** Redacted, planned, judged; then everything a reviewer can read is searched for the authors. */
async function review(house, people, { call, reviewers, submissions, proposals, conflict }, say) {
  const { organizer } = people;
  await organizer.ask('PUT', `/api/v1/calls/${call.id}/phase`, { body: { phase: 'review' } });
  for (const { id } of reviewers) {
    const input = { tracks: [], languages: [], maxLoad: 50, affiliation: '' };
    await organizer.ask('PUT', `/api/v1/calls/${call.id}/reviewers/${id}`, { body: input });
  }
  say(`${await plan(organizer, call.id)} reviews planned`);
  const knower = reviewers.find(({ email }) => email === conflict.reviewer);
  const title = proposals.find(({ key }) => key === conflict.proposal).title;
  const known = submissions.find((one) => one.title === title);
  await declare(organizer, call, knower, known.id, conflict.reason);
  // Before the office has looked, what names somebody is withheld; afterwards it is hidden. Neither may tell.
  const before = await leaksTo(house, people, { call, reviewers: [knower], submissions, proposals, addressOf });
  say(`${await redact(organizer, submissions)} texts redacted`);
  const reviews = await judge(reviewers);
  const after = await leaksTo(house, people, { call, reviewers, submissions, proposals, addressOf });
  say(
    `${reviews} reviews; ${before.asked + after.asked} questions of reviewers, ${before.opened + after.opened} answered`,
  );
  for (const { path: where, kind } of [...before.found, ...after.found].slice(0, 10)) say(`leak: ${kind} at ${where}`);
  const { rows } = await organizer.get(`/api/v1/calls/${call.id}/review-board`);
  const conflicts = rows.flatMap((row) => row.reviews).filter(({ state }) => state === 'conflict').length;
  return {
    ranked: rows.map(({ submissionId }) => submissionId),
    figures: { reviewed: rows.filter(({ count }) => count > 0).length, conflicts },
    leaks: before.leaks + after.leaks,
  };
}

/** Letters of three kinds; one accepted expert declines, so that the first of the reserve moves up. */
async function announce(house, people, call, ranked, say) {
  await decide(people.organizer, call, ranked, { accepted: ACCEPTED, reserve: RESERVE });
  const mark = house.sink.count;
  await tell(people, call, 'acceptance', say);
  const guest = new Visitor(house);
  await answer(house, guest, mark);
  await tell(people, call, 'reserve', say);
  await tell(people, call, 'rejection', say);
  await tell(people, call, 'acceptance', say);
  await people.organizer.ask('PUT', `/api/v1/calls/${call.id}/phase`, { body: { phase: 'decided' } });
}

/** Two confirmed proposals become sessions of a webinar, and their people get calendar mail as its speakers. */
async function makeSessions(house, people, say) {
  const { organizer, approver } = people;
  const { event: draft } = readEvent('webinar');
  const event = await organizer.post('/api/v1/events', draft);
  const { items } = await organizer.get(`/api/v1/events/${event.id}/proposals`);
  const chosen = items.filter(({ confirmation }) => confirmation === 'confirmed').slice(0, SESSIONS.count);
  const body = {
    submissionIds: chosen.map(({ submissionId }) => submissionId),
    minutes: SESSIONS.minutes,
    pause: SESSIONS.pause,
  };
  const response = await organizer.ask('POST', `/api/v1/events/${event.id}/proposals`, {
    body,
    headers: { 'if-match': `"${event.version}"` },
  });
  if (response.status !== 200) throw new Trouble(`Sessions were answered with ${response.status}.`);
  const { placed, speakerListId } = await response.json();
  const mark = house.sink.count;
  const request = { kind: 'invitation', listIds: [speakerListId], sendWhenApproved: true };
  const { id, recipients } = await organizer.post(`/api/v1/events/${event.id}/mailings`, request);
  await grant(approver, 'mailing', ({ subjectId }) => subjectId === id);
  await untilDone(organizer, id);
  const letters = (await since(house, mark)).filter(({ method }) => method === 'REQUEST');
  mustEqual('calendar mails to speakers', letters.length, 'the people of the sessions', recipients);
  say(`${placed.length} sessions, ${recipients} speakers invited`);
  return placed.length;
}

async function run(house, { json = false, say }) {
  const { office, reviewers: judges, conflict, call: content } = readSample('call.json');
  const { proposals } = readSample('call.proposals.json');
  const people = await logInPeople(house, office, say);
  const reviewers = await bringReviewers(house, judges, say);
  const { call, at } = await openCall(people, content, say);
  await collect(new Visitor(house), call, proposals, at, say);
  const all = () => people.organizer.all(`/api/v1/calls/${call.id}/submissions`);
  const submissions = (await all()).filter(({ status }) => status === 'submitted');
  const judged = await review(house, people, { call, reviewers, submissions, proposals, conflict }, say);
  await announce(house, people, call, judged.ranked, say);
  const sessions = await makeSessions(house, people, say);
  // The last receipts and confirmations are on their way.
  await sleep(3000);

  const rows = await all();
  const handedIn = rows.filter(({ status }) => status === 'submitted');
  const decisions = tally(handedIn.map(({ decision }) => decision));
  const figures = {
    submitted: handedIn.length,
    drafts: rows.filter(({ status }) => status === 'draft').length,
    late: handedIn.filter(({ isLate }) => isLate).length,
    ...judged.figures,
    ...{ accepted: decisions.accepted ?? 0, reserve: decisions.reserve ?? 0, declined: decisions.declined ?? 0 },
    confirmed: handedIn.filter(({ confirmation }) => confirmation === 'confirmed').length,
    ...{ mails: house.sink.count, sessions, authorNameLeaks: judged.leaks },
  };
  mustEqual(
    'submitted',
    figures.submitted,
    'accepted + reserve + declined',
    figures.accepted + figures.reserve + figures.declined,
  );
  mustEqual('submitted', figures.submitted, 'the proposals of the sample', proposals.length);
  mustEqual('reviewed', figures.reviewed, 'everything handed in', figures.submitted);
  mustEqual('places where an author can be told', figures.authorNameLeaks, 'none', 0);
  if (json) process.stdout.write(`${JSON.stringify(figures)}\n`);
  else for (const [name, value] of Object.entries(figures)) process.stdout.write(`${name}: ${value}\n`);
}

exports.house = { env: { UNDO_SECONDS: '1' } };
exports.run = run;
