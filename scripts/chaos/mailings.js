const { Trouble } = require('../servers/processes.js');

/** States from which a message goes nowhere any more, by a decision that somebody can see. */
const DECIDED = ['failed', 'suppressed', 'superseded', 'cancelled'];

/** The organizer's and approver's part of a fault, and the count at its end. */
class Mailings {
  #stage;
  #draft;
  #lists = new Map();
  #events = 0;

  constructor(stage, draft) {
    this.#stage = stage;
    this.#draft = draft;
  }

  /** A list of so many people. */
  async bring(count, csv) {
    const { organizer } = this.#stage.people;
    const plan = await organizer.post('/api/v1/contact-imports?fileName=chaos.csv', csv, { type: 'text/csv' });
    const listName = `Chaos ${count} ${this.#lists.size}`;
    const { listId } = await organizer.post(`/api/v1/contact-imports/${plan.id}/commit`, { listName });
    this.#lists.set(count, listId);
    return listId;
  }

  async #list(count) {
    const { people } = require('./stage.js');
    return this.#lists.get(count) ?? this.bring(count, people(count));
  }

  get largest() {
    return Math.max(...this.#lists.keys());
  }

  /** Enough for a fault that needs no more than something under way. */
  get some() {
    return Math.max(1000, this.largest / 2);
  }

  draft(changes = {}) {
    return { ...this.#draft, capacity: null, ...changes };
  }

  /** An approved invitation to `count` people, about an event of its own: `{ id, eventId, recipients }`. */
  async approved(count = this.largest) {
    const { organizer } = this.#stage.people;
    this.#events += 1;
    const event = await organizer.post('/api/v1/events', this.draft());
    const listIds = [await this.#list(count)];
    const mailing = await organizer.post(`/api/v1/events/${event.id}/mailings`, { listIds });
    await this.approve(mailing.id);
    return { id: mailing.id, eventId: event.id, recipients: mailing.recipients };
  }

  async approve(id) {
    const { approver } = this.#stage.people;
    const { items } = await approver.get('/api/v1/approvals?status=pending&limit=200');
    const found = items.find((one) => one.subjectType === 'mailing' && one.subjectId === id);
    if (!found) throw new Trouble(`Mailing ${id} waits for nobody's approval.`);
    await approver.post(`/api/v1/approvals/${found.id}/grant`, { contentHash: found.contentHash });
  }

  act(id, verb) {
    return this.#stage.people.organizer.post(`/api/v1/mailings/${id}/${verb}`);
  }

  /** An approved and started mailing of news. */
  async news(eventId, kind, fields = {}) {
    const { organizer } = this.#stage.people;
    const { id } = await organizer.post(`/api/v1/events/${eventId}/mailings`, { kind, ...fields });
    await this.approve(id);
    await this.act(id, 'start');
    return id;
  }

  /** An approved mailing that was started just now. */
  async started(count) {
    const mailing = await this.approved(count);
    await this.act(mailing.id, 'start');
    return mailing;
  }

  async status(id) {
    const [row] = await this.#stage.sql('SELECT status, pause_reason AS reason FROM mailings WHERE id = ?', [id]);
    return row;
  }

  async untilDone(id, seconds = 300) {
    await this.#stage.until(
      `mailing ${id} is done`,
      async () => ({ ...(await this.status(id)), ...(await this.counts(id)) }),
      ({ status }) => status === 'done',
      seconds,
    );
    await this.#stage.sink.settle();
  }

  /** Deliveries by state. */
  async counts(id) {
    const rows = await this.#stage.sql(
      'SELECT status, COUNT(*) AS n FROM deliveries WHERE mailing_id = ? GROUP BY status',
      [id],
    );
    return Object.fromEntries(rows.map(({ status, n }) => [`${status === 'sent' ? 'recorded' : status}`, Number(n)]));
  }

  /** Waiting retries become due at once: hours of backoff are not what a fault is about. */
  hurry(id) {
    return this.#stage.sql(
      "UPDATE deliveries SET due_at = UTC_TIMESTAMP(3) WHERE mailing_id = ? AND status = 'queued' AND due_at > UTC_TIMESTAMP(3)",
      [id],
    );
  }

  /**
   * Ledger against sink, by address and Message-ID.
   * lost: approved, and neither at the sink nor failed, called off or held for a person. doubled: more than once at the sink.
   */
  async figures(id) {
    const rows = await this.#stage.sql('SELECT address, status FROM deliveries WHERE mailing_id = ?', [id]);
    const arrivals = this.#stage.sink.arrivals;
    const ids = new Set(arrivals.map((one) => one.id));
    const reached = new Set(arrivals.map(({ to }) => to));
    const isLost = ({ address, status }) => !reached.has(address) && status !== 'in_doubt' && !DECIDED.includes(status);
    const count = (isOne) => rows.filter(isOne).length;
    return {
      approved: rows.length,
      sent: ids.size,
      lost: count(isLost),
      duplicates: arrivals.length - ids.size,
      inDoubt: count(({ status }) => status === 'in_doubt'),
      failed: count(({ status }) => status === 'failed'),
      // "sent" in the ledger and never seen at the sink would be a lie
      untrue: count(({ address, status }) => status === 'sent' && !reached.has(address)),
    };
  }
}

module.exports = { Mailings };
