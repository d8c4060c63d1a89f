const { setTimeout: sleep } = require('node:timers/promises');
const { createConnection } = require('mysql2/promise');
const { readEvent } = require('../demo/sample.js');
const { Visitor } = require('../demo/visitor.js');
const { accountOf } = require('./sample-life.js');

const EVENTS = 1000;
const INVITEES = 5000;

/** The columns of a table but for those that each row has of its own. */
async function columnsOf(database, table, own) {
  const [rows] = await database.query(
    'SELECT column_name AS name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ?',
    [table],
  );
  return rows.map(({ name }) => name).filter((name) => !own.includes(name));
}

/** A thousand events like the first, on a day each, with a title each. */
async function multiply(database, { id, revision }) {
  const events = (await columnsOf(database, 'events', ['id', 'slug', 'uid'])).join(', ');
  await database.query(
    `INSERT INTO events (slug, uid, ${events})
     SELECT CONCAT('bench-', seq), CONCAT('bench-', seq, '@hamshahr.example'), ${events}
       FROM events JOIN seq_2_to_${EVENTS} WHERE id = ?`,
    [id],
  );
  const own = ['id', 'event_id', 'texts', 'starts_at', 'ends_at', 'wall_start'];
  const revisions = (await columnsOf(database, 'event_revisions', own)).map((name) => `r.${name}`);
  await database.query(
    `INSERT INTO event_revisions (event_id, starts_at, ends_at, wall_start, texts, ${revisions.join(', ').replaceAll('r.', '')})
     SELECT e.id, r.starts_at + INTERVAL e.id DAY, r.ends_at + INTERVAL e.id DAY,
            CONCAT(DATE(LEFT(r.wall_start, 10) + INTERVAL e.id DAY), SUBSTRING(r.wall_start, 11)),
            JSON_SET(r.texts, '$.en.title', CONCAT('Session ', e.id, ' of sister cities'),
                              '$.fa.title', CONCAT('نشست ', e.id, ' شهرهای خواهرخوانده')),
            ${revisions.join(', ')}
       FROM events e JOIN event_revisions r ON r.id = ? WHERE e.slug LIKE 'bench-%'`,
    [revision.id],
  );
}

/** Everybody of the office is invited to the event; three of four have answered. */
async function invite(database, { id, revision }) {
  await database.query("UPDATE events SET status = 'published', published_revision_id = ? WHERE id = ?", [
    revision.id,
    id,
  ]);
  await database.query("UPDATE event_revisions SET status = 'published' WHERE id = ?", [revision.id]);
  await database.query(
    `INSERT INTO invitations (event_id, contact_id, name, address, address_hash, language, city_id, invited_at, partstat, replied_at)
     SELECT ?, id, name, address, address_hash, language, city_id, UTC_TIMESTAMP(3),
            ELT(1 + MOD(id, 4), 'needs_action', 'accepted', 'tentative', 'declined'),
            IF(MOD(id, 4) = 0, NULL, UTC_TIMESTAMP(3))
       FROM contacts`,
    [id],
  );
}

function aCsv() {
  const names = ['دکتر لیلا صادقی', 'Dr Li Na 李娜', 'Tan Kok', 'Елена Ким', 'Feruza Gʻaniyeva'];
  const row = (index) =>
    `${names[index % names.length]} ${index},guest${index}@people.example,${['fa', 'zh', 'en'][index % 3]}`;
  return ['name,email,language', ...Array.from({ length: INVITEES }, (_none, index) => row(index))].join('\r\n');
}

/** An office with a thousand events, and one of them with five thousand invitees. @returns that event and the account */
async function fill(house, say) {
  const account = accountOf(house, 'organizer@isfahan.example');
  const organizer = await new Visitor(house).logIn(account);
  say(`importing ${INVITEES} contacts`);
  const plan = await organizer.post('/api/v1/contact-imports?fileName=bench.csv', aCsv(), { type: 'text/csv' });
  await organizer.post(`/api/v1/contact-imports/${plan.id}/commit`, { listName: 'Bench' });
  const event = await organizer.post('/api/v1/events', readEvent('webinar').event);
  const database = await createConnection({ uri: house.databaseUrl, timezone: 'Z' });
  try {
    say(`writing ${EVENTS} events`);
    await multiply(database, event);
    await invite(database, event);
    await database.query('ANALYZE TABLE events, event_revisions, invitations, contacts');
  } finally {
    await database.end();
  }
  await sleep(500);
  return { account, event };
}

module.exports = { EVENTS, INVITEES, fill };
