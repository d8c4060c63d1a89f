const fs = require('node:fs');
const path = require('node:path');
const { plan, redact } = require('../demo/call/judging.js');
const { bringReviewers, openCall, waitUntil } = require('../demo/call/opening.js');
const { submit } = require('../demo/call/submitting.js');
const { Visitor } = require('../demo/visitor.js');
const { root } = require('../paths.js');

const readSample = (name) => JSON.parse(fs.readFileSync(path.join(root, 'samples', name), 'utf8'));
const PROPOSALS = 6;
/** Of which this many have their names hidden, and as many are judged by the reviewer who is looked at. */
const READY = 4;
const WEEK = 7 * 86_400_000;

/** A call with a few proposals; its deadline comes while the office goes on with something else. */
async function collectProposals(house, people, say) {
  const { call: content } = readSample('call.json');
  const { proposals } = readSample('call.proposals.json');
  const opened = await openCall(people, content, say);
  const guest = new Visitor(house);
  const early = proposals.filter(({ isLate }) => !isLate).slice(0, PROPOSALS);
  for (const proposal of early) await submit(guest, opened.call.slug, proposal);
  return opened;
}

/**
 * Reviewers get the proposals, and one of them has begun.
 * @returns the log-in of that reviewer and the ids of what there is to look at
 */
async function beginReviews(house, { organizer }, { call, at }, say) {
  await waitUntil(at, say);
  const path = `/api/v1/calls/${call.id}`;
  const reviewUntil = new Date(Date.now() + WEEK).toISOString().slice(0, 10);
  await organizer.ask('PUT', `${path}/phase`, { body: { phase: 'review', reviewUntil } });
  const reviewers = await bringReviewers(house, readSample('call.json').reviewers, say);
  for (const { id } of reviewers) {
    const input = { tracks: [], languages: [], maxLoad: 50, affiliation: '' };
    await organizer.ask('PUT', `${path}/reviewers/${id}`, { body: input });
  }
  await plan(organizer, call.id);
  const submissions = await organizer.all(`${path}/submissions`);
  await redact(organizer, submissions.slice(0, READY));
  const [{ email, password, visitor }] = reviewers;
  const { items } = await visitor.get('/api/v1/reviews');
  for (const [at, { id }] of items.slice(0, 2).entries()) {
    const { categories, version } = await visitor.get(`/api/v1/reviews/${id}`);
    const scores = categories.map(({ key, max }) => ({ category: key, points: max - 1 }));
    await visitor.put(
      `/api/v1/reviews/${id}`,
      { scores, recommendation: 'accept', comment: '', isDone: at === 0 },
      version,
    );
  }
  const begun = items[1] ?? items[0];
  return {
    account: { email, password },
    ids: { call: call.id, proposal: submissions[0].id, review: begun.id },
  };
}

module.exports = { beginReviews, collectProposals };
