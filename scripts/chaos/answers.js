/** F10: what the mail server may answer at each step, and what must become of the message. */
const { sleep } = require('../servers/processes.js');

const STEPS = ['banner', 'ehlo', 'auth', 'mail', 'rcpt', 'data', 'dot'];
const CODES = [421, 450, 451, 452, 550, 552, 554];
/** Whose answer is about this recipient or message; an earlier 5xx is about us and halts the mailing. */
const ABOUT_RECIPIENT = ['rcpt', 'data', 'dot'];

const expectedOf = (step, what) => {
  if (what === 'slow') return 'sent';
  // A log-in that is not answered in SMTP's words counts as refused.
  if (what === 'garbage' && step === 'auth') return 'paused';
  if (what === 'garbage' || what === 'silence') return step === 'dot' ? 'in_doubt' : 'queued';
  if (what < 500) return 'queued';
  return ABOUT_RECIPIENT.includes(step) ? 'failed' : 'paused';
};

function ruleOf(step, what) {
  // Whoever is refused at EHLO says HELO (RFC 5321 §3.2): refused twice.
  const times = step === 'ehlo' && what !== 'silence' ? 2 : 1;
  const rule = { name: `${step} ${what}`, at: step, times, whole: true };
  if (what === 'silence') return { ...rule, act: 'silence' };
  if (what === 'slow') return { ...rule, act: 'slow', pause: 20, ...(step === 'ehlo' ? { reply: '250 sink' } : {}) };
  if (what === 'garbage') return { ...rule, reply: '*** not SMTP at all ***', keep: true };
  return { ...rule, reply: `${what} told by the test` };
}

/** A row that waits for its turn: due in a day until it is called. */
class Rows {
  constructor(stage, mailing, ids) {
    Object.assign(this, { stage, mailing, ids });
  }

  static async of(stage, mailing) {
    const rows = await stage.sql('SELECT id FROM deliveries WHERE mailing_id = ? ORDER BY id', [mailing.id]);
    return new Rows(
      stage,
      mailing,
      rows.map(({ id }) => id),
    );
  }

  rest() {
    return this.stage.sql(
      "UPDATE deliveries SET due_at = UTC_TIMESTAMP(3) + INTERVAL 1 DAY WHERE mailing_id = ? AND status IN ('queued', 'planned')",
      [this.mailing.id],
    );
  }

  call(id) {
    return this.stage.sql('UPDATE deliveries SET due_at = UTC_TIMESTAMP(3) WHERE id = ?', [id]);
  }

  async read(id) {
    const [row] = await this.stage.sql(
      `SELECT d.status, d.response, d.attempts, m.status AS mailing FROM deliveries d JOIN mailings m ON m.id = d.mailing_id
       WHERE d.id = ?`,
      [id],
    );
    return row;
  }

  /** The state after one attempt; `paused` when the mailing was halted for it. */
  async outcome(id) {
    const settled = await this.stage.until(
      'an outcome',
      () => this.read(id),
      ({ status, response, mailing }) =>
        response !== null &&
        status !== 'sending' &&
        (mailing === 'paused' || !/^5/.test(response) || status === 'failed'),
      60,
    );
    return settled.mailing === 'paused' ? 'paused' : settled.status;
  }
}

async function oneByOne({ stage }, rows, cells) {
  const { mailings, sink } = stage;
  let next = 0;
  for (const step of STEPS) {
    for (const what of [...CODES, 'garbage', 'slow']) {
      const id = rows.ids[next++];
      // What speaks at the beginning of a connection must meet a new one.
      sink.hangUp();
      await sink.behave([ruleOf(step, what)]);
      await rows.call(id);
      const seen = await rows.outcome(id);
      cells.push({ step, what, seen, expected: expectedOf(step, what) });
      await rows.rest();
      if (seen === 'paused') await mailings.act(rows.mailing.id, 'resume');
    }
  }
  return next;
}

/**
 * All silences at once, each on a connection of its own: the worker gives a server that says nothing up after minutes, or
 * when it is itself gone. Which row meets which silence is chance; only the one after the dot is in doubt.
 */
async function silences({ stage, quick }, rows, first, worker, cells) {
  const { sink } = stage;
  const ids = rows.ids.slice(first, first + STEPS.length);
  sink.hangUp();
  await sink.behave(STEPS.map((step) => ruleOf(step, 'silence')));
  await stage.sql('UPDATE deliveries SET due_at = UTC_TIMESTAMP(3) WHERE id IN (?)', [ids]);
  const struck = async () => sink.struck.filter((one) => one.struck.endsWith('silence')).length;
  await stage.until('the silences', struck, (count) => count === STEPS.length, 60);
  if (quick) await worker.kill('SIGKILL');
  else
    await stage.until(
      'all are given up',
      () => waiting(stage, ids),
      (count) => count === 0,
      700,
    );
  // Looked at before anybody sends them again.
  await stage.mailings.act(rows.mailing.id, 'pause');
  if (quick) await stage.worker();
  await stage.until(
    'all are settled',
    () => waiting(stage, ids),
    (count) => count === 0,
    60,
  );
  const states = await firstOutcomes(stage, ids);
  for (const [index, step] of STEPS.entries()) {
    cells.push({ step, what: 'silence', seen: states[index], expected: expectedOf(step, 'silence') });
  }
}

/**
 * What the ledger says first of each, doubts last: whoever was given up after a minute may have been sent again before the
 * last of them is. A killed worker has said nothing, then its state is the outcome.
 */
async function firstOutcomes(stage, ids) {
  const rows = await stage.sql(
    `SELECT COALESCE((SELECT a.to_status FROM delivery_attempts a WHERE a.delivery_id = d.id AND a.response IS NOT NULL
                      ORDER BY a.id LIMIT 1), d.status) AS outcome
     FROM deliveries d WHERE d.id IN (?) ORDER BY outcome = 'in_doubt'`,
    [ids],
  );
  return rows.map(({ outcome }) => outcome);
}

async function waiting(stage, ids) {
  const [{ n }] = await stage.sql("SELECT COUNT(*) AS n FROM deliveries WHERE id IN (?) AND status = 'sending'", [ids]);
  return Number(n);
}

function table(cells) {
  const rows = STEPS.map((step) => {
    const states = cells.filter((cell) => cell.step === step).map(({ what, seen }) => [what, seen]);
    return [step, Object.fromEntries(states)];
  });
  return Object.fromEntries(rows);
}

async function answers(tools) {
  const { stage } = tools;
  const url = new URL(stage.sink.url);
  url.username = 'hamshahr';
  url.password = 'secret';
  const worker = await stage.worker({ SMTP_URL: url.href });
  const mailing = await stage.mailings.approved(80);
  const rows = await Rows.of(stage, mailing);
  await startAsleep(stage, rows);
  const cells = [];
  const used = await oneByOne(tools, rows, cells);
  await silences(tools, rows, used, worker, cells);
  await stage.sink.behave([]);
  // Everybody who may still be written to is, once.
  await stage.mailings.act(mailing.id, 'resume');
  await stage.mailings.hurry(mailing.id);
  await stage.mailings.untilDone(mailing.id);
  await sleep(200);
  const figures = await stage.mailings.figures(mailing.id);
  const wrong = cells.filter(({ seen, expected }) => seen !== expected);
  const ok = wrong.length === 0 && figures.lost === 0 && figures.duplicates === 0 && figures.untrue === 0;
  return { ...figures, bound: 0, cases: cells.length, wrong, table: table(cells), ok };
}

/** Started while the office's sending is paused, so that no row leaves before it is called. */
async function startAsleep(stage, rows) {
  const { admin } = stage.people;
  await admin.post('/api/v1/pace/pause', { reason: 'F10 calls its rows one by one' });
  await stage.mailings.act(rows.mailing.id, 'start');
  await rows.rest();
  await admin.post('/api/v1/pace/resume');
}

module.exports = {
  faults: {
    F10: {
      title: 'every class of answer at every step of SMTP',
      expect:
        '4xx, garbage, silence → queued (after the dot: in doubt); 5xx → failed, or the mailing pauses when it is about us; slow → sent; duplicates 0',
      run: answers,
    },
  },
};
