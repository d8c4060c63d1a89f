const fs = require('node:fs');
const path = require('node:path');
const { root } = require('../paths.js');

const folder = path.join(root, 'samples');
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const day = 24 * 3600 * 1000;

const readJson = (name) => JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8'));

/** A text is Markdown whose first line is its title: `# title`. */
function readText(name) {
  const [first, ...rest] = fs.readFileSync(path.join(folder, name), 'utf8').split('\n');
  return { title: first.replace(/^#\s*/, ''), body: rest.join('\n').trim() };
}

/** The first such weekday that is at least so many days ahead, by the calendar on the wall of that zone. */
function wallDate({ weekday, daysAhead }, zone, now = new Date()) {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(now);
  const earliest = Date.parse(`${today}T00:00:00Z`) + daysAhead * day;
  const wait = (weekdays.indexOf(weekday) - new Date(earliest).getUTCDay() + 7) % 7;
  return new Date(earliest + wait * day).toISOString().slice(0, 10);
}

/**
 * A sample event, as the API takes one, with the contact files that are invited to it.
 * @param name `webinar` for samples/webinar.json
 * @returns `{ office, event, contacts: [file name], cancellation, programme }`; `programme` as the API takes one, or null
 */
function readEvent(name) {
  const { office, start, texts, contacts, cancellation, ...facts } = readJson(`${name}.json`);
  const { zone } = readJson('programme.json').cities.find(({ slug }) => slug === facts.hostCity);
  const event = {
    ...facts,
    start: `${wallDate(start, zone)}T${start.time}`,
    texts: Object.fromEntries(Object.entries(texts).map(([language, file]) => [language, readText(file)])),
  };
  const sessions = `${name}.sessions.json`;
  const programme = fs.existsSync(path.join(folder, sessions)) ? readJson(sessions) : null;
  return { office, event, contacts, cancellation, programme };
}

const types = { '.csv': 'text/csv', '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };

/** A contact file as an office has it: `{ bytes, type }`. */
const readContacts = (file) => ({
  bytes: fs.readFileSync(path.join(folder, file)),
  type: types[path.extname(file)],
});

/** The same wall clock some days later. */
function daysLater(wallClock, days) {
  const [date, time] = wallClock.split('T');
  return `${new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10)}T${time}`;
}

module.exports = { readEvent, readContacts, wallDate, daysLater };
