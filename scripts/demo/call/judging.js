const { mustEqual } = require('../figures.js');

/** Points that differ from person to person and stay the same from run to run. */
function points(number, category, reviewer, max) {
  let value = 7;
  for (const letter of `${number}-${category}-${reviewer}`) value = (value * 31 + letter.codePointAt(0)) % 9973;
  return Math.min(max, 1 + (value % max));
}

const RECOMMENDATION = 'accept';

async function plan(organizer, callId) {
  const path = `/api/v1/calls/${callId}/review-plan`;
  const { hash, assignments } = await organizer.get(path);
  if (assignments.length > 0) await organizer.post(path, { hash });
  return assignments.length;
}

/** Everything that names its author is hidden before anybody reads it. @returns how many texts there were */
async function redact(organizer, submissions) {
  let hidden = 0;
  for (const { id } of submissions) {
    const path = `/api/v1/submissions/${id}/redactions`;
    const { items } = await organizer.get(path);
    for (const { field, state, madeFor, traces } of items) {
      if (state !== 'waits') continue;
      const ranges = traces.map(({ start, end }) => ({ start, end }));
      const response = await organizer.ask('PUT', `${path}/${field}`, {
        body: { ranges, madeFor, keepsTraces: false },
      });
      mustEqual(`the answer to hiding ${field}`, response.status, 'a success', 200);
      hidden += 1;
    }
  }
  return hidden;
}

/** One reviewer knows the author of one proposal: it is closed to them, and the plan finds somebody else. */
async function declare(organizer, call, reviewer, submissionId, reason) {
  const own = async () => (await reviewer.visitor.get('/api/v1/reviews')).items;
  if (!(await own()).some(({ number }) => number === submissionId)) {
    await organizer.post(`/api/v1/calls/${call.id}/review-assignments`, { submissionId, accountId: reviewer.id });
  }
  const { id } = (await own()).find(({ number }) => number === submissionId);
  await reviewer.visitor.post(`/api/v1/reviews/${id}/conflict`, { reason });
  const closed = await reviewer.visitor.ask('GET', `/api/v1/reviews/${id}`);
  mustEqual('the answer to a conflicted reviewer', [403, 404].includes(closed.status), 'a refusal', true);
  await plan(organizer, call.id);
}

/** Each reviewer reads and judges what is theirs. @returns how many reviews were handed in */
async function judge(reviewers) {
  let count = 0;
  for (const { email, visitor } of reviewers) {
    for (const { id, number } of (await visitor.get('/api/v1/reviews')).items) {
      const { categories, version } = await visitor.get(`/api/v1/reviews/${id}`);
      const scores = categories.map(({ key, max }) => ({ category: key, points: points(number, key, email, max) }));
      const review = { scores, recommendation: RECOMMENDATION, comment: '', isDone: true };
      await visitor.put(`/api/v1/reviews/${id}`, review, version);
      count += 1;
    }
  }
  return count;
}

module.exports = { declare, judge, plan, redact };
