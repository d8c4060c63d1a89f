const { setTimeout: sleep } = require('node:timers/promises');
const { readEvent } = require('../demo/sample.js');
const { logInPeople } = require('../demo/people.js');
const { Trouble } = require('../servers/processes.js');

/** Six languages, each with the zones in which it is read: the variants of a real mailing. */
const GUESTS = [
  { language: 'fa', cities: ['Isfahan', 'Tehran'], names: ['دکتر لیلا صادقی', 'مهندس آرش کیان‌مهر'] },
  { language: 'zh', cities: ["Xi'an", 'Lanzhou'], names: ['李娜', '王建国'] },
  { language: 'en', cities: ['Isfahan', 'Kuala Lumpur'], names: ["Dr Mary O'Neil", 'John Smith, City Planner'] },
  { language: 'ru', cities: ['Samarkand'], names: ['Елена Ким', 'Иван Петрович Соколов'] },
  { language: 'uz', cities: ['Samarkand'], names: ['Feruza Gʻaniyeva'] },
  { language: 'ms', cities: ['Kuala Lumpur'], names: ['Tan Kok Wai', 'Nurul Aisyah binti Ahmad'] },
];

const patience = 300_000;

function contactFile(count) {
  const quoted = (text) => `"${text.replaceAll('"', '""')}"`;
  const rows = Array.from({ length: count }, (_none, index) => {
    const { language, cities, names } = GUESTS[index % GUESTS.length];
    const turn = Math.floor(index / GUESTS.length);
    const [name, city] = [names[turn % names.length], cities[turn % cities.length]];
    return [quoted(`${name} ${index}`), `guest${index}@people${index % 50}.example`, language, quoted(city)].join(',');
  });
  return ['name,email,language,city', ...rows].join('\r\n');
}

/** An office with lists of so many people, and those who work in it. */
async function furnish(house, sizes, say) {
  const event = readEvent('webinar');
  const people = await logInPeople(house, event.office, say);
  const lists = {};
  for (const size of sizes) {
    say(`importing ${size} contacts`);
    const file = contactFile(size);
    const plan = await people.organizer.post(`/api/v1/contact-imports?fileName=${size}.csv`, file, {
      type: 'text/csv',
    });
    const done = await people.organizer.post(`/api/v1/contact-imports/${plan.id}/commit`, {
      listName: `Bench ${size}`,
    });
    lists[size] = done.listId;
  }
  return { ...people, lists, draft: event.event };
}

/** Submits invitations to a list, which freezes their recipients. @returns the mailing and how long that took in ms */
async function submit({ organizer, lists, draft }, size) {
  const event = await organizer.post('/api/v1/events', draft);
  const began = performance.now();
  const mailing = await organizer.post(`/api/v1/events/${event.id}/mailings`, { listIds: [lists[size]] });
  const acceptMs = performance.now() - began;
  if (mailing.recipients !== size) throw new Trouble(`${mailing.recipients} recipients instead of ${size}.`);
  return { mailing, acceptMs };
}

/** Another person approves it, and it starts. */
async function release({ organizer, approver }, mailing) {
  const { items } = await approver.get('/api/v1/approvals?status=pending');
  const { id, contentHash } = items.find(({ subjectId }) => subjectId === mailing.id);
  await approver.post(`/api/v1/approvals/${id}/grant`, { contentHash });
  await organizer.post(`/api/v1/mailings/${mailing.id}/start`);
}

/** Waits until every message is at the sink and recorded. @returns when the last was recorded, in ms of the epoch */
async function untilRecorded(database, sink, mailing, size) {
  const end = Date.now() + patience;
  while ((await sink.state()).count < size) {
    if (Date.now() > end) throw new Trouble(`Mailing ${mailing.id} did not arrive within ${patience / 1000} s.`);
    await sleep(20);
  }
  for (;;) {
    const [[row]] = await database.query(
      "SELECT SUM(status = 'sent') AS sent, MAX(finished_at) AS last FROM deliveries WHERE mailing_id = ?",
      [mailing.id],
    );
    if (Number(row.sent) === size) return row.last.getTime();
    if (Date.now() > end) throw new Trouble(`Only ${row.sent} of ${size} messages are recorded as sent.`);
    await sleep(10);
  }
}

module.exports = { furnish, submit, release, untilRecorded };
