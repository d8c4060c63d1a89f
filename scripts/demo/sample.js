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
 * The sample webinar, as the API takes an event, with its contacts.
 * @returns `{ office, event, contacts: { fileName, bytes }, listName }`
 */
function readWebinar() {
  const { office, kind, hostCity, start, minutes, joinUrl, texts, contacts, listName } = readJson('webinar.json');
  const { zone } = readJson('programme.json').cities.find(({ slug }) => slug === hostCity);
  const event = {
    kind,
    hostCity,
    start: `${wallDate(start, zone)}T${start.time}`,
    minutes,
    joinUrl,
    texts: Object.fromEntries(Object.entries(texts).map(([language, name]) => [language, readText(name)])),
  };
  return {
    office,
    event,
    contacts: { fileName: contacts, bytes: fs.readFileSync(path.join(folder, contacts)) },
    listName,
  };
}

module.exports = { readWebinar, wallDate };
