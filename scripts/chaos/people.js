/** What people do while thousands of messages wait, and requests that come fifty times. */
const crypto = require('node:crypto');
const { daysLater } = require('../demo/sample.js');

/** Connections of the worker (SMTP_CONNECTIONS) and the group whose hand-over was marked already. */
const IN_FLIGHT = 10 + 25;

async function fiftyClicks({ stage }) {
  const { organizer } = stage.people;
  const key = crypto.randomUUID();
  const [{ n: before }] = await stage.sql('SELECT COUNT(*) AS n FROM events');
  const body = stage.mailings.draft();
  const post = () => organizer.ask('POST', '/api/v1/events', { body, headers: { 'idempotency-key': key } });
  const answers = await Promise.all(Array.from({ length: 50 }, post));
  const created = answers.filter(({ status }) => status === 201);
  const ids = new Set(await Promise.all(created.map(async (answer) => (await answer.json()).id)));
  const busy = answers.filter(({ status }) => status === 409).length;
  const replay = await post();
  ids.add((await replay.json()).id);
  const [{ n: after }] = await stage.sql('SELECT COUNT(*) AS n FROM events');
  const events = Number(after) - Number(before);
  const seen = {
    posts: 50,
    events,
    answered: created.length,
    inProgress: busy,
    ids: ids.size,
    lost: 0,
    duplicates: events - 1,
  };
  return { ...seen, bound: 0, ok: events === 1 && ids.size === 1 && created.length + busy === 50 };
}

/** How many arrive after the answer of `halt`, of a mailing that is a third done. */
async function haltedBy(stage, halt) {
  await stage.sink.empty();
  await stage.sink.behave([{ at: 'dot', delay: 20 }]);
  const mailing = await stage.mailings.started(stage.mailings.some);
  await stage.sink.reach(Math.round(mailing.recipients / 5));
  const wanted = await halt(mailing);
  await stage.sink.settle();
  const before = stage.sink.arrivals.filter(({ method }) => method === 'REQUEST').length;
  await wanted.over();
  await stage.sink.settle();
  const after = stage.sink.arrivals.filter(({ method }) => method === 'REQUEST').length - before;
  return { mailing, before, after };
}

async function withdrawn({ stage }) {
  const { mailings } = stage;
  await stage.worker();
  const onWire = (id) => () => mailings.counts(id);
  const aborted = await haltedBy(stage, async ({ id }) => {
    await mailings.act(id, 'abort');
    const isOver = ({ sending = 0, queued = 0 }) => sending + queued === 0;
    return { over: () => stage.until('the wire is empty', onWire(id), isOver, 60) };
  });
  const one = await mailings.figures(aborted.mailing.id);
  const cancelled = await haltedBy(stage, async ({ id, eventId }) => {
    const { organizer } = stage.people;
    const reason = Object.fromEntries(Object.keys(mailings.draft().texts).map((language) => [language, 'Off']));
    const news = await organizer.post(`/api/v1/events/${eventId}/mailings`, { kind: 'cancellation', reason });
    await mailings.approve(news.id);
    await mailings.act(news.id, 'start');
    return { over: () => Promise.all([mailings.untilDone(id), mailings.untilDone(news.id)]) };
  });
  const other = await mailings.figures(cancelled.mailing.id);
  const told = new Set(stage.sink.arrivals.filter(({ method }) => method === 'REQUEST').map(({ to }) => to));
  const called = new Set(stage.sink.arrivals.filter(({ method }) => method === 'CANCEL').map(({ to }) => to));
  const uncalled = [...told].filter((to) => !called.has(to)).length + [...called].filter((to) => !told.has(to)).length;
  const after = { aborted: aborted.after, cancelled: cancelled.after };
  const figures = { approved: one.approved + other.approved, sent: aborted.before + cancelled.before };
  const lost = one.lost + other.lost;
  const duplicates = one.duplicates + other.duplicates;
  const ok = lost + duplicates + uncalled === 0 && Math.max(after.aborted, after.cancelled) <= IN_FLIGHT;
  return {
    ...figures,
    lost,
    duplicates,
    inDoubt: one.inDoubt + other.inDoubt,
    sentAfter: after,
    uncalled,
    bound: IN_FLIGHT,
    ok,
  };
}

/** Every third message is put off, so that invitation, update and cancellation overtake each other. */
async function reordered({ stage, quick }) {
  const { mailings } = stage;
  const { organizer } = stage.people;
  await Promise.all([stage.worker(), stage.worker()]);
  const late = { at: 'rcpt', share: 0.35, times: 2, reply: '451 4.3.2 later' };
  await stage.sink.behave([
    { ...late, name: 'one' },
    { ...late, name: 'two', share: 0.25, times: 3 },
  ]);
  const mailing = await mailings.started(quick ? 300 : 2000);
  const seen = () => stage.sink.count;
  await stage.until(
    'the first',
    async () => seen(),
    (count) => count > mailing.recipients / 3,
  );
  const { version } = await organizer.get(`/api/v1/events/${mailing.eventId}`);
  const draft = mailings.draft();
  await organizer.put(
    `/api/v1/events/${mailing.eventId}/draft`,
    { ...draft, start: daysLater(draft.start, 1) },
    version,
  );
  const update = await mailings.news(mailing.eventId, 'update');
  const mark = seen();
  await stage.until(
    'the second',
    async () => seen(),
    (count) => count > mark + mailing.recipients / 4,
  );
  const reason = Object.fromEntries(Object.keys(draft.texts).map((language) => [language, 'Off']));
  const cancellation = await mailings.news(mailing.eventId, 'cancellation', { reason });
  const ids = [mailing.id, update, cancellation];
  const isDone = (states) => states.every(({ status }) => status === 'done');
  const step = async () => {
    for (const id of ids) await mailings.hurry(id);
    return Promise.all(ids.map((id) => mailings.status(id)));
  };
  await stage.until('all three are done', step, isDone, 300);
  await stage.sink.settle();
  return { ...order(stage.sink), bound: 0, approved: mailing.recipients };
}

/** No calendar may go back to an older version, and every calendar that has an entry must have lost it at the end. */
function order(sink) {
  const last = new Map();
  let backwards = 0;
  for (const { to, method, sequence } of sink.arrivals) {
    const before = last.get(to);
    if (before && (sequence < before.sequence || (before.method === 'CANCEL' && method === 'REQUEST'))) backwards += 1;
    last.set(to, { method, sequence });
  }
  const left = [...last.values()].filter(({ method }) => method !== 'CANCEL').length;
  const duplicates = sink.count - new Set(sink.arrivals.map(({ id }) => id)).size;
  const seen = {
    sent: sink.count,
    deferred: sink.struck.length,
    backwards,
    entriesLeft: left,
    lost: left,
    duplicates,
    inDoubt: 0,
  };
  return { ...seen, ok: backwards + left + duplicates === 0 && sink.struck.length > 0 };
}

module.exports = {
  faults: {
    F15: {
      title: '50 POSTs at once with one Idempotency-Key',
      expect: '1 event, everyone the same answer or "in progress"',
      run: fiftyClicks,
    },
    F20: {
      title: 'mailing ended, and event cancelled, while thousands wait',
      expect: `sent after that ≤ ${IN_FLIGHT} (what is in flight); whoever was invited is told that it is off, nobody else`,
      run: withdrawn,
    },
    F21: {
      title: 'invitation, update and cancellation reordered by retries',
      expect: 'no calendar goes backwards or keeps the entry',
      run: reordered,
    },
  },
};
