const { Trouble } = require('../servers/processes.js');
const { mustEqual } = require('./figures.js');
const { logInPeople } = require('./people.js');

const CITIES = ['isfahan', 'xian', 'kuala-lumpur', 'samarkand'];
const MINUTES = 90;
const DAYS = 30;
const TOLD = 10;

/** What a code says, after the name of the city. */
const WORDS = {
  weekend: () => 'weekend',
  holiday: ({ names, certainty }) => `${names.en}${certainty === 'expected' ? ' (expected)' : ''}`,
  no_calendar: () => 'no calendar',
  no_shared_hours: ({ minutes }) => `only ${minutes} minutes shared`,
  outside: ({ minutes }) => `${minutes} minutes outside office hours`,
  notice: () => 'too soon',
  busy: () => 'taken',
  wishes: () => 'outside the wished hours',
  no_start: () => 'no start on a quarter of an hour',
  comfortable: () => 'comfortable',
  opening: ({ minutes }) => `${minutes} minutes after opening`,
  closing: ({ minutes }) => `ends ${minutes} minutes before closing`,
  midday: () => 'over midday',
  half_day: ({ names }) => names.en,
  make_up_day: ({ names }) => names.en,
  may_be_holiday: ({ names }) => `may be ${names.en}`,
  night: () => 'at night',
  fair_turn: () => 'its turn',
  unfair_turn: () => 'not its turn',
};

/** `--from 2026-11-22`; without it the search begins today. */
function readFrom(args) {
  const at = args.findIndex((arg) => arg === '--from' || arg.startsWith('--from='));
  if (at < 0) return new Date().toISOString().slice(0, 10);
  const from = args[at].includes('=') ? args[at].slice('--from='.length) : (args[at + 1] ?? '');
  const time = Date.parse(`${from}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(from) || Number.isNaN(time))
    throw new Trouble(`--from ${from} is no date, as 2026-11-22.`);
  return from;
}

const daysAfter = (date, days) => new Date(Date.parse(`${date}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Asks the finder of a running house; `now` lies before the range, so that a date of last week can be asked for too. */
async function asker({ organizer }) {
  const { items } = await organizer.get('/api/v1/cities');
  const bySlug = new Map(items.map((city) => [city.slug, city]));
  const byId = new Map(items.map((city) => [city.id, city]));
  const ask = (slugs, from, to) =>
    organizer.post('/api/v1/slots', {
      ...{ cityIds: slugs.map((slug) => bySlug.get(slug).id), minutes: MINUTES, from, to, limit: 500 },
      now: `${daysAfter(from, -1)}T00:00:00Z`,
    });
  const tell = ({ code, cityId, ...rest }) => {
    const words = WORDS[code] ? WORDS[code](rest) : code;
    return cityId === null ? words : `${byId.get(cityId).names.en}: ${words}`;
  };
  return { ask, tell, slugOf: (id) => byId.get(id).slug, nameOf: (id) => byId.get(id).names.en };
}

const datesOf = ({ slots }) => [...new Set(slots.map(({ local }) => local[0].date))].sort();

/** F02, as it stands in the list of features. */
async function fixedCases({ ask, tell }, say) {
  const cities = ['isfahan', 'xian'];
  const week = await ask(cities, '2026-11-22', '2026-11-28');
  const clocks = week.windows.map(({ from, to }) => `${from.slice(0, 16)}/${to.slice(11, 16)}`);
  const expected = ['23', '24', '25'].map((day) => `2026-11-${day}T04:30/09:00`);
  mustEqual('shared hours of Isfahan and Xi’an', clocks.join(), 'Mon–Wed 08:00–12:30 Tehran', expected.join());
  const autumn = await ask(cities, '2026-10-05', '2026-10-10');
  mustEqual('dates around National Day', datesOf(autumn).join(), 'the make-up Saturday', '2026-10-10');
  const why = autumn.refused.slice(0, 3).map(({ date, why: reasons }) => `${date} ${reasons.map(tell).join(', ')}`);
  const told = ['05', '06', '07'].map((day) => `2026-10-${day} Xi'an: National Day`);
  mustEqual('why not', why.join('; '), 'as F02 says', told.join('; '));
  say('F02: Isfahan and Xi’an share Mon–Wed 08:00–12:30 Tehran = 12:30–17:00 China');
  for (const line of why) say(`  refused ${line}`);
  say('  offered 2026-10-10, the Saturday that is worked in return');
}

const offset = (minutes) => {
  const two = (value) => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `UTC${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
};

/** One slot as the last line tells it. */
const toJson =
  ({ tell, slugOf }) =>
  ({ start, score, reasons, local }) => ({
    startUtc: start,
    local: Object.fromEntries(
      local.map((one) => [slugOf(one.cityId), `${one.date} ${one.time} ${offset(one.offset)}`]),
    ),
    ...{ score, reasons: reasons.map(tell) },
  });

function table(found, { nameOf, tell }, print) {
  const cells = (row, widths) =>
    row
      .map((cell, at) => cell.padEnd(widths[at]))
      .join('  ')
      .trimEnd();
  const rows = found.slots
    .slice(0, TOLD)
    .map(({ score, local, reasons }) => [
      String(score),
      ...local.map(({ date, time, endTime }) => `${date} ${time}–${endTime}`),
      reasons.map(tell).join(', '),
    ]);
  const head = ['score', ...found.cityIds.map(nameOf), 'why'];
  const widths = head.map((_cell, at) => Math.max(...[head, ...rows].map((row) => row[at].length)));
  print(`${found.total} slots of ${MINUTES} minutes in ${DAYS} days; each city by its own clock`);
  for (const row of [head, ...rows]) print(cells(row, widths));
  for (const { date, why } of found.refused) print(`${date}  ${why.map(tell).join(', ')}`);
  for (const { code, cityId, year } of found.warnings) print(`${nameOf(cityId)}: ${code}${year ? ` ${year}` : ''}`);
}

/** When four sister cities can meet, from the calendars that the house keeps of them. */
async function run(house, { json, say, args }) {
  const from = readFrom(args);
  const finder = await asker(await logInPeople(house, 'isfahan', say));
  await fixedCases(finder, say);
  const found = await finder.ask(CITIES, from, daysAfter(from, DAYS - 1));
  const best = found.slots.length > 0 ? found.slots : found.leastBad;
  table(found, finder, json ? say : (line) => process.stdout.write(`${line}\n`));
  if (!json) return;
  const refused = found.refused.map(({ date, why }) => ({ date, why: why.map(finder.tell) }));
  const answer = { slots: best.map(toJson(finder)), refused, milliseconds: found.milliseconds };
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}

exports.house = { workers: 0 };
exports.run = run;
