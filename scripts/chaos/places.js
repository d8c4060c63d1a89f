/** Many people want few places at the same moment, and two want the same page. */
const path = require('node:path');
const apps = require('../house/apps.js');
const { freePort } = require('../servers/ports.js');

const SEATS = 50;
const PEOPLE = 200;

/** An event on the public list, its form approved by another person. */
async function openEvent(stage) {
  const { organizer, approver } = stage.people;
  const { mailings } = stage;
  const draft = mailings.draft({ capacity: SEATS, listed: true });
  const event = await organizer.post('/api/v1/events', draft);
  const list = await mailings.bring(1, 'name,email,language\r\nGuest,guest@seats.example,en\r\n');
  const mailing = await organizer.post(`/api/v1/events/${event.id}/mailings`, { listIds: [list] });
  await mailings.approve(mailing.id);
  await mailings.act(mailing.id, 'start');
  await organizer.put(`/api/v1/events/${event.id}/registration`, { mode: 'open', offerHours: 24, questions: [] }, 0);
  const { items } = await approver.get('/api/v1/approvals?status=pending&limit=200');
  const wanted = items.find((one) => one.subjectType === 'registration_form' && one.subjectId === event.id);
  await approver.post(`/api/v1/approvals/${wanted.id}/grant`, { contentHash: wanted.contentHash });
  return { ...event, draft };
}

/** Each from an address of their own: behind one, the form would take sixty a minute. */
function form(address, number, fields) {
  return fetch(address, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-forwarded-for': `10.${number >> 16}.${(number >> 8) & 255}.${number & 255}`,
    },
    body: new URLSearchParams(fields).toString(),
  });
}

/** The links as the mails to these people hold them. */
async function links(stage, eventId) {
  const { Tokens } = require(path.join(__dirname, '..', '..', 'dist', 'libs', 'platform', 'src', 'tokens.js'));
  const [id, secret] = stage.env.TOKEN_KEYS.split(',')[0].split(':');
  const tokens = new Tokens({ security: { tokenKeys: [{ id, secret }] } });
  const rows = await stage.sql('SELECT id, token_version AS version FROM registrations WHERE event_id = ?', [eventId]);
  return rows.map((row) => `/reg/${tokens.sign('registration', String(row.id), row.version)}`);
}

async function crowd({ stage }) {
  const event = await openEvent(stage);
  const port = await freePort();
  const env = { ...stage.env, PORT: String(port), LOG_LEVEL: 'warn' };
  const second = await apps.startApi(stage.crew, env, { name: 'api-2' });
  const doors = [stage.baseUrl, `http://127.0.0.1:${port}`];
  const door = (turn) => doors[turn % doors.length];
  const address = `/en/e/${event.slug}/register`;
  const everybody = Array.from({ length: PEOPLE }, (_none, number) => number);
  const written = await Promise.all(
    everybody.map((number) => {
      const fields = { name: `Person ${number}`, address: `person${number}@seats.example`, language: 'en' };
      return form(door(number) + address, number, fields);
    }),
  );
  const paths = await links(stage, event.id);
  const answers = await Promise.all(paths.map((link, turn) => form(door(turn) + link, turn, { step: 'confirm' })));
  await second.stop();
  const rows = await stage.sql('SELECT status, COUNT(*) AS n FROM registrations WHERE event_id = ? GROUP BY status', [
    event.id,
  ]);
  const states = Object.fromEntries(rows.map(({ status, n }) => [status, Number(n)]));
  const [{ n: expected }] = await stage.sql(
    "SELECT COALESCE(SUM(1 + companions), 0) AS n FROM invitations WHERE event_id = ? AND partstat = 'accepted'",
    [event.id],
  );
  const refused = [...written, ...answers].filter(({ status }) => status !== 303).length;
  const tabs = await twoTabs(stage, event);
  const { placed = 0, waiting = 0 } = states;
  const isRight = placed === SEATS && waiting === PEOPLE - SEATS && Number(expected) === SEATS;
  const ok = isRight && refused === 0 && tabs.saved === 1 && tabs.stale === 1;
  return { people: PEOPLE, seats: SEATS, placed, waiting, expected: Number(expected), refused, tabs, ok };
}

/** Both saw the same version; one of them must be told. */
async function twoTabs(stage, { id, draft }) {
  const { organizer } = stage.people;
  const { version } = await organizer.get(`/api/v1/events/${id}`);
  const save = (venue) =>
    organizer.ask('PUT', `/api/v1/events/${id}/draft`, {
      body: { ...draft, venue },
      headers: { 'if-match': `"${version}"` },
    });
  const answers = await Promise.all([save('Hall one'), save('Hall two')]);
  const count = (status) => answers.filter((answer) => answer.status === status).length;
  return { saved: count(200), stale: count(412) };
}

module.exports = {
  faults: {
    F16: {
      title: `${PEOPLE} people confirm at once for ${SEATS} places, by two doors; two tabs save one event`,
      expect: `${SEATS} places given, everybody else waits; one tab saves, the other is told`,
      run: crowd,
    },
  },
};
