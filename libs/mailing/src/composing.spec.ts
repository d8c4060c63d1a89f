import { simpleParser } from 'mailparser';
import { calendarTemplate, readCalendar } from '@hamshahr/calendar';
import { loadConfig } from '@hamshahr/config';
import { Tokens, sha256 } from '@hamshahr/platform';
import { compose } from './composing.js';
import { SLOTS } from './slots.js';

const config = loadConfig({
  DATABASE_URL: 'mysql://a@b/c',
  REDIS_URL: 'redis://b',
  SMTP_URL: 'smtp://b',
  TOKEN_KEYS: `k:${'0123456789abcdef'.repeat(4)}`,
});
const tokens = new Tokens(config);
const start = new Date('2026-12-08T07:00:00Z');
const end = new Date('2026-12-08T08:30:00Z');
const mailing = {
  id: '3',
  kind: 'invitation',
  tokenKey: 'k',
  sequence: 2,
  stamp: new Date('2026-11-23T04:50:38Z'),
} as const;
const delivery = {
  id: '41',
  recipientId: '7',
  name: 'دکتر «لی» "نا", مدیر',
  address: 'li.na@xian.example',
  tokenVersion: 1,
  partstat: null,
  thread: null,
};
const organizer = `reply+${SLOTS.token}@hamshahr.example`;
const parts = {
  subject: 'دعوت‌نامه: حمل‌ونقل پاک',
  html: `<p>${SLOTS.name}</p><a href="https://h.example/r/${SLOTS.token}?reply=yes">x</a>`,
  first: null,
  textLanguage: 'fa' as const,
  text: `${SLOTS.name}\nhttps://h.example/r/${SLOTS.token}\n`,
  from: { name: 'شهرداری اصفهان', address: 'isfahan@hamshahr.example' },
  replyTo: { name: 'Sara', address: 'sara@isfahan.example' },
  domain: 'hamshahr.example',
  calendar: {
    uid: 'u1@hamshahr.example',
    start: start.toISOString(),
    end: end.toISOString(),
    organizer,
    template: calendarTemplate({
      method: 'REQUEST',
      uid: 'u1@hamshahr.example',
      sequence: 0,
      stamp: start,
      start,
      end,
      summary: 'حمل‌ونقل پاک',
      description: `https://h.example/r/${SLOTS.token}`,
      location: null,
      url: null,
      organizer: { name: 'Sara', address: organizer },
      attendee: { name: SLOTS.name, address: SLOTS.address, partstat: 'NEEDS-ACTION' },
    }),
  },
};

describe('compose', () => {
  it('rule 3: the same row gives the same bytes, at every retry and in every process zone', async () => {
    const [first, second] = await Promise.all([1, 2].map(() => compose(tokens, mailing, { parts }, delivery)));
    expect(first!.bytes.equals(second!.bytes)).toBe(true);
    // The hash is of the bytes as they were first reviewed; the suite runs under three process zones.
    expect(sha256(first!.bytes).toString('hex')).toBe(
      'f47183ab503563f79f1164e4854cd06e8458ec98e5d3eacac953f287f4ab6bd7',
    );
  });

  it('rules 6 to 8: one attendee who is the RCPT TO, one organizer that is a mailbox of ours', async () => {
    const message = await compose(tokens, mailing, { parts }, delivery);
    const calendar = readCalendar(message.calendar!);
    const token = tokens.sign('reply', '7', 1, 'k');
    expect(message.envelopeTo).toBe('li.na@xian.example');
    expect(calendar.attendees.map(({ address }) => address)).toEqual(['li.na@xian.example']);
    expect(calendar.organizer?.address).toBe(`reply+${token}@hamshahr.example`);
    expect([calendar.sequence, calendar.stamp?.toISOString()]).toEqual([2, '2026-11-23T04:50:38.000Z']);
  });

  it('rules 24 to 29: parts, headers and envelope', async () => {
    const message = await compose(tokens, mailing, { parts }, delivery);
    const raw = message.bytes.toString();
    const mail = await simpleParser(message.bytes);
    const shape = [...raw.matchAll(/^Content-Type: ([^;\r]+)/gim)].map((match) => match[1]);
    expect(shape).toEqual([
      'multipart/mixed',
      'multipart/alternative',
      'text/plain',
      'text/html',
      'text/calendar',
      'application/ics',
    ]);
    expect(raw).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/i);
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail.headers.has('precedence')).toBe(false);
    expect(mail.messageId).toBe(message.messageId);
    expect(message.envelopeFrom).toMatch(/^bounce\+41k[a-z2-7]{26}@hamshahr\.example$/);
    expect(mail.attachments.map(({ content }) => content.toString())).toEqual([message.calendar, message.calendar]);
  });

  it('rule 27 and 28: a name with commas, quotes and Persian letters stays one mailbox', async () => {
    const mail = await simpleParser((await compose(tokens, mailing, { parts }, delivery)).bytes);
    const to = Array.isArray(mail.to) ? mail.to : [mail.to!];
    expect(to.flatMap(({ value }) => value)).toEqual([{ name: delivery.name, address: delivery.address }]);
  });

  it('does not compose before the start', async () => {
    await expect(compose(tokens, { ...mailing, stamp: null }, { parts }, delivery)).rejects.toThrow('has not started');
  });
});
