import { randomUUID } from 'node:crypto';
import type { Answer } from '../support/client.js';
import { startHouse, type House } from '../support/house.js';
import { hrefs, readCalendarText, readMail, replyToken, type ReadMail } from '../support/mails.js';
import { dump, readForm, styleHash } from '../support/pages.js';
import * as steps from '../support/steps.js';

const GUESTS = [
  { name: 'لیلا صادقی', email: 'layla@reply.example', language: 'fa', city: 'اصفهان' },
  { name: 'Tan Kok', email: 'tan@reply.example', language: 'en', city: 'Kuala Lumpur' },
  { name: 'Third Guest', email: 'third@reply.example', language: 'en' },
];

let house: House;
let event: steps.EventView;
let mails: ReadMail[];
let token: string;

interface ReplyRow {
  partstat: string;
  companions: number;
  note: string;
}

const mailTo = (address: string) => mails.find(({ to }) => to === address)!;
const tokenOf = (address: string) => replyToken(mailTo(address), house.origin);
const replies = (of: string) =>
  house.sql<ReplyRow>(
    `SELECT r.partstat, r.companions, r.note FROM replies r JOIN invitations i ON i.id = r.invitation_id
     WHERE i.address = ? ORDER BY r.id`,
    [of],
  );
const invitation = async (of: string) =>
  (await house.sql<ReplyRow>('SELECT partstat, companions, note FROM invitations WHERE address = ?', [of]))[0];

/** Opens the page as a person does and sends its form. */
async function answer(of: string, fields: Record<string, string>): Promise<Answer> {
  const guest = house.guest();
  const page = await guest.get(`/r/${of}`);
  expect(page.status).toBe(200);
  const { action, hidden } = readForm(page.text);
  return guest.form(action, { ...hidden, ...fields });
}

beforeAll(async () => {
  house = await startHouse({ name: 'reply' });
  const sent = await steps.sendInvitations(house, GUESTS, 'Guests');
  event = sent.event;
  await steps.untilStatus(house, sent.mailing.id, 'done');
  mails = await Promise.all(house.sink.messages.map(readMail));
  token = tokenOf('layla@reply.example');
  // The worker seals audit rows; without it only requests can change a row.
  await house.workers[0]!.stop();
});
afterAll(() => house?.stop());

describe('opening', () => {
  it('another city’s time is shown with everything that was typed, and nothing is stored', async () => {
    const before = await dump(house);
    const { text } = await answer(token, { answer: 'no', note: 'نیمه\nنوشته', city: 'freiburg', show: 'city' });
    expect(readForm(text)).toMatchObject({ checked: 'no', note: 'نیمه\nنوشته' });
    expect(text).toContain('<option value="freiburg" selected>');
    expect(await dump(house)).toEqual(before);
  });

  it('A10: every link of a mail, three times by GET and HEAD, changes no row', async () => {
    const before = await dump(house);
    const guest = house.guest();
    for (const mail of mails) {
      const links = hrefs(mail.html).filter((href) => href.startsWith(house.origin));
      expect(links.length).toBeGreaterThanOrEqual(4);
      for (const link of [...links, `${links[0]!.split('?')[0]}/event.ics`]) {
        for (const method of ['GET', 'HEAD', 'GET', 'HEAD', 'GET', 'HEAD']) {
          const seen = await guest.ask(method, link.slice(house.origin.length));
          expect([method, link, seen.status]).toEqual([method, link, 200]);
        }
      }
    }
    expect(await dump(house)).toEqual(before);
  });

  it.each(['yes', 'tentative', 'no'])('only preselects “%s” of a mail’s button', async (choice) => {
    const page = await house.guest().get(`/r/${token}?reply=${choice}`);
    expect(readForm(page.text).checked).toBe(choice);
    expect(await invitation('layla@reply.example')).toMatchObject({ partstat: 'needs_action' });
  });

  it('A20: keeps the personal page out of caches, referrers, frames and search engines', async () => {
    const { headers, text } = await house.guest().get(`/r/${token}`);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-robots-tag')).toBe('noindex, nofollow');
    const policy = headers.get('content-security-policy')!.split('; ');
    expect(policy).toEqual(
      expect.arrayContaining(["default-src 'none'", "frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'"]),
    );
    expect(policy).toContain(`style-src ${styleHash(text)}`);
    expect(policy.join(' ')).not.toMatch(/unsafe|script-src|\*/);
    expect(text).not.toMatch(/<script|\son[a-z]+=|\sstyle=/i);
  });

  it('speaks the reader’s language, or the one asked for', async () => {
    const guest = house.guest();
    expect((await guest.get(`/r/${token}`)).text).toMatch(/<html lang="fa" dir="rtl">/);
    expect((await guest.get(`/r/${token}?lang=en`)).text).toMatch(/<html lang="en" dir="ltr">/);
    expect((await guest.get(`/r/${token}?lang=%3Cscript%3E&city=__proto__`)).text).toMatch(
      /<html lang="fa" dir="rtl">/,
    );
  });

  it('accepts a token whose case a mail system folded', async () => {
    expect((await house.guest().get(`/r/${token.toUpperCase()}`)).status).toBe(200);
  });

  it('offers the event as a file: PUBLISH, same UID, no ATTENDEE (rule 6)', async () => {
    const { status, headers, text } = await house.guest().get(`/r/${token}/event.ics`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^text\/calendar;\s*charset=utf-8;\s*method=PUBLISH$/i);
    expect(headers.get('content-disposition')).toBe('attachment; filename="event.ics"');
    const calendar = readCalendarText(text);
    const entry = calendar.getFirstSubcomponent('vevent')!;
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(entry.getFirstPropertyValue('uid')).toBe(event.uid);
    expect(entry.getAllProperties('attendee')).toEqual([]);
    expect(String(entry.getFirstPropertyValue('organizer'))).toBe('mailto:isfahan@hamshahr.example');
    expect(text).not.toContain(token);
    expect(text).not.toMatch(/@reply\.example/);
    expect(text).toContain(`DTSTART:${event.revision.startsAt.replace(/[-:]|\.000/g, '')}`);
  });
});

describe('answering', () => {
  const address = 'tan@reply.example';

  it('records yes with companions in any digits and a note, and shows it', async () => {
    const mine = tokenOf(address);
    const sent = await answer(mine, { answer: 'yes', companions: '۲', note: 'سلام <b>&\r\nسطر دوم' });
    expect(sent.status).toBe(303);
    expect(sent.headers.get('location')).toBe(`/r/${mine}?lang=en&saved=1`);
    const row = { partstat: 'accepted', companions: 2, note: 'سلام <b>&\nسطر دوم' };
    expect(await invitation(address)).toEqual(row);
    expect(await replies(address)).toEqual([row]);
    const page = await house.guest().get(sent.headers.get('location')!);
    expect(readForm(page.text)).toMatchObject({ checked: 'yes', companions: '2', note: row.note });
    expect(page.text).not.toContain('<b>&');
  });

  it('takes a change: tentative, then no without companions; the newest wins and all are kept', async () => {
    const mine = tokenOf(address);
    expect((await answer(mine, { answer: 'tentative', companions: '1', note: '' })).status).toBe(303);
    expect((await answer(mine, { answer: 'no', companions: '5', note: 'Sorry' })).status).toBe(303);
    expect(await invitation(address)).toEqual({ partstat: 'declined', companions: 0, note: 'Sorry' });
    expect((await replies(address)).map(({ partstat }) => partstat)).toEqual(['accepted', 'tentative', 'declined']);
    const organizer = await house.as('organizer');
    const { counts, items } = await organizer.must(
      organizer.get<{ counts: object; items: { address: string; answer: string }[] }>(
        `/api/v1/events/${event.id}/invitations`,
      ),
    );
    expect(counts).toEqual({ needs_action: 2, accepted: 0, tentative: 0, declined: 1, people: 0 });
    expect(items.find((item) => item.address === address)).toMatchObject({ answer: 'declined', note: 'Sorry' });
  });

  it('writes each answer into the audit log, without its words', async () => {
    const rows = await house.sql(
      "SELECT actor_type, action FROM audit_entries WHERE action LIKE 'reply.%' ORDER BY id",
    );
    expect(rows).toEqual(
      ['accepted', 'tentative', 'declined'].map((what) => ({ actor_type: 'invitee', action: `reply.${what}` })),
    );
  });

  it('records a form that is sent twice, one after the other or at once, one time', async () => {
    const guest = house.guest();
    const mine = tokenOf('third@reply.example');
    const { action, hidden } = readForm((await guest.get(`/r/${mine}`)).text);
    const fields = { ...hidden, answer: 'yes', companions: '0', note: '' };
    const atOnce = await Promise.all([1, 2, 3].map(() => guest.form(action, fields)));
    expect(atOnce.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect((await guest.form(action, fields)).status).toBe(303);
    expect(await replies('third@reply.example')).toHaveLength(1);
  });

  it('records a changed answer of a form that a browser restored with its old key', async () => {
    const guest = house.guest();
    const mine = tokenOf('third@reply.example');
    const idempotencyKey = randomUUID();
    const send = (choice: string) =>
      guest.form(`/r/${mine}`, { answer: choice, companions: '0', note: '', idempotencyKey });
    expect((await send('tentative')).status).toBe(303);
    expect((await send('no')).status).toBe(303);
    expect(await invitation('third@reply.example')).toMatchObject({ partstat: 'declined' });
  });

  it.each<[Record<string, string>]>([
    [{ companions: '0', note: '' }],
    [{ answer: 'maybe' }],
    [{ answer: 'yes', companions: '10', note: '' }],
    [{ answer: 'yes', companions: '-1', note: '' }],
    [{ answer: 'yes', companions: '1e1', note: '' }],
    [{ answer: 'yes', companions: '0', note: 'x'.repeat(1001) }],
    [{ answer: '__proto__', note: '' }],
  ])('shows the form again with what was typed for %j, and records nothing', async (fields) => {
    const before = await replies('layla@reply.example');
    const sent = await answer(token, fields);
    expect(sent.status).toBe(422);
    expect(sent.text).toMatch(/<form\b/);
    if (fields.note) expect(readForm(sent.text).note).toBe(fields.note);
    expect(await replies('layla@reply.example')).toEqual(before);
  });

  it.each([
    [{ answer: ['yes'] }],
    [{ answer: { yes: 1 } }],
    [[]],
    [null],
    [0],
    ['yes'],
    [{ answer: 'yes', note: 5, companions: {} }],
  ])('never breaks over JSON like %j', async (body) => {
    const sent = await house.guest().post(`/r/${token}`, body);
    expect(sent.status).toBeGreaterThanOrEqual(300);
    expect(sent.status).toBeLessThan(500);
    if (JSON.stringify(body) !== '{"answer":"yes","note":5,"companions":{}}')
      expect(await replies('layla@reply.example')).toEqual([]);
  });
});

describe('links that open nothing', () => {
  const flip = (text: string) => text.slice(0, -1) + (text.endsWith('a') ? 'b' : 'a');

  it('A11: answers tampered, foreign, borrowed and invented tokens alike, without a detail', async () => {
    const other = tokenOf('tan@reply.example');
    const bounce = mailTo('layla@reply.example').envelope.from.split('+')[1]!.split('@')[0]!;
    const ownId = /^\d+/.exec(token)![0];
    const otherId = /^\d+/.exec(other)![0];
    const broken = [
      flip(token),
      token.replace(/^\d+/, otherId),
      other.replace(/^\d+/, ownId),
      bounce,
      bounce.replace(/^\d+/, ownId),
      token.replace(/^\d+/, '999999'),
      token.replace(/^(\d+)a/, '$1b'),
      token.slice(0, -1),
      `${token}a`,
      '0',
      '1',
      '%00',
      '__proto__',
      'x'.repeat(150),
    ];
    const guest = house.guest();
    const bodies = new Set<string>();
    for (const bad of broken) {
      for (const path of [`/r/${bad}`, `/r/${bad}/event.ics`]) {
        const page = await guest.get(path);
        expect([path, page.status]).toEqual([path, 404]);
        expect(page.text).not.toContain('حمل‌ونقل');
        expect(page.text).not.toContain('reply.example');
        expect(page.headers.get('content-type')).toMatch(/^text\/html/);
        bodies.add(page.text.replaceAll(path, ''));
      }
      expect([bad, (await guest.form(`/r/${bad}`, { answer: 'yes' })).status]).toEqual([bad, 404]);
    }
    expect(bodies.size).toBe(1);
  });

  it('opens nothing with the link of a preview, or before the mailing has started', async () => {
    const organizer = await house.as('organizer');
    const listId = await steps.importPeople(organizer, [{ name: 'Early', email: 'early@reply.example' }], 'Early');
    const draft = await steps.createEvent(organizer);
    const mailing = await steps.submitMailing(organizer, draft.id, [listId]);
    const detail = await organizer.must(
      organizer.get<{ variants: { id: string }[] }>(`/api/v1/mailings/${mailing.id}`),
    );
    const preview = await organizer.must(
      organizer.get<{ html: string; raw: string }>(`/api/v1/mailings/${mailing.id}/previews/${detail.variants[0]!.id}`),
    );
    const links = hrefs(preview.html).filter((href) => href.startsWith(`${house.origin}/r/`));
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect((await house.guest().get(link.slice(house.origin.length))).status).toBe(404);
    const [row] = await house.sql<{ n: number }>('SELECT COUNT(*) AS n FROM replies WHERE note LIKE ?', ['%Early%']);
    expect(Number(row!.n)).toBe(0);
  });

  it('closes revoked links', async () => {
    const mine = tokenOf('third@reply.example');
    await house.sql("UPDATE invitations SET token_version = 2 WHERE address = 'third@reply.example'");
    expect((await house.guest().get(`/r/${mine}`)).status).toBe(404);
    await house.sql("UPDATE invitations SET token_version = 1 WHERE address = 'third@reply.example'");
    expect((await house.guest().get(`/r/${mine}`)).status).toBe(200);
  });

  const move = (hours: number) =>
    house.sql(
      `UPDATE event_revisions SET starts_at = UTC_TIMESTAMP(3) + INTERVAL ? HOUR,
       ends_at = UTC_TIMESTAMP(3) + INTERVAL ? + 1 HOUR WHERE event_id = ?`,
      [hours, hours, event.id],
    );

  it('records nothing once the event has begun, and says so', async () => {
    const before = await replies('layla@reply.example');
    await move(-1);
    const guest = house.guest();
    const page = await guest.get(`/r/${token}?lang=en`);
    expect(page.status).toBe(200);
    expect(page.text).not.toMatch(/<form\b[^>]*method="post"/);
    const sent = await guest.form(`/r/${token}`, { answer: 'no', companions: '0', note: '', lang: 'en' });
    expect(sent).toMatchObject({ status: 303 });
    expect(sent.headers.get('location')).toBe(`/r/${token}?lang=en`);
    expect(await replies('layla@reply.example')).toEqual(before);
  });

  it('says that a link has expired seven days after the end', async () => {
    await move(-24 * 7 - 2);
    const page = await house.guest().get(`/r/${token}`);
    expect(page.status).toBe(410);
    expect(page.text).not.toContain('حمل‌ونقل');
    await move(24);
    expect((await house.guest().get(`/r/${token}`)).status).toBe(200);
  });
});

it('A11: no token stands in the logs of the processes', async () => {
  const { readFileSync } = await import('node:fs');
  const logs = [house.api, ...house.workers].map(({ log }) => readFileSync(log, 'utf8')).join('\n');
  for (const mail of mails) expect(logs).not.toContain(replyToken(mail, house.origin));
  expect(logs).not.toMatch(/@reply\.example/);
});
