const { countLeaks } = require('../../leaks/walk.js');

/** Whom a reviewer must not learn of. */
const sought = (proposals, addressOf) =>
  proposals.map((proposal) => ({
    names: [proposal.name],
    address: addressOf(proposal),
    affiliation: proposal.affiliation,
  }));

/** Every id that there is of what a reviewer might ask for. */
async function idsOf({ organizer }, call, reviewer, submissions) {
  const files = [];
  for (const { id } of submissions) {
    files.push(...(await organizer.get(`/api/v1/submissions/${id}`)).attachments.map((file) => file.id));
  }
  const own = (await reviewer.visitor.get('/api/v1/reviews')).items.map(({ id }) => id);
  const { rows } = await organizer.get(`/api/v1/calls/${call.id}/review-board`);
  const others = rows.flatMap(({ reviews }) => reviews.map(({ assignmentId }) => assignmentId));
  const ids = [...new Set([call.id, reviewer.id, ...submissions.map(({ id }) => id), ...own, ...others])];
  return { ids, fileId: [...new Set(files)] };
}

/**
 * How often the reviewers could tell who wrote something, over every GET of the API's description, the public pages and
 * every download.
 */
async function leaksTo(house, people, { call, reviewers, submissions, proposals, addressOf }) {
  const description = await (await fetch(new URL('/api/openapi.json', house.baseUrl))).json();
  const paths = ['/en/calls', `/en/calls/${call.slug}`, '/app/', '/app/reviews', `/app/calls/${call.id}`];
  const total = { leaks: 0, asked: 0, opened: 0, found: [] };
  for (const reviewer of reviewers) {
    const { ids, fileId } = await idsOf(people, call, reviewer, submissions);
    const walk = await countLeaks({
      ask: (path) => reviewer.visitor.ask('GET', path),
      description,
      ids,
      byPlace: { fileId },
      people: sought(proposals, addressOf),
      paths,
    });
    for (const name of ['leaks', 'asked', 'opened']) total[name] += walk[name];
    total.found.push(...walk.found);
  }
  return total;
}

module.exports = { leaksTo };
