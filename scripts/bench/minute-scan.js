/**
 * When cities can meet, found as slowly as can be: every minute is asked of Intl in every city. What the finder is held
 * against, and what its answer must equal.
 */
const MINUTE = 60_000;
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const formatOf = (zone) =>
  new Intl.DateTimeFormat('en-CA', {
    ...{ timeZone: zone, hourCycle: 'h23' },
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
  });

/** `2026-11-22, 10:30` as a date and its minute. */
function read(format, minute) {
  const text = format.format(minute * MINUTE);
  return { date: text.slice(0, 10), minute: Number(text.slice(12, 14)) * 60 + Number(text.slice(15, 17)) };
}

/** One ordinary week and single days: all that the bench's calendars have. */
function isOpen({ weeks: [week], days }, { date, minute }) {
  const marked = days.find((day) => day.date === date);
  if (marked?.kind === 'holiday') return false;
  const hours = marked?.hours ?? week.days[WEEKDAYS[new Date(`${date}T12:00Z`).getUTCDay()]];
  if (!hours || minute < hours.open[0] || minute >= hours.open[1]) return false;
  return !hours.breaks.some(([from, to]) => minute >= from && minute < to);
}

/** @returns how many starts there are */
function scan({ cities, minutes, from, to, step, busy }) {
  const formats = cities.map(({ calendar }) => formatOf(calendar.zone));
  const first = Date.parse(`${from}T00:00Z`) / MINUTE - 1440;
  const last = Date.parse(`${to}T00:00Z`) / MINUTE + 3 * 1440;
  const free = [];
  const starts = [];
  for (let at = first; at < last; at += 1) {
    const host = read(formats[0], at);
    const isFree = cities.every(({ calendar }, city) => isOpen(calendar, city === 0 ? host : read(formats[city], at)));
    free.push(isFree && !busy.some((one) => one.from < (at + 1) * MINUTE && one.to > at * MINUTE));
    if (host.date >= from && host.date <= to && host.minute % step === 0) starts.push(at - first);
  }
  return starts.filter((at) => free.slice(at, at + minutes).every(Boolean)).length;
}

module.exports = { scan };
