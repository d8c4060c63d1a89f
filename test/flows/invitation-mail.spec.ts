import { GUESTS, GUEST_ADDRESSES, LATE_DAY, LATE_START } from '../support/guests.js';
import { startHouse, type House } from '../support/house.js';
import { plain, readMail, replyToken, type ReadMail } from '../support/mails.js';
import { leaves, shapeOf } from '../support/mime.js';
import * as steps from '../support/steps.js';

let house: House;
let event: steps.EventView;
let mailing: steps.MailingView;
let mails: ReadMail[];

const mailTo = (address: string, among = mails): ReadMail => {
  const found = among.filter(({ to }) => to === address);
  if (found.length !== 1) throw new Error(`${found.length} mails went to ${address}`);
  return found[0]!;
};

/** Runs one check over every mail; a failure names the recipient. */
const everyMail = (check: (mail: ReadMail) => void): void => {
  expect(mails).toHaveLength(GUESTS.length);
  for (const mail of mails) {
    try {
      check(mail);
    } catch (error) {
      throw new Error(`mail to ${mail.to}: ${(error as Error).message}`, { cause: error });
    }
  }
};

const property = (mail: ReadMail, name: string) => {
  const found = mail.event.getAllProperties(name);
  expect(found).toHaveLength(1);
  return found[0]!;
};

const header = (mail: ReadMail, name: string): string => {
  const found = mail.root.headers.get(name) ?? [];
  expect(found).toHaveLength(1);
  return found[0]!;
};

beforeAll(async () => {
  house = await startHouse({ name: 'invitation-mail' });
  ({ event, mailing } = await steps.sendInvitations(house, GUESTS, 'Partners', { start: `${LATE_DAY}T22:30` }));
  await steps.untilStatus(house, mailing.id, 'done');
  mails = await Promise.all(house.sink.messages.map(readMail));
});
afterAll(() => house?.stop());

describe('every mail', () => {
  it('rule 1: carries the event’s stored UID', () => {
    everyMail((mail) => {
      expect(property(mail, 'uid').getFirstValue()).toBe(event.uid);
      expect(event.uid).toMatch(/^[\x21-\x7e]{1,255}$/);
    });
  });

  it('rule 2: has SEQUENCE 0, the first of this event', () => {
    everyMail((mail) => expect(property(mail, 'sequence').getFirstValue()).toBe(0));
  });

  it('rule 3: has the DTSTAMP of the start, in whole seconds and UTC', async () => {
    const [row] = await house.sql<{ stamp: Date }>('SELECT stamp FROM mailings WHERE id = ?', [mailing.id]);
    const stamp = row!.stamp.toISOString().replace(/[-:]|\.000/g, '');
    expect(stamp).toMatch(/^\d{8}T\d{6}Z$/);
    everyMail((mail) => expect(mail.inline.body.toString()).toContain(`\r\nDTSTAMP:${stamp}\r\n`));
  });

  it('rules 6, 7, 9: asks one ATTENDEE, the RCPT TO address, to answer', () => {
    everyMail((mail) => {
      expect(mail.envelope.to).toHaveLength(1);
      const attendee = property(mail, 'attendee');
      expect(attendee.getFirstValue()).toBe(`mailto:${mail.to}`);
      expect(attendee.getParameter('rsvp')).toBe('TRUE');
      expect(attendee.getParameter('partstat')).toBe('NEEDS-ACTION');
    });
  });

  it('rule 8: names as ORGANIZER a reply mailbox with the invitee’s token on the From domain; the human stands beside it', () => {
    const organizers = new Set<string>();
    everyMail((mail) => {
      const found = property(mail, 'organizer');
      const address = String(found.getFirstValue());
      const token = replyToken(mail, house.origin);
      expect(address).toBe(`mailto:reply+${token}@hamshahr.example`);
      expect(token.length + 'reply+'.length).toBeLessThanOrEqual(64);
      expect(found.getParameter('cn')).toBe('سارا کریمی');
      expect(mail.parsed.from?.value).toMatchObject([{ address: 'isfahan@hamshahr.example' }]);
      expect(mail.parsed.replyTo?.value).toMatchObject([{ address: 'organizer@isfahan.example' }]);
      expect(GUEST_ADDRESSES).not.toContain(address.slice('mailto:'.length));
      organizers.add(address);
    });
    expect(organizers.size).toBe(GUESTS.length);
  });

  it('rule 11: says METHOD before any component', () => {
    everyMail((mail) => {
      const lines = mail.inline.body.toString().split('\r\n');
      expect(lines.filter((line) => line.startsWith('METHOD:'))).toEqual(['METHOD:REQUEST']);
      expect(lines.indexOf('METHOD:REQUEST')).toBeLessThan(lines.findIndex((line) => line === 'BEGIN:VEVENT'));
    });
  });

  it('rule 15: keeps the wall clock and zone as intent, and the instant beside them', async () => {
    const [row] = await house.sql('SELECT wall_start, zone, starts_at FROM event_revisions WHERE event_id = ?', [
      event.id,
    ]);
    expect(row).toEqual({ wall_start: `${LATE_DAY}T22:30`, zone: 'Asia/Tehran', starts_at: LATE_START });
  });

  it('rule 16: has start and end in UTC and no zone definition', () => {
    const utc = (date: Date) => date.toISOString().replace(/[-:]|\.000/g, '');
    everyMail((mail) => {
      const lines = mail.inline.body.toString().split('\r\n');
      expect(lines).toContain(`DTSTART:${utc(LATE_START)}`);
      expect(lines).toContain(`DTEND:${utc(new Date(LATE_START.getTime() + 90 * 60_000))}`);
      expect(mail.calendar.getAllSubcomponents().map(({ name }) => name)).toEqual(['vevent']);
    });
  });

  it.each([
    ['nima@xian.example', ['fa-IR-u-ca-persian', 'fa-IR-u-ca-gregory'], ['۰۳:۰۰', 'UTC+08:00', '۲۲:۳۰', 'UTC+03:30']],
    ['li.na@xian.example', ['zh-CN'], ['03:00', 'UTC+08:00', '22:30', 'UTC+03:30']],
    ['tan.kok@kl.example', ['en-GB'], ['03:00', 'UTC+08:00', '22:30', 'UTC+03:30']],
  ])(
    'rule 17: tells %s the local time first, then the host city’s, each with its offset and date',
    (to, locales, facts) => {
      const mail = mailTo(to);
      for (const body of [mail.text, mail.parsed.text ?? '']) {
        let at = -1;
        for (const fact of facts) {
          const next = plain(body).indexOf(fact, at + 1);
          expect([fact, next > at]).toEqual([fact, true]);
          at = next;
        }
      }
      const dayIn = (zone: string, locale: string) =>
        new Intl.DateTimeFormat(locale, { timeZone: zone, day: 'numeric', month: 'long' }).format(LATE_START);
      for (const zone of ['Asia/Shanghai', 'Asia/Tehran']) {
        for (const locale of locales) expect(plain(mail.text)).toContain(dayIn(zone, locale));
      }
    },
  );

  it('rules 19 and 20: writes UTF-8 without BOM, CRLF everywhere, lines of 75 octets that cut no character', () => {
    everyMail((mail) => {
      const { body } = mail.inline;
      expect(body.subarray(0, 15).toString('latin1')).toBe('BEGIN:VCALENDAR');
      const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
      expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      const lines = body.toString('latin1').split('\r\n');
      for (const line of lines) {
        expect(line.length).toBeLessThanOrEqual(75);
        expect(() => new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(line, 'latin1'))).not.toThrow();
      }
    });
  });

  it('rule 22: has no control character and no quotation mark in names', () => {
    everyMail((mail) => {
      const text = mail.inline.body.toString('utf8').replaceAll('\r\n', '');
      expect(text).not.toMatch(/[\p{Cc}\u2028\u2029\uE000-\uF8FF]/u);
      expect(String(property(mail, 'attendee').getParameter('cn'))).not.toMatch(/["\r\n]/);
    });
    expect(property(mailTo('tan.kok@kl.example'), 'attendee').getParameter('cn')).toMatch(/^Tan .?TK.? Kok, PhD; DIR$/);
  });

  it('rule 23: is CONFIRMED and OPAQUE, described in plain text, with the join link', () => {
    everyMail((mail) => {
      expect(property(mail, 'status').getFirstValue()).toBe('CONFIRMED');
      expect(property(mail, 'transp').getFirstValue()).toBe('OPAQUE');
      expect(String(property(mail, 'description').getFirstValue())).not.toMatch(/<[a-z/]/i);
      const places = ['location', 'url'].map((name) => String(mail.event.getFirstPropertyValue(name)));
      expect(places.join(' ')).toContain('https://meet.isfahan.example/transport');
    });
  });

  it('rule 24: is mixed{ alternative{ plain, html, calendar }, ics }, both calendars identical after decoding', () => {
    everyMail((mail) => {
      expect(shapeOf(mail.root)).toEqual([
        'multipart/mixed',
        [['multipart/alternative', ['text/plain', 'text/html', 'text/calendar']], 'application/ics'],
      ]);
      expect(mail.file.body.equals(mail.inline.body)).toBe(true);
      expect(mail.inline.headers.has('content-disposition')).toBe(false);
      expect(mail.inline.headers.has('content-id')).toBe(false);
      expect(mail.inline.params.charset?.toLowerCase()).toBe('utf-8');
      expect(mail.file.params.name).toBe('invite.ics');
      expect(mail.file.headers.get('content-disposition')).toEqual(['attachment; filename=invite.ics']);
      expect(mail.inline.body.toString().match(/BEGIN:VCALENDAR/g)).toHaveLength(1);
    });
  });

  it('rule 25: repeats the METHOD in the content type', () => {
    everyMail((mail) => expect(mail.inline.params.method).toBe('REQUEST'));
  });

  it('rule 26: says it is generated, has a Message-ID of its own on our domain and no Precedence', () => {
    const ids = new Set<string>();
    everyMail((mail) => {
      expect(header(mail, 'auto-submitted')).toBe('auto-generated');
      expect(mail.root.headers.has('precedence')).toBe(false);
      expect(header(mail, 'message-id')).toMatch(/^<[0-9a-z]+@hamshahr\.example>$/);
      ids.add(header(mail, 'message-id'));
    });
    expect(ids.size).toBe(GUESTS.length);
  });

  it('rule 27: encodes non-ASCII names (RFC 2047) and writes international domains in punycode', () => {
    everyMail((mail) => {
      const gap = mail.raw.indexOf('\r\n\r\n');
      expect(mail.raw.subarray(0, gap).toString('latin1')).not.toMatch(/[^\t\r\n\x20-\x7e]/);
      expect(mail.raw.toString('latin1')).not.toMatch(/[^\t\r\n\x20-\x7e]/);
    });
    const layla = mailTo('layla@isfahan.example');
    expect(header(layla, 'to')).toMatch(/^=\?UTF-8\?[QB]\?\S+\?=/i);
    expect(layla.parsed.to).toMatchObject({ value: [{ name: 'دکتر لیلا صادقی', address: 'layla@isfahan.example' }] });
    expect(header(mailTo(GUEST_ADDRESSES[6]!), 'to')).toMatch(/<joerg@xn--[a-z0-9-]+\.example>$/);
  });

  it('rule 28: has one recipient in its header, whatever the name says', () => {
    everyMail((mail) => {
      expect(mail.parsed.to).toMatchObject({ value: [expect.anything()] });
      expect(
        header(mail, 'to')
          .replace(/"[^"]*"/g, '')
          .match(/[^\s<]+@[^\s>]+/g),
      ).toEqual([mail.to]);
      expect(mail.root.headers.get('to')).toHaveLength(1);
      expect(mail.root.headers.has('bcc')).toBe(false);
      expect(mail.root.headers.has('cc')).toBe(false);
    });
    expect(mailTo('eve@plain.example').parsed.to).toMatchObject({
      value: [{ name: 'Eve Bcc: everybody@evil.example' }],
    });
    expect(mailTo('bidi@plain.example').parsed.to).toMatchObject({ value: [{ name: 'gro.live Bidi' }] });
  });

  it('rule 29: leaves from a bounce address of its own, with ENVID, NOTIFY and RET', () => {
    const senders = new Set<string>();
    everyMail(({ envelope, to }) => {
      expect(envelope.from).toMatch(/^bounce\+[1-9][0-9]*a[a-z2-7]{26}@hamshahr\.example$/);
      const token = envelope.from.slice('bounce+'.length).split('@')[0];
      expect(envelope.dsn).toMatchObject({ ret: 'HDRS', envid: token });
      const [recipient] = envelope.dsn.recipients;
      expect(String(recipient!.notify)).toBe('FAILURE,DELAY');
      expect(String(recipient!.orcpt)).toContain(to);
      senders.add(envelope.from);
    });
    expect(senders.size).toBe(GUESTS.length);
  });

  it('rule 30: carries links to its own reply page and its own way off the list only, besides the join link and the contact', () => {
    everyMail((mail) => {
      const token = replyToken(mail, house.origin);
      for (const [, href] of mail.html.matchAll(/\bhref="([^"]+)"/g)) {
        const isOurs = [`/r/${token}`, '/u/'].some((path) => href!.startsWith(`${house.origin}${path}`));
        const isKnown =
          href === 'https://meet.isfahan.example/transport' || href!.startsWith('mailto:organizer@isfahan.example');
        expect([href, isOurs || isKnown]).toEqual([href, true]);
      }
    });
  });

  it('holds no address of another invitee, in no part and no header', () => {
    everyMail((mail) => {
      const everything = [mail.raw.toString('latin1'), ...leaves(mail.root).map(({ body }) => body.toString('utf8'))]
        .join('\n')
        .replace(/\r\n[ \t]/g, '')
        .toLowerCase();
      for (const address of GUEST_ADDRESSES.filter((one) => one !== mail.to)) expect(everything).not.toContain(address);
      for (const other of mails.filter((one) => one !== mail)) {
        expect(everything).not.toContain(replyToken(other, house.origin));
      }
    });
  });

  it('speaks the reader’s language: subject, direction, title', () => {
    const fa = mailTo('layla@isfahan.example');
    expect(fa.parsed.subject).toMatch(/^دعوت‌نامه: حمل‌ونقل پاک در شهرهای خواهرخوانده/);
    expect(fa.html).toMatch(/<html lang="fa" dir="rtl">/);
    expect(plain(fa.text)).toContain('دکتر لیلا صادقی');
    expect(property(fa, 'summary').getFirstValue()).toBe('حمل‌ونقل پاک در شهرهای خواهرخوانده');
    const zh = mailTo('li.na@xian.example');
    expect(zh.parsed.subject).toMatch(/^邀请函：Clean transport in sister cities/);
    expect(zh.html).toMatch(/<html lang="zh-Hans" dir="ltr">/);
    const en = mailTo('tan.kok@kl.example');
    expect(en.parsed.subject).toMatch(/^Invitation: Clean transport in sister cities/);
    expect(en.html).toMatch(/<html lang="en" dir="ltr">/);
  });

  it('shows nothing of the machinery: no slots, no undefined', () => {
    everyMail((mail) => {
      for (const part of [mail.text, mail.html, mail.inline.body.toString(), mail.parsed.subject ?? '']) {
        expect(part).not.toMatch(/[\uE000-\uF8FF]|undefined|\[object|NaN|\{\w+\}/);
      }
    });
  });
});

it('rule 26: a retry has the very bytes of the first attempt', async () => {
  const seen: Buffer[] = [];
  house.hooks.data = (_envelope, raw) => {
    seen.push(raw);
    return seen.length === 1 ? { code: 451, message: '4.3.2 Please try again later' } : undefined;
  };
  const again = await steps.sendInvitations(
    house,
    [{ name: 'علی Retry', email: 'retry@plain.example', language: 'fa' }],
    'Retry',
  );
  const { id } = again.mailing;
  await steps.until(
    'the first attempt',
    async () => seen.length,
    (count) => count === 1,
  );
  await steps.until(
    'the retry is planned',
    () => steps.ledger(house, id),
    ({ queued }) => queued === 1,
  );
  await new Promise((resolve) => setTimeout(resolve, 1100));
  await house.sql('UPDATE deliveries SET due_at = UTC_TIMESTAMP(3) WHERE mailing_id = ?', [id]);
  await steps.untilStatus(house, id, 'done');
  house.hooks.data = undefined;
  expect(seen).toHaveLength(2);
  expect(seen[1]!.equals(seen[0]!)).toBe(true);
});
