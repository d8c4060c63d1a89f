import { anEvent } from '../support/factories.js';
import { startHouse, type House, type Person } from '../support/house.js';
import { hrefs, plain, readMail, replyToken } from '../support/mails.js';
import { dump } from '../support/pages.js';
import * as steps from '../support/steps.js';

const FORM = 'application/x-www-form-urlencoded';
const ONE_CLICK = 'List-Unsubscribe=One-Click';

let house: House;

beforeAll(async () => {
  house = await startHouse({ name: 'unsubscribe' });
});
afterAll(() => house?.stop());

const guests = (...names: string[]) =>
  names.map((name) => ({ name, email: `${name}@guests.example`, language: 'en', city: "Xi'an" }));

/** Every row of every table; audit entries are only counted, because the worker seals them meanwhile. */
async function facts() {
  const { audit_entries: audited = [], ...rows } = await dump(house);
  return { ...rows, audited: audited.length };
}

let lists = 0;
async function submitted(people: ReturnType<typeof guests>, person: Person = 'organizer'): Promise<string> {
  const organizer = await house.as(person);
  const listId = await steps.importPeople(organizer, people, `List ${(lists += 1)}`);
  const event = await steps.createEvent(organizer, person === 'stranger' ? { hostCity: 'xian' } : {});
  return (await steps.submitMailing(organizer, event.id, [listId])).id;
}

async function send(id: string, person: Person = 'organizer', approver: Person = 'approver'): Promise<void> {
  await steps.approve(await house.as(approver), id);
  await steps.act(await house.as(person), id, 'start');
  const client = await house.as(approver);
  await steps.until(
    `mailing ${id} is done`,
    () => client.must(client.get<steps.MailingView>(`/api/v1/mailings/${id}`)),
    ({ status }) => status === 'done',
  );
}

async function invited(...names: string[]): Promise<string> {
  const id = await submitted(guests(...names));
  await send(id);
  return id;
}

async function newestMail(name: string) {
  const kept = house.sink.messages.filter(({ envelope }) => envelope.to[0] === `${name}@guests.example`).at(-1);
  const mail = await readMail(kept!);
  const [value] = mail.root.headers.get('list-unsubscribe') ?? [];
  return { mail, token: /\/u\/([a-z0-9]+)>/.exec(value ?? '')?.[1] ?? '' };
}

const off = (name: string) =>
  house.sql(
    'SELECT u.office_id FROM unsubscriptions u JOIN contacts c ON c.address_hash = u.address_hash AND c.address = ? GROUP BY u.office_id',
    [`${name}@guests.example`],
  );

const post = (token: string, headers: Record<string, string | null> = {}, body = ONE_CLICK, type = FORM) =>
  house.guest().ask('POST', `/u/${token}`, { body, type, headers });

it('rule 31: an invitation carries both ways out in one header, and the sign of one click', async () => {
  await invited('header');
  const { mail, token } = await newestMail('header');
  expect(mail.root.headers.get('list-unsubscribe')).toEqual([
    `<${house.origin}/u/${token}>, <mailto:unsubscribe+${token}@hamshahr.example>`,
  ]);
  expect(mail.root.headers.get('list-unsubscribe-post')).toEqual(['List-Unsubscribe=One-Click']);
  expect(`unsubscribe+${token}`.length).toBeLessThanOrEqual(64);
});

it('A10: link scanners may GET and HEAD the address as often as they like', async () => {
  await invited('scanned');
  const { token } = await newestMail('scanned');
  const before = await facts();
  for (let round = 0; round < 3; round += 1) {
    for (const method of ['GET', 'HEAD'] as const) {
      const answer = await house.guest().ask(method, `/u/${token}`);
      expect([method, answer.status]).toEqual([method, 200]);
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
  }
  expect(await facts()).toEqual(before);
});

it('shows which office and which address are meant, in the reader’s language or another', async () => {
  await invited('reader');
  const { token } = await newestMail('reader');
  const page = await house.guest().get(`/u/${token}`);
  expect(plain(page.text)).toContain('r…@guests.example');
  expect(page.text).not.toContain('reader@');
  expect(page.text).toContain('Isfahan');
  expect(page.text).toContain(`<form method="post" action="/u/${token}">`);
  expect(page.headers.get('cache-control')).toBe('no-store');
  expect(page.headers.get('x-robots-tag')).toMatch(/noindex/);
  expect((await house.guest().get(`/u/${token}?lang=fa`)).text).toContain('<html lang="fa" dir="rtl">');
});

it.each([
  ['a form', ONE_CLICK, FORM],
  [
    'multipart',
    '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
    'multipart/form-data; boundary=x',
  ],
])('RFC 8058: one click sent as %s acts without cookie, Origin and redirect', async (what, body, type) => {
  const name = `click-${type.length}`;
  await invited(name);
  const { token } = await newestMail(name);
  for (const origin of [null, 'https://mail.elsewhere.example']) {
    const answer = await post(token, { origin, 'accept-language': null }, body, type);
    expect([what, answer.status]).toEqual([what, 200]);
    expect(answer.headers.get('location')).toBeNull();
    expect(answer.headers.getSetCookie()).toEqual([]);
  }
  expect(await off(name)).toHaveLength(1);
  const notes = await house.sql(
    "SELECT actor_type FROM audit_entries WHERE action = 'contact.unsubscribe' ORDER BY id",
  );
  expect(notes.at(-1)).toEqual({ actor_type: 'invitee' });
});

it('counts for the office that sent, at the freeze and at the claim, until it is taken back', async () => {
  const other = async () => {
    const id = await submitted(guests('leaver'), 'stranger');
    await send(id, 'stranger', 'strange-approver');
    return steps.ledger(house, id);
  };
  await invited('leaver', 'stayer');
  const waiting = await submitted(guests('leaver', 'stayer'));
  const { token } = await newestMail('leaver');
  await post(token);
  expect(await steps.ledger(house, waiting)).toEqual({ planned: 2 });
  await send(waiting);
  expect(await steps.ledger(house, waiting)).toEqual({ sent: 1, suppressed: 1 });
  const frozen = await submitted(guests('leaver', 'stayer'));
  expect(await steps.ledger(house, frozen)).toEqual({ planned: 1, suppressed: 1 });
  expect(await other()).toEqual({ sent: 1 });
  const undone = await house.guest().form(`/u/${token}/undo`, { lang: 'zh' });
  expect([undone.status, undone.text.includes('<html lang="zh-Hans"')]).toEqual([200, true]);
  expect(await off('leaver')).toEqual([]);
  const again = await submitted(guests('leaver', 'stayer'));
  expect(await steps.ledger(house, again)).toEqual({ planned: 2 });
});

it('a hard bounce counts for every office', async () => {
  house.hooks.rcpt = (address) =>
    address.startsWith('gone@') ? { code: 550, message: '5.1.1 No such user' } : undefined;
  const first = await submitted(guests('gone', 'here'));
  await send(first);
  house.hooks.rcpt = undefined;
  expect(await steps.ledger(house, first)).toEqual({ sent: 1, failed: 1 });
  const other = await submitted(guests('gone', 'here'), 'stranger');
  expect(await steps.ledger(house, other)).toEqual({ planned: 1, suppressed: 1 });
});

it('A12: a forged, foreign or preview’s link opens a 404 page and changes nothing', async () => {
  const id = await invited('target', 'attacker');
  const target = (await newestMail('target')).token;
  const attacker = await newestMail('attacker');
  const client = await house.as('approver');
  const { variants } = await client.must(client.get<{ variants: { id: string }[] }>(`/api/v1/mailings/${id}`));
  const { raw } = await client.must(client.get<{ raw: string }>(`/api/v1/mailings/${id}/previews/${variants[0]!.id}`));
  const targetId = /^\d+/.exec(target)![0];
  const forged = [
    targetId + attacker.token.replace(/^\d+/, ''),
    `${target.slice(0, -1)}${target.endsWith('a') ? 'b' : 'a'}`,
    target.slice(0, -1),
    `${target}a`,
    `9999999${target.replace(/^\d+/, '')}`,
    replyToken(attacker.mail, house.origin),
    /\/u\/([a-z0-9]+)>/.exec(raw)![1]!,
    '1',
    '%00',
    "1'%20OR%201=1",
  ];
  const before = await facts();
  for (const token of forged) {
    for (const answer of [
      await house.guest().get(`/u/${token}`),
      await post(token),
      await house.guest().form(`/u/${token}/undo`, {}),
    ]) {
      expect([token, answer.status]).toEqual([token, 404]);
      expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
      expect(answer.text).not.toMatch(/guests\.example|Isfahan/);
    }
  }
  expect(await facts()).toEqual(before);
});

it('updates end for whoever unsubscribed; a cancellation reaches them, but nobody whose address bounced', async () => {
  const id = await invited('stays', 'left', 'bounced');
  const [about] = await house.sql<{ event: string }>('SELECT subject_id AS event FROM mailings WHERE id = ?', [id]);
  expect((await post((await newestMail('left')).token)).status).toBe(200);
  await house.sql(
    "INSERT INTO suppressions (address_hash, reason) SELECT address_hash, 'hard_bounce' FROM deliveries WHERE mailing_id = ? AND name = 'bounced'",
    [id],
  );
  const news = async (kind: string) => {
    const mark = house.sink.messages.length;
    const mailing = await steps.sendNews(house, about!.event, kind);
    await steps.untilStatus(house, mailing.id, 'done');
    return Promise.all(house.sink.messages.slice(mark).map(readMail));
  };
  await steps.editEvent(await house.as('organizer'), about!.event, anEvent({ venue: 'Another hall' }));
  const updates = await news('update');
  expect(updates.map(({ to }) => to)).toEqual(['stays@guests.example']);
  expect(updates[0]!.root.headers.has('list-unsubscribe')).toBe(true);
  const cancellations = await news('cancellation');
  expect(cancellations.map(({ to }) => to).sort()).toEqual(['left@guests.example', 'stays@guests.example']);
  for (const { root } of cancellations) {
    expect(root.headers.has('list-unsubscribe')).toBe(false);
    expect(root.headers.has('list-unsubscribe-post')).toBe(false);
  }
});

it('rule 31: the text of the mail itself shows the way off the list, which a GET does not take', async () => {
  await invited('visible');
  const { mail, token } = await newestMail('visible');
  const address = `${house.origin}/u/${token}`;
  expect(plain(mail.text)).toContain(`To stop receiving e-mails from this office: ${address}`);
  expect(hrefs(mail.html)).toContain(address);
  expect((await house.guest().get(`/u/${token}`)).status).toBe(200);
  expect(await off('visible')).toEqual([]);
});
