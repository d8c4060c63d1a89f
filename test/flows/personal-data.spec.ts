import { loadConfig } from '@hamshahr/config';
import { Tokens } from '@hamshahr/platform';
import { openCall } from '../support/a-call.js';
import type { Client } from '../support/client.js';
import { startHouse, type House } from '../support/house.js';
import { hrefs, readMail, replyToken } from '../support/mails.js';
import { readForm } from '../support/pages.js';
import { expectProblem } from '../support/problems.js';
import { aLetter } from '../support/inbound-mails.js';
import { ingestOne } from '../support/ingest.js';
import * as steps from '../support/steps.js';

interface Export {
  address: string;
  parts: Record<string, Record<string, unknown>[]>;
}

const LEILA = { name: 'Leila Unmistakable', email: 'leila.old@people.example', language: 'fa', city: 'Isfahan' };
const NOW = 'leila.new@people.example';
const NOTE = 'My note about a wheelchair';
const OTHERS = [
  { name: 'Other One', email: 'other1@people.example', language: 'en' },
  { name: 'Other Two', email: 'other2@people.example', language: 'en' },
];

let house: House;
let admin: Client;
let organizer: Client;
let stranger: Client;
let sent: Awaited<ReturnType<typeof steps.sendInvitations>>;
let token: string;

const exportOf = (address: string, client = admin) => client.post<Export>('/api/v1/personal-data/export', { address });
const erase = (address: string, client = admin) =>
  client.post<{ erased: Record<string, number> }>('/api/v1/personal-data/erasure', { address });

/** Tables in which a word stands anywhere, in text, JSON or bytes. */
async function traces(word: string): Promise<string[]> {
  const tables = await house.sql<{ name: string }>(
    'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()',
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await house.sql(`SELECT * FROM \`${name}\``);
    const text = rows.flatMap((row) =>
      Object.values(row).map((value) => (Buffer.isBuffer(value) ? value.toString('utf8') : JSON.stringify(value))),
    );
    if (text.some((value) => value?.toLowerCase().includes(word.toLowerCase()))) found.push(name);
  }
  return found.sort();
}

beforeAll(async () => {
  house = await startHouse({ name: 'personal-data' });
  [admin, organizer, stranger] = await Promise.all([house.as('admin'), house.as('organizer'), house.as('stranger')]);
  await steps.importPeople(stranger, [{ ...LEILA, name: 'Their own Leila' }], 'Theirs');
  // Two addresses in one cell are refused, and still name her.
  const torn = { name: LEILA.name, email: `x@people.example, ${LEILA.email.toUpperCase()}` };
  sent = await steps.sendInvitations(house, [LEILA, torn, ...OTHERS], 'Guests');
  await steps.untilStatus(house, sent.mailing.id, 'done');
  const mails = await Promise.all(house.sink.messages.map(readMail));
  const mail = mails.find(({ to }) => to === LEILA.email)!;
  expect(hrefs(mail.html).length).toBeGreaterThan(0);
  token = replyToken(mail, house.origin);
  const page = await house.guest().get(`/r/${token}`);
  const { action, hidden } = readForm(page.text);
  await house.guest().form(action, { ...hidden, answer: 'yes', companions: '2', note: NOTE });
  const [contact] = await house.sql<{ id: string }>(
    "SELECT c.id FROM contacts c JOIN offices o ON o.id = c.office_id WHERE c.address = ? AND o.slug = 'isfahan'",
    [LEILA.email],
  );
  await ingestOne(house, aLetter('reply@hamshahr.example', 'My own words', [`X-Sender: ${LEILA.email}`], LEILA.email));
  // She registered too, twice, and nobody has confirmed it.
  for (const address of [LEILA.email, NOW]) {
    const hash = new Tokens(loadConfig(house.env)).addressHash(address);
    await house.sql(
      "INSERT INTO registrations (event_id, name, address, address_hash, language) VALUES (?, ?, ?, ?, 'fa')",
      [sent.event.id, LEILA.name, address, hash],
    );
  }
  // She has submitted to a call, with a file, and is named by somebody else.
  const call = await openCall(house);
  for (const [role, address] of [
    ['author', LEILA.email],
    ['co_author', NOW],
  ] as const) {
    const title = role === 'author' ? 'The wheels of Unmistakable' : 'Of somebody else';
    await house.sql(
      `INSERT INTO submissions (call_id, office_id, version_id, status, decision, language, title, abstract, answers, themes, spoken)
       SELECT id, office_id, published_version_id, 'submitted', 'reserve', 'fa', ?, 'My own abstract', '{"q5":"My employer"}', '[]', '[]'
       FROM calls WHERE id = ?`,
      [title, call.id],
    );
    const [submission] = await house.sql<{ id: string }>('SELECT MAX(id) AS id FROM submissions');
    await house.sql(
      `INSERT INTO submission_people (submission_id, role, state, name, address, address_hash, language, bio)
       VALUES (?, ?, 'confirmed', ?, ?, ?, 'fa', 'My own life')`,
      [submission!.id, role, LEILA.name, address, new Tokens(loadConfig(house.env)).addressHash(address)],
    );
    await house.sql(
      `INSERT INTO submission_files (submission_id, purpose, file_name, media_type, size, content_hash)
       VALUES (?, 'cv', ?, 'application/pdf', 4, UNHEX(SHA2('file', 256)))`,
      [submission!.id, role === 'author' ? 'CV of Unmistakable.pdf' : 'other.pdf'],
    );
  }
  // Since then she has another address, which the office typed.
  const change = { name: LEILA.name, address: NOW, language: 'fa', role: 'Wheelwright of Isfahan', themes: ['wheels'] };
  await organizer.must(
    organizer.ask('PUT', `/api/v1/contacts/${contact!.id}`, { body: change, headers: { 'if-match': '"1"' } }),
  );
});
afterAll(() => house?.stop());

describe('the export of one person', () => {
  it('holds everything that is kept, under every address, and nothing of others', async () => {
    const { parts } = await admin.must(exportOf(` ${NOW.toUpperCase()}`));
    expect(parts.contacts).toMatchObject([{ name: LEILA.name, address: NOW, role: 'Wheelwright of Isfahan' }]);
    expect(parts.lists).toMatchObject([{ name: 'Guests' }]);
    expect(parts.importedRows).toMatchObject([{ name: LEILA.name, address: LEILA.email }, { name: LEILA.name }]);
    expect(parts.invitations).toMatchObject([{ address: LEILA.email, answer: 'accepted', companions: 2, note: NOTE }]);
    expect(parts.replies).toMatchObject([{ source: 'web', note: NOTE }]);
    expect(parts.registrations).toMatchObject([{ address: LEILA.email }, { address: NOW }]);
    expect(parts.submissions).toMatchObject([
      { role: 'author', address: LEILA.email, title: 'The wheels of Unmistakable', bio: 'My own life' },
      { role: 'co_author', address: NOW, title: 'Of somebody else', abstract: null, answers: null },
    ]);
    expect(parts.messages).toMatchObject([{ address: LEILA.email, status: 'sent' }]);
    expect([parts.accounts, parts.suppressions]).toEqual([[], []]);
    expect(JSON.stringify(parts)).not.toMatch(/Other|Their own/);
    expect((await admin.must(exportOf(LEILA.email))).parts).toEqual(parts);
  });

  it('is for admins, who find only their own office’s people, and is written down by id alone', async () => {
    expect((await exportOf(NOW, organizer)).status).toBe(403);
    expectProblem(await exportOf(NOW, stranger), 404, 'person.missing');
    expectProblem(await exportOf('nobody@people.example'), 404, 'person.missing');
    expectProblem(await exportOf('a@b@c'), 400, 'contact.address_broken', 'address');
    const entries = await house.sql("SELECT * FROM audit_entries WHERE action = 'personal_data.export'");
    expect(entries).toHaveLength(2);
    expect(JSON.stringify(entries)).not.toMatch(/leila/i);
  });
});

describe('the erasure of one person', () => {
  it('waits while a message to them is leaving', async () => {
    await house.sql("UPDATE deliveries SET status = 'sending' WHERE address = ?", [LEILA.email]);
    expectProblem(await erase(NOW), 409, 'person.message_leaving');
    await house.sql("UPDATE deliveries SET status = 'sent' WHERE address = ?", [LEILA.email]);
    expect(await traces(LEILA.email)).toContain('deliveries');
  });

  it('takes them out of every row of the office and keeps every count', async () => {
    // A second event whose mailing waits for approval, and a file that is only previewed.
    const event = await steps.createEvent(organizer);
    const waiting = await steps.submitMailing(organizer, event.id, [sent.listId]);
    expect(waiting.recipients).toBe(3);
    const file = `name,email\n${LEILA.name},${LEILA.email}\n`;
    await organizer.must(organizer.post('/api/v1/contact-imports', file, { type: 'text/csv', key: 'leila-preview' }));
    const unmapped = `Who,Where to\n${LEILA.name},${LEILA.email}\n`;
    await organizer.must(organizer.post('/api/v1/contact-imports', unmapped, { type: 'text/csv' }));
    const counts = async () => ({
      contacts: (await house.sql('SELECT id FROM contacts')).length,
      ledger: await steps.ledger(house, sent.mailing.id),
      invitations: await house.sql(
        'SELECT partstat, SUM(companions) AS companions, COUNT(*) AS n, city_id FROM invitations WHERE event_id = ? GROUP BY partstat, city_id ORDER BY partstat, city_id',
        [sent.event.id],
      ),
      replies: (await house.sql('SELECT id FROM replies')).length,
    });
    const before = await counts();

    expect((await erase(NOW, organizer)).status).toBe(403);
    const { erased } = await admin.must(erase(NOW));
    expect(erased).toEqual({
      ...{ contacts: 1, importedRows: 2, invitations: 2, replies: 1, messages: 2, mailsReceived: 1, registrations: 2 },
      ...{ attendances: 0, roomCallbacks: 0, ownChoices: 0, submissions: 2, experts: 0 },
    });

    expect(await counts()).toEqual(before);
    for (const word of [NOW, LEILA.name, NOTE, 'Wheelwright', 'My own words', 'Unmistakable', 'My own life'])
      expect([word, await traces(word)]).toEqual([word, []]);
    // The author's text is gone, the other's stays, and both go on counting.
    expect(await house.sql('SELECT decision, title, abstract, answers FROM submissions ORDER BY id')).toMatchObject([
      { decision: 'reserve', title: '', abstract: '' },
      { decision: 'reserve', title: 'Of somebody else', abstract: 'My own abstract' },
    ]);
    expect(await house.sql('SELECT file_name FROM submission_files')).toMatchObject([{ file_name: 'other.pdf' }]);
    // The other office keeps its own contact, and what it imported.
    expect(await traces(LEILA.email)).toEqual(['contact_import_rows', 'contacts']);
    expect(await traces('Their own Leila')).toEqual(['contact_import_rows', 'contacts']);
    expect((await house.guest().get(`/r/${token}`)).status).toBe(404);
    expect(
      await house.sql(
        'SELECT partstat, companions, note, address FROM invitations WHERE event_id = ? AND partstat <> ?',
        [sent.event.id, 'needs_action'],
      ),
    ).toEqual([{ partstat: 'accepted', companions: 2, note: '', address: 'erased@erased.invalid' }]);
    const entries = await house.sql("SELECT object_type FROM audit_entries WHERE action = 'personal_data.erase'");
    expect(entries).toEqual([{ object_type: 'contact' }]);

    // What was to be approved is no longer what would be sent; submitted again, it leaves them out.
    const mailing = await organizer.must(organizer.get<steps.MailingView>(`/api/v1/mailings/${waiting.id}`));
    expect(mailing.status).toBe('draft');
    expect((await steps.approvalOf(admin, waiting.id)).status).toBe('void');
    expect((await steps.act(organizer, waiting.id, 'submit')).recipients).toBe(2);
  });

  it('is over once and for ever, and the address may be written down anew', async () => {
    expectProblem(await erase(NOW), 404, 'person.missing');
    expectProblem(await exportOf(LEILA.email), 404, 'person.missing');
    const listId = await steps.importPeople(organizer, [{ name: 'New Leila', email: NOW, language: 'en' }], 'Anew');
    const event = await steps.createEvent(organizer);
    expect((await steps.submitMailing(organizer, event.id, [listId])).recipients).toBe(1);
    expect((await admin.must(exportOf(NOW))).parts.contacts).toMatchObject([{ name: 'New Leila' }]);
  });

  it('stops what was queued and never writes to the place that is left', async () => {
    const people = [{ name: 'Queued Person', email: 'queued@people.example', language: 'en' }, OTHERS[0]!];
    await house.workers[0]!.stop();
    const { mailing } = await steps.sendInvitations(house, people, 'Queued');
    const { erased } = await admin.must(erase('queued@people.example'));
    expect(erased).toMatchObject({ contacts: 1, messages: 1 });
    expect(await traces('queued@people')).toEqual([]);
    await house.startWorker();
    await steps.untilStatus(house, mailing.id, 'done');
    expect(await steps.ledger(house, mailing.id)).toEqual({ cancelled: 1, sent: 1 });
    const receivers = house.sink.messages.flatMap(({ envelope }) => envelope.to);
    expect(receivers.filter((to) => /queued|erased/.test(to))).toEqual([]);
  });
});
