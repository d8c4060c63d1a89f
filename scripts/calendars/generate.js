/**
 * Writes libs/cities/src/seed/*.json, the calendars that the house brings along. The JSON is what counts and may be
 * corrected by hand; this only saves typing when a year is added. `node scripts/calendars/generate.js`, after a build.
 */
const fs = require('node:fs');
const path = require('node:path');
const { dist, root } = require('../paths.js');
const { iran } = require('./names-iran.js');
const { china, malaysia, uzbekistan, makeUp, substitute } = require('./names.js');
const { fromJalali } = require(path.join(dist, 'libs/time/src/index.js'));

const DAY = 86_400_000;
const YEARS = [2026, 2027];
const iso = (time) => new Date(time).toISOString().slice(0, 10);
const plus = (date, days) => iso(Date.parse(date) + days * DAY);
const holiday = (date, names, certainty, source) => ({ date, kind: 'holiday', names, certainty, source });

/** Of two occasions on one day both names stand; the day is off for certain if one of them is. */
function merged(days) {
  const byDate = new Map();
  for (const day of days) {
    const other = byDate.get(day.date);
    if (!other) byDate.set(day.date, day);
    else {
      const names = Object.fromEntries(
        Object.entries(other.names).map(([language, name]) => [language, join(language, name, day.names[language])]),
      );
      const certainty = [other, day].some((one) => one.certainty === 'certain') ? 'certain' : 'expected';
      const source = other.source === day.source ? day.source : `${other.source}; ${day.source}`;
      byDate.set(day.date, { ...day, names, certainty, source });
    }
  }
  return [...byDate.values()]
    .filter(({ date }) => YEARS.includes(Number(date.slice(0, 4))))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

const join = (language, a, b) => (a === b ? a : `${a}${{ fa: '؛ ', zh: '；' }[language] ?? '; '}${b}`);

const hours = (from, to, breaks) => (breaks ? { from, to, breaks } : { from, to });
const week = (names, one, special = {}) => ({
  validFrom: '2020-01-01',
  days: Object.fromEntries(names.split(' ').map((name) => [name, special[name] ?? one])),
});

const SOLAR = 'Law of official holidays of Iran (1980, amended); dates of the solar calendar';
const MOON = 'Law of official holidays of Iran; lunar date, it follows the sighting of the moon';
const COUNCIL = 'Official calendar of Iran for 1405 as printed by ILNA, 30 October 2025; lunar date';

/**
 * First days of lunar months as Iran is expected to begin them. Those of 1447 and Muharram 1448 follow the calendar
 * for 1405 that is printed already; the others are the first evening on which the moon can be seen there.
 */
const MONTHS = {
  '1447-7': '2025-12-22',
  '1447-8': '2026-01-21',
  '1447-9': '2026-02-19',
  '1447-10': '2026-03-21',
  '1447-12': '2026-05-18',
  '1448-1': '2026-06-16',
  '1448-2': '2026-07-16',
  '1448-3': '2026-08-14',
  '1448-6': '2026-11-11',
  '1448-7': '2026-12-11',
  '1448-8': '2027-01-10',
  '1448-9': '2027-02-08',
  '1448-10': '2027-03-10',
  '1448-12': '2027-05-08',
  '1449-1': '2027-06-06',
  '1449-2': '2027-07-06',
  '1449-3': '2027-08-04',
  '1449-6': '2027-10-31',
  '1449-7': '2027-11-30',
};

/** Month, day and name; the last day of Safar is that before the next month. */
const LUNAR = [
  [1, 9, iran.tasua],
  [1, 10, iran.ashura],
  [2, 20, iran.arbaeen],
  [2, 28, iran.safar28],
  [3, 0, iran.reza],
  [3, 8, iran.askari],
  [3, 17, iran.mawlid],
  [6, 3, iran.fatima],
  [7, 13, iran.ali],
  [7, 27, iran.mabath],
  [8, 15, iran.mahdi],
  [9, 21, iran.aliDeath],
  [10, 1, iran.fitr],
  [10, 2, iran.fitr],
  [10, 25, iran.sadeq],
  [12, 10, iran.adha],
  [12, 18, iran.ghadir],
];

const JALALI = [
  ...[1, 2, 3, 4].map((day) => [1, day, iran.nowruz]),
  [1, 12, iran.republic],
  [1, 13, iran.nature],
  [3, 14, iran.khomeini],
  [3, 15, iran.khordad],
  [11, 22, iran.revolution],
  [12, 29, iran.oil],
];

function iranDays() {
  const solar = [1404, 1405, 1406].flatMap((year) =>
    JALALI.map(([month, day, names]) => {
      const date = fromJalali({ year, month, day });
      return holiday(iso(Date.UTC(date.year, date.month - 1, date.day)), names, 'certain', SOLAR);
    }),
  );
  const lunar = Object.entries(MONTHS).flatMap(([month, first]) =>
    LUNAR.filter(([one]) => String(one) === month.split('-')[1]).map(([, day, names]) => {
      const date = plus(first, day - 1);
      const isPrinted = date >= '2026-03-21' && date <= '2026-06-25';
      const doubt = names === iran.sadeq && date < '2027' ? '; the printed list for 1405 leaves this day out' : '';
      return holiday(date, names, 'expected', `${isPrinted ? COUNCIL : MOON}${doubt}`);
    }),
  );
  return merged([...solar, ...lunar]);
}

const iranWeek = hours('08:00', '16:00');
const fasting = (validFrom, validTo) => ({
  validFrom,
  validTo,
  names: iran.ramadan,
  days: week('sat sun mon tue wed', hours('09:00', '14:00')).days,
});

const NOTICE = 'General Office of the State Council of China, notice on holidays of 2026 (November 2025)';
const STATUTE =
  'Regulation on public holidays (State Council, 2024 revision): statutory days; the plan for 2027 with long breaks and make-up days is not published yet';

function chinaDays() {
  const run = (first, last, names) => {
    const days = [];
    for (let date = first; date <= last; date = plus(date, 1)) days.push(holiday(date, names, 'certain', NOTICE));
    return days;
  };
  const work = (date, names) => ({
    date,
    kind: 'working_day',
    names: makeUp(names),
    certainty: 'certain',
    source: NOTICE,
  });
  const rule = (dates, names) => dates.map((date) => holiday(date, names, 'expected', STATUTE));
  return merged([
    ...run('2026-01-01', '2026-01-03', china.newYear),
    work('2026-01-04', china.newYear),
    work('2026-02-14', china.spring),
    ...run('2026-02-15', '2026-02-23', china.spring),
    work('2026-02-28', china.spring),
    ...run('2026-04-04', '2026-04-06', china.qingming),
    ...run('2026-05-01', '2026-05-05', china.labour),
    work('2026-05-09', china.labour),
    ...run('2026-06-19', '2026-06-21', china.dragon),
    work('2026-09-20', china.national),
    ...run('2026-09-25', '2026-09-27', china.autumn),
    ...run('2026-10-01', '2026-10-07', china.national),
    work('2026-10-10', china.national),
    ...rule(['2027-01-01'], china.newYear),
    ...rule(['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08'], china.spring),
    ...rule(['2027-04-05'], china.qingming),
    ...rule(['2027-05-01', '2027-05-02'], china.labour),
    ...rule(['2027-06-09'], china.dragon),
    ...rule(['2027-09-15'], china.autumn),
    ...rule(['2027-10-01', '2027-10-02', '2027-10-03'], china.national),
  ]);
}

const FEDERAL = 'Holidays Act 1951 (Malaysia) and the holidays of the Federal Territory of Kuala Lumpur';
const SIGHTED = 'Holidays Act 1951 (Malaysia); lunar date, gazetted near the day';
const MONDAY = 'Holidays Act 1951 (Malaysia), section 3: a holiday on a Sunday moves to the next working day';

function malaysiaDays() {
  const fixed = (date, names) => holiday(date, names, 'certain', FEDERAL);
  const moon = (date, names) => holiday(date, names, 'expected', SIGHTED);
  const moved = (date, names, certainty = 'certain') => holiday(date, substitute(names), certainty, MONDAY);
  const m = malaysia;
  return merged([
    ...YEARS.flatMap((year) => [
      fixed(`${year}-01-01`, m.newYear),
      fixed(`${year}-02-01`, m.territory),
      fixed(`${year}-05-01`, m.labour),
      fixed(`${year}-08-31`, m.national),
      fixed(`${year}-09-16`, m.malaysia),
      fixed(`${year}-12-25`, m.christmas),
    ]),
    fixed('2026-02-01', m.thaipusam),
    moved('2026-02-02', m.territory),
    fixed('2026-02-17', m.lunar),
    fixed('2026-02-18', m.lunar),
    moon('2026-03-07', m.nuzul),
    moon('2026-03-21', m.fitr),
    moon('2026-03-22', m.fitr),
    moved('2026-03-23', m.fitr, 'expected'),
    moon('2026-05-27', m.haji),
    fixed('2026-05-31', m.wesak),
    fixed('2026-06-01', m.king),
    moved('2026-06-02', m.wesak),
    moon('2026-06-17', m.muharram),
    moon('2026-08-25', m.mawlid),
    fixed('2026-11-08', m.deepavali),
    moved('2026-11-09', m.deepavali),
    moon('2027-01-22', m.thaipusam),
    fixed('2027-02-06', m.lunar),
    fixed('2027-02-07', m.lunar),
    moved('2027-02-08', m.lunar),
    moon('2027-02-24', m.nuzul),
    moon('2027-03-10', m.fitr),
    moon('2027-03-11', m.fitr),
    moon('2027-05-17', m.haji),
    moon('2027-05-20', m.wesak),
    moon('2027-06-06', m.muharram),
    fixed('2027-06-07', m.king),
    moved('2027-06-08', m.muharram, 'expected'),
    moon('2027-08-15', m.mawlid),
    moved('2027-08-16', m.mawlid, 'expected'),
    moon('2027-10-28', m.deepavali),
  ]);
}

const LABOUR_CODE = 'Labour Code of Uzbekistan, article on public holidays; days moved by yearly decree are not in it';
const HAYIT = 'Labour Code of Uzbekistan; lunar date, announced by decree near the day';

function uzbekistanDays() {
  const u = uzbekistan;
  return merged([
    ...YEARS.flatMap((year) =>
      [
        ['01-01', u.newYear],
        ['03-08', u.women],
        ['03-21', u.navruz],
        ['05-09', u.memory],
        ['09-01', u.independence],
        ['10-01', u.teachers],
        ['12-08', u.constitution],
      ].map(([date, names]) => holiday(`${year}-${date}`, names, 'certain', LABOUR_CODE)),
    ),
    holiday('2026-03-20', u.fitr, 'expected', HAYIT),
    holiday('2026-05-27', u.adha, 'expected', HAYIT),
    holiday('2027-03-09', u.fitr, 'expected', HAYIT),
    holiday('2027-05-16', u.adha, 'expected', HAYIT),
  ]);
}

const lunch = [{ from: '13:00', to: '14:00' }];
const seeds = {
  iran: {
    cities: ['isfahan', 'tehran'],
    zone: 'Asia/Tehran',
    week: week('sat sun mon tue wed', iranWeek),
    periods: [fasting('2026-02-19', '2026-03-20'), fasting('2027-02-08', '2027-03-09')],
    days: iranDays(),
  },
  china: {
    cities: ['xian', 'lanzhou', 'hangzhou', 'shanghai'],
    zone: 'Asia/Shanghai',
    week: week('mon tue wed thu fri', hours('09:00', '17:00')),
    periods: [],
    days: chinaDays(),
  },
  malaysia: {
    cities: ['kuala-lumpur'],
    zone: 'Asia/Kuala_Lumpur',
    week: week('mon tue wed thu fri', hours('08:00', '17:00', lunch), {
      fri: hours('08:00', '17:00', [{ from: '12:45', to: '14:45' }]),
    }),
    periods: [],
    days: malaysiaDays(),
  },
  uzbekistan: {
    cities: ['samarkand'],
    zone: 'Asia/Samarkand',
    week: week('mon tue wed thu fri', hours('09:00', '18:00', lunch)),
    periods: [],
    days: uzbekistanDays(),
  },
};

for (const [name, seed] of Object.entries(seeds)) {
  const file = path.join(root, 'libs/cities/src/seed', `${name}.json`);
  fs.writeFileSync(file, `${JSON.stringify(seed, null, 2)}\n`);
  process.stdout.write(`${path.relative(root, file)}: ${seed.days.length} days\n`);
}
