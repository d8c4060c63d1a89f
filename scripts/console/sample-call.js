const fs = require('node:fs');
const path = require('node:path');
const { judge, plan } = require('../demo/call/judging.js');
const { bringReviewers, openCall, waitUntil } = require('../demo/call/opening.js');
const { begin, submit } = require('../demo/call/submitting.js');
const { Visitor } = require('../demo/visitor.js');
const { root } = require('../paths.js');

/** As many proposals as fill a board without hiding it below the fold. */
const PROPOSALS = 9;
const DECIDED = { accepted: 3, reserve: 2, declined: 1 };
const WEEK = 7 * 86_400_000;

const readSample = (name) => JSON.parse(fs.readFileSync(path.join(root, 'samples', name), 'utf8'));

/** A call that experts answer; its deadline comes while the rest of the house goes on living. */
async function collect(house, people, say) {
  const { reviewers, call: content } = readSample('call.json');
  const { proposals } = readSample('call.proposals.json');
  const guest = new Visitor(house);
  const { call, at } = await openCall(people, content, say);
  // Every third one, so that each language is there.
  const some = proposals.filter((_proposal, index) => index % 3 === 0).slice(0, PROPOSALS);
  const themeOf = ({ track, language }) => {
    const { name } = content.tracks.find(({ key }) => key === track);
    return name[language] ?? name.en;
  };
  for (const proposal of some) await submit(guest, call.slug, { ...proposal, theme: themeOf(proposal) });
  await begin(guest, call.slug, { ...some[0], key: 'forgetful' });
  return { call, at, reviewers };
}

/**
 * Judged in part, decided in part, nobody told yet.
 * @returns ids of what there is to look at, and the log-in of a reviewer who has just begun
 */
async function judgeInPart(house, { organizer }, { call, at, reviewers }, say) {
  await waitUntil(at, say);
  const path = `/api/v1/calls/${call.id}`;
  const reviewUntil = new Date(Date.now() + WEEK).toISOString().slice(0, 10);
  await organizer.ask('PUT', `${path}/phase`, { body: { phase: 'review', reviewUntil } });
  const judges = await bringReviewers(house, reviewers, say);
  for (const { id } of judges) {
    const input = { tracks: [], languages: [], maxLoad: 50, affiliation: '' };
    await organizer.ask('PUT', `${path}/reviewers/${id}`, { body: input });
  }
  await plan(organizer, call.id);
  await judge(judges.slice(0, -1));
  const last = judges.at(-1);
  const review = await beginOne(last.visitor);
  const { rows } = await organizer.get(`${path}/review-board`);
  let from = 0;
  for (const [decision, count] of Object.entries(DECIDED)) {
    const submissionIds = rows.slice(from, (from += count)).map(({ submissionId }) => submissionId);
    await organizer.post(`${path}/decisions`, { submissionIds, decision });
  }
  // The one whose texts name their author, where there is one.
  const waiting = rows.find(({ withheld }) => withheld > 0) ?? rows[0];
  const { email, password } = last;
  return { account: { email, password }, ids: { call: call.id, proposal: waiting.submissionId, review } };
}

/** One review is handed in, another one begun. @returns the id of the latter */
async function beginOne(reviewer) {
  const { items } = await reviewer.get('/api/v1/reviews');
  const [done, begun] = items.slice(0, 2);
  for (const { id } of [done, begun]) {
    const { categories, version } = await reviewer.get(`/api/v1/reviews/${id}`);
    const scores = categories.map(({ key, max }) => ({ category: key, points: max - 1 }));
    const review = { scores, recommendation: 'accept', comment: '', isDone: id === done.id };
    await reviewer.put(`/api/v1/reviews/${id}`, review, version);
  }
  return begun.id;
}

module.exports = { collect, judgeInPart };
