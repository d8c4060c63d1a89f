import { anEvent } from '../support/factories.js';
import type { Client } from '../support/client.js';
import { startHouse, type House } from '../support/house.js';
import { readMail, replyToken, type ReadMail } from '../support/mails.js';
import { countRows, expectProblem } from '../support/problems.js';
import * as steps from '../support/steps.js';

interface Row {
  id: string;
  mailingId: string;
  name: string;
  address: string;
  state: string;
  resendOf: string | null;
  resendReason: string | null;
}

interface ExportView {
  id: string;
  rows: number;
  status: string;
  contentHash: string;
  expiresAt: string | null;
  downloads: number;
}

let house: House;
let first: string;
let second: string;
let organizer: Client;

const person = (name: string, email: string) => ({ name, email, language: 'en', city: "Xi'an" });

let lists = 0;
async function sent(people: ReturnType<typeof person>[]): Promise<string> {
  const { mailing } = await steps.sendInvitations(house, people, `List ${(lists += 1)}`);
  await steps.untilStatus(house, mailing.id, 'done');
  return mailing.id;
}

beforeAll(async () => {
  house = await startHouse({ name: 'ledger' });
  organizer = await house.as('organizer');
  house.hooks.rcpt = (address) =>
    address.startsWith('gone@') ? { code: 550, message: '5.1.1 No such user' } : undefined;
  first = await sent([
    person('Dr Li Na', 'li.na@xian.example'),
    person('100% Sure', 'sure@kl.example'),
    person('Gone', 'gone@kl.example'),
  ]);
  second = await sent([person('Dr Li Na', 'li.na@xian.example')]);
  house.hooks.rcpt = undefined;
});
afterAll(() => house?.stop());

const search = async (query: string, client = organizer) =>
  client.must(client.get<{ items: Row[]; next: string | null }>(`/api/v1/deliveries?${query}`));

describe('F14: the search', () => {
  it.each([
    ['', 4],
    ['state=sent', 3],
    ['state=failed', 1],
    ['q=li.na', 2],
    ['q=LI%20na', 2],
    ['q=0%25', 1],
    ['q=%25%25', 0],
    ['q=__', 0],
    ['domain=kl.example', 2],
    ['domain=kl.example&state=sent', 1],
    ['from=2020-01-01', 4],
    ['from=2020-01-01&to=2020-01-02T00:00:00Z', 0],
    ['to=2099-01-01T00:00Z', 4],
  ])('%j finds %d', async (query, count) => {
    expect((await search(query)).items).toHaveLength(count);
  });

  it('is paged, newest first, and narrowed to a mailing', async () => {
    const seen: string[] = [];
    let after = '';
    for (let page = 0; page < 10; page += 1) {
      const { items, next } = await search(`limit=1${after && `&after=${after}`}`);
      seen.push(...items.map(({ id }) => id));
      if (next === null) break;
      after = next;
    }
    expect(seen).toHaveLength(4);
    expect(seen).toEqual([...seen].sort((a, b) => Number(b) - Number(a)));
    expect((await search(`mailingId=${second}`)).items.map(({ mailingId }) => mailingId)).toEqual([second]);
  });

  it('shows another unit and another office nothing', async () => {
    for (const other of ['neighbour', 'stranger'] as const) {
      expect(await search(`mailingId=${first}`, await house.as(other))).toEqual({ items: [], next: null });
    }
    expect((await search('', await house.as('viewer'))).items).toHaveLength(4);
  });

  it('refuses days that do not exist', async () => {
    for (const day of ['2026-02-30', '2026-13-01', '2026-1-1', '1405/09/01', 'yesterday']) {
      const answer = await organizer.get(`/api/v1/deliveries?from=${encodeURIComponent(day)}`);
      expect([day, answer.status]).toEqual([day, 400]);
    }
  });
});

const mailsTo = async (address: string): Promise<ReadMail[]> =>
  Promise.all(house.sink.messages.filter(({ envelope }) => envelope.to[0] === address).map(readMail));

const property = (mail: ReadMail, name: string) => mail.event.getFirstProperty(name)!.toICALString();
const header = (mail: ReadMail, name: string) => mail.root.headers.get(name)?.[0];

const rowOf = async (address: string, mailingId: string) =>
  (await search(`mailingId=${mailingId}&q=${address}`)).items.find(({ resendOf }) => resendOf === null)!;

const resend = (id: string, body: object = { reason: 'The guest lost it' }, key?: string, client = organizer) =>
  client.post<Row>(`/api/v1/deliveries/${id}/resend`, body, { key });

describe('rule 26: a person’s resend', () => {
  it('is a new delivery: new Message-ID and later DTSTAMP, same UID, SEQUENCE, ORGANIZER and token', async () => {
    const { id } = await rowOf('li.na@xian.example', second);
    const before = (await mailsTo('li.na@xian.example')).at(-1)!;
    const answers = await Promise.all([resend(id, undefined, 'resend-1'), resend(id, undefined, 'resend-1')]);
    for (const { status } of answers) expect([201, 409]).toContain(status);
    const made = answers.find(({ status }) => status === 201)!.body;
    expect(made).toMatchObject({ mailingId: second, resendOf: id });
    expect((await resend(id, undefined, 'resend-1')).body).toEqual(made);
    await steps.untilStatus(house, second, 'done');
    const mails = await mailsTo('li.na@xian.example');
    expect(mails).toHaveLength(3);
    const after = mails.at(-1)!;
    for (const same of ['uid', 'sequence', 'organizer', 'attendee', 'dtstart', 'summary']) {
      expect(property(after, same)).toBe(property(before, same));
    }
    expect(property(after, 'dtstamp') > property(before, 'dtstamp')).toBe(true);
    expect(header(after, 'message-id')).not.toBe(header(before, 'message-id'));
    expect(header(after, 'in-reply-to')).toBe(header(before, 'message-id'));
    expect(header(after, 'references')).toBe(header(before, 'message-id'));
    expect(replyToken(after, house.origin)).toBe(replyToken(before, house.origin));
    const [row] = (await search(`mailingId=${second}`)).items;
    expect(row).toMatchObject({ id: made.id, state: 'sent', resendOf: id, resendReason: 'The guest lost it' });
    const notes = await house.sql("SELECT object_id FROM audit_entries WHERE action = 'delivery.resend'");
    expect(notes).toEqual([{ object_id: made.id }]);
  });

  it('names the first message also when the copy is sent anew, and its DTSTAMP goes on rising', async () => {
    const copy = (await search(`mailingId=${second}`)).items[0]!;
    const stamps = async () => (await mailsTo('li.na@xian.example')).map((mail) => property(mail, 'dtstamp'));
    const made = await organizer.must<Row>(resend(copy.id));
    expect(made.resendOf).toBe(copy.resendOf);
    await steps.untilStatus(house, second, 'done');
    const rising = (await stamps()).slice(1);
    expect(rising).toHaveLength(3);
    expect(rising).toEqual([...new Set(rising)].sort());
  });

  it('waits for the copy under way, and for messages that are not settled', async () => {
    const { id } = await rowOf('sure@kl.example', first);
    const admin = await house.as('admin');
    await admin.must(admin.post('/api/v1/pace/pause', { reason: 'Hold' }));
    const copy = await organizer.must<Row>(resend(id));
    expectProblem(await resend(id), 409, 'delivery.copy_open');
    expectProblem(await resend(copy.id), 409, 'delivery.not_settled');
    await admin.must(admin.post('/api/v1/pace/resume'));
    await steps.untilStatus(house, first, 'done');
    expect(await mailsTo('sure@kl.example')).toHaveLength(2);
  });

  it('goes to a suppressed address only by force, with the reason on record', async () => {
    const { id } = await rowOf('gone@kl.example', first);
    expectProblem(await resend(id), 409, 'delivery.suppressed');
    expectProblem(
      await resend(id, { reason: ' \u202E ', despiteSuppression: true }),
      400,
      'delivery.reason_missing',
      'reason',
    );
    const reason = 'The minister’s office called: the box works again';
    const made = await organizer.must<Row>(resend(id, { reason, despiteSuppression: true }));
    await steps.untilStatus(house, first, 'done');
    expect(await mailsTo('gone@kl.example')).toHaveLength(1);
    expect(await house.sql('SELECT status, is_forced, resend_reason FROM deliveries WHERE id = ?', [made.id])).toEqual([
      { status: 'sent', is_forced: 1, resend_reason: reason },
    ]);
    expect(await house.sql("SELECT object_id FROM audit_entries WHERE action = 'delivery.resend_forced'")).toEqual([
      { object_id: made.id },
    ]);
  });

  it('is refused to others, after something newer, and once the event has begun', async () => {
    const { id } = await rowOf('li.na@xian.example', second);
    const count = await countRows(house, 'deliveries');
    for (const [who, status] of [
      ['viewer', 403],
      ['neighbour', 404],
      ['stranger', 404],
    ] as const) {
      expect([who, (await resend(id, undefined, undefined, await house.as(who))).status]).toEqual([who, status]);
    }
    const [expiry] = await house.sql<{ at: Date }>('SELECT expires_at AS at FROM mailings WHERE id = ?', [second]);
    await house.sql('UPDATE mailings SET expires_at = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND WHERE id = ?', [second]);
    expectProblem(await resend(id), 409, 'event.begun');
    expect(await countRows(house, 'deliveries')).toBe(count);
    await house.sql('UPDATE mailings SET expires_at = ? WHERE id = ?', [expiry!.at, second]);
    const [about] = await house.sql<{ id: string }>('SELECT subject_id AS id FROM mailings WHERE id = ?', [second]);
    await steps.editEvent(organizer, about!.id, anEvent({ venue: 'Another hall' }));
    const update = await steps.sendNews(house, about!.id, 'update');
    await steps.untilStatus(house, update.id, 'done');
    expectProblem(await resend(id), 409, 'delivery.outdated');
  });
});

describe('the export of the ledger', () => {
  const ask = async (body: object, client = organizer) =>
    client.must(client.post<ExportView>('/api/v1/ledger-exports', { reason: 'Yearly report', ...body }));
  const grant = async (id: string, who: 'approver' | 'both' = 'approver') => {
    const approver = await house.as(who);
    const approval = await steps.approvalOf(approver, id, 'ledger_export');
    return approver.post(`/api/v1/approvals/${approval.id}/grant`, { contentHash: approval.contentHash });
  };
  const fetchFile = (id: string, client = organizer) => client.post(`/api/v1/ledger-exports/${id}/download`);

  it('leaves only after another person’s word, to the one who asked, and every fetch is on record', async () => {
    const wanted = await ask({ mailingId: first, state: 'sent' });
    expect(wanted).toMatchObject({ status: 'requested', rows: 4, expiresAt: null });
    expectProblem(await fetchFile(wanted.id), 409, 'export.not_granted');
    expect((await (await house.as('approver')).get(`/api/v1/ledger-exports/${wanted.id}`)).body).toEqual(wanted);
    expect((await grant(wanted.id)).status).toBe(200);
    expectProblem(await fetchFile(wanted.id, await house.as('approver')), 403, 'export.not_yours');
    expect((await fetchFile(wanted.id, await house.as('stranger'))).status).toBe(404);
    const file = await fetchFile(wanted.id);
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="deliveries-\d+\.csv"$/);
    const actions = await house.sql<{ action: string }>(
      "SELECT action FROM audit_entries WHERE object_type = 'ledger_export' AND object_id = ? ORDER BY id",
      [wanted.id],
    );
    expect(actions.map(({ action }) => action)).toEqual([
      'ledger.export_request',
      'approval.granted',
      'ledger.export_download',
    ]);
    await house.sql('UPDATE ledger_exports SET expires_at = UTC_TIMESTAMP(3) WHERE id = ?', [wanted.id]);
    expectProblem(await fetchFile(wanted.id), 409, 'export.expired');
  });

  it('is not granted by the one who asks, and not fetched after a no', async () => {
    const both = await house.as('both');
    const own = await ask({}, both);
    expectProblem(await grant(own.id, 'both'), 403, 'approval.own_request');
    const approver = await house.as('approver');
    const { id } = await steps.approvalOf(approver, own.id, 'ledger_export');
    await approver.must(approver.post(`/api/v1/approvals/${id}/reject`, { reason: 'Counts suffice' }));
    expectProblem(await fetchFile(own.id, both), 409, 'export.not_granted');
    expect((await both.get<ExportView>(`/api/v1/ledger-exports/${own.id}`)).body.status).toBe('rejected');
    expectProblem(
      await organizer.post('/api/v1/ledger-exports', { reason: 'x', q: 'nobody at all' }),
      400,
      'export.nothing',
    );
  });

  it('A4: is a CSV that no spreadsheet runs, with a BOM, and holds what was asked for and no later row', async () => {
    const id = await sent([
      person('=HYPERLINK("http://evil.example","Prize")', 'formula@evil.example'),
      person('لیلا صادقی, "دکتر"', 'layla@evil.example'),
    ]);
    const wanted = await ask({ mailingId: id });
    await grant(wanted.id);
    const { id: row } = await rowOf('layla@evil.example', id);
    await organizer.must(resend(row));
    await steps.untilStatus(house, id, 'done');
    const { text } = await fetchFile(wanted.id);
    const raw = await fetch(`${house.baseUrl}/api/v1/ledger-exports/${wanted.id}/download`, {
      method: 'POST',
      headers: { cookie: organizer.cookie!, origin: house.origin },
    });
    expect([...new Uint8Array(await raw.arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = text.replace(/^\uFEFF/, '').split('\r\n');
    expect(lines[0]).toMatch(/^delivery,mailing,title,kind,name,address,language,state,/);
    expect(lines).toHaveLength(1 + 2 + 1);
    expect(text).toContain(`"'=HYPERLINK(""http://evil.example"",""Prize"")"`);
    expect(text).toContain('"لیلا صادقی, ""دکتر"""');
  });

  it('comes whole, in order and each row once, also when it is long', async () => {
    const id = await sent([person('Many', 'many@many.example')]);
    await house.sql(
      `INSERT INTO deliveries (mailing_id, variant_id, recipient_id, name, address, address_hash, domain, token_version, status)
       SELECT d.mailing_id, d.variant_id, 1000000 + s.seq, d.name, d.address, d.address_hash, d.domain, 1, 'sent'
       FROM deliveries d JOIN seq_1_to_4999 s WHERE d.mailing_id = ?`,
      [id],
    );
    const wanted = await ask({ mailingId: id });
    expect(wanted.rows).toBe(5000);
    await grant(wanted.id);
    const { text } = await fetchFile(wanted.id);
    const ids = text
      .split('\r\n')
      .slice(1, -1)
      .map((line) => Number(line.split(',')[0]));
    expect(ids).toHaveLength(5000);
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => b - a));
  });
});
