const { sought, textOf, tracesIn } = require('./traces.js');

/** Together with two ids in one path there are that many questions at most. */
const MOST_PER_ROUTE = 20_000;

/**
 * Asks everything that can be read, with every id there is, and counts where an answer tells who wrote something.
 * @param ask `(path) => Response` of whoever must not learn it, logged in
 * @param description the OpenAPI document
 * @param ids every known id, of whatever it is
 * @param byPlace by the name of a place in a path: the ids that stand there instead
 * @param people each with `names`, `address`, `affiliation`
 * @param paths of pages that the description does not name
 * @returns `{ leaks, found, asked, opened }`: traces, where they stand, questions and those that were answered
 */
async function countLeaks({ ask, description, ids, byPlace = {}, people, paths = [] }) {
  const signs = sought(people);
  const result = { leaks: 0, found: [], asked: 0, opened: 0 };
  const look = async (path) => {
    const response = await ask(path);
    const bytes = Buffer.from(await response.arrayBuffer());
    result.asked += 1;
    if (response.status < 300) result.opened += 1;
    for (const trace of tracesIn(textOf(response.headers, bytes), signs)) {
      result.leaks += 1;
      result.found.push({ path, ...trace });
    }
    return response.status;
  };
  for (const route of Object.keys(description.paths).filter((path) => description.paths[path].get)) {
    for (const path of filled(route, ids, byPlace)) {
      // Who may not call a route at all is answered so before its ids are looked at.
      if ((await look(path)) === 403) break;
    }
  }
  for (const path of paths) await look(path);
  return result;
}

/** A path with every id in each of its places; days and languages stand for themselves. */
function* filled(route, ids, byPlace) {
  let count = 0;
  const places = [...route.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  const values = places.map((name) => FIXED[name] ?? byPlace[name] ?? ids);
  const query = QUERIES.find(([pattern]) => pattern.test(route))?.[1] ?? '';
  for (const choice of product(values)) {
    yield route.replace(/\{(\w+)\}/g, (_, name) => choice[places.indexOf(name)]) + query;
    count += 1;
    if (count >= MOST_PER_ROUTE) throw new Error(`${route} has more than ${MOST_PER_ROUTE} ways to be asked`);
  }
}

const FIXED = { lang: ['en', 'fa'], language: ['en', 'fa'], field: ['title', 'abstract'], validFrom: ['2027-03-21'] };
const QUERIES = [[/\/days$/, '?from=2027-01-01&to=2027-12-31']];

function* product(lists, chosen = []) {
  if (chosen.length === lists.length) yield chosen;
  else for (const value of lists[chosen.length]) yield* product(lists, [...chosen, value]);
}

module.exports = { countLeaks };
