import {
  aBounce,
  aBounceInWords,
  aComplaint,
  aLetter,
  anAbsence,
  anAnswer,
  answerCalendar,
} from '../../../../../test/support/inbound-mails.js';
import { readInbound } from './read-inbound.js';

const TOKEN = `17a${'b'.repeat(26)}`;
const REPLY = `reply+${TOKEN}@hamshahr.example`;
const BOUNCE = `bounce+${TOKEN}@hamshahr.example`;
const lines = (...text: string[]) => Buffer.from(text.join('\r\n'));

describe('rule 33: answers by calendar mail', () => {
  it('are read beside a text, with UID, SEQUENCE, PARTSTAT and the token of the address', async () => {
    const mail = await readInbound(anAnswer({ to: REPLY, sequence: 3, partstat: 'DECLINED' }));
    expect(mail).toMatchObject({
      kind: 'itip',
      method: 'REPLY',
      uid: 'event-1@hamshahr.example',
      sequence: 3,
      partstat: 'DECLINED',
      recipient: 'li.na@xian.example',
      status: null,
      permanent: null,
      tokens: { reply: [TOKEN] },
    });
  });

  it('do not need ORGANIZER, nor SEQUENCE', async () => {
    const mail = await readInbound(anAnswer({ to: REPLY, organizer: null, sequence: null }));
    expect(mail).toMatchObject({ kind: 'itip', method: 'REPLY', partstat: 'ACCEPTED', sequence: null });
  });

  it('are read from a mail that is nothing but a calendar, in any case of the names', async () => {
    const calendar = answerCalendar({ to: REPLY }).replace('METHOD:REPLY\r\n', '').replace('PARTSTAT', 'partstat');
    const raw = lines(
      'from: a@b.example',
      `TO: ${REPLY.toUpperCase()}`,
      'CONTENT-TYPE: Text/Calendar; METHOD=reply',
      '',
      calendar,
    );
    expect(await readInbound(raw)).toMatchObject({
      kind: 'itip',
      method: 'REPLY',
      partstat: 'ACCEPTED',
      tokens: { reply: [TOKEN] },
    });
  });

  it.each([
    ['utf-8', 'windows-1256'],
    ['utf-16le', 'utf-8'],
    ['latin1', 'utf-8'],
    ['utf-8', 'no-such-charset'],
  ] as const)('are read from %s that is called %s', async (encoding, said) => {
    const mark = encoding === 'utf-16le' ? '\uFEFF' : '';
    const text = `${mark}${answerCalendar({ to: REPLY, comment: 'á bientôt' })}`;
    const body = Buffer.from(text, encoding).toString('base64');
    const head = ['From: a@b.example', `To: ${REPLY}`, `Content-Type: text/calendar; charset=${said}; method=REPLY`];
    const mail = await readInbound(lines(...head, 'Content-Transfer-Encoding: base64', '', body));
    expect(mail).toMatchObject({ kind: 'itip', method: 'REPLY', partstat: 'ACCEPTED', sequence: 0 });
  });

  it('are read below 20 nested parts, and from an attached .ics', async () => {
    let inner = `Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=invite.ics\r\n\r\n${answerCalendar({ to: REPLY })}`;
    for (let depth = 0; depth < 20; depth += 1) {
      inner = `Content-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\n${inner}\r\n--b${depth}--\r\n`;
    }
    expect(await readInbound(lines('From: a@b.example', `To: ${REPLY}`, inner))).toMatchObject({
      kind: 'itip',
      method: 'REPLY',
    });
  });

  it('tell COUNTER with its time, and REFRESH', async () => {
    const counter = anAnswer({
      to: REPLY,
      method: 'COUNTER',
      partstat: 'TENTATIVE',
      start: '20261201T080000Z',
      end: '20261201T090000Z',
    });
    const read = await readInbound(counter);
    expect(read).toMatchObject({ kind: 'itip', method: 'COUNTER', partstat: 'TENTATIVE' });
    expect(read.answer?.start?.toISOString()).toBe('2026-12-01T08:00:00.000Z');
    expect(await readInbound(anAnswer({ to: REPLY, method: 'REFRESH', partstat: '' }))).toMatchObject({
      kind: 'itip',
      method: 'REFRESH',
      partstat: null,
    });
  });

  it('of a machine that books rooms are answers and no absence notes', async () => {
    const mail = anAnswer({ to: REPLY, headers: ['Auto-Submitted: auto-replied'] });
    expect(await readInbound(mail)).toMatchObject({ kind: 'itip', method: 'REPLY' });
  });
});

describe('what nobody can read', () => {
  it('says why and never throws', async () => {
    const calendar = (body: string) =>
      lines('From: a@b.example', `To: ${REPLY}`, 'Content-Type: text/calendar; method=REPLY', '', body);
    const many = answerCalendar({ to: REPLY }).replace(
      'END:VEVENT',
      `${'BEGIN:VALARM\r\nEND:VALARM\r\n'.repeat(250)}END:VEVENT`,
    );
    const cases: [Buffer, string][] = [
      [Buffer.alloc(0), 'empty'],
      [Buffer.alloc(26 * 1024 * 1024, 'a'), 'too_large'],
      [calendar('BEGIN:VCALENDAR\r\nthis is none'), 'calendar_unreadable'],
      [calendar('<html>'), 'calendar_unreadable'],
      [calendar(many), 'calendar_too_large'],
      [calendar(`BEGIN:VCALENDAR\r\nX:${'a'.repeat(6 * 1024 * 1024)}\r\nEND:VCALENDAR`), 'calendar_too_large'],
    ];
    for (const [raw, unreadable] of cases) {
      expect(await readInbound(raw)).toMatchObject({ kind: 'unreadable', unreadable, partstat: null });
    }
  });

  it('does not unpack, expand or follow anything', async () => {
    const packed = lines(
      'From: a@b.example',
      `To: ${REPLY}`,
      'Content-Type: application/zip; name=invite.ics.zip',
      'Content-Transfer-Encoding: base64',
      '',
      'UEsDBA==',
    );
    expect(await readInbound(packed)).toMatchObject({ kind: 'human' });
    const endless = anAnswer({ to: REPLY, more: ['RRULE:FREQ=SECONDLY', 'RDATE:20261201T080000Z'.repeat(1)] });
    const began = performance.now();
    expect(await readInbound(endless)).toMatchObject({ kind: 'itip', partstat: 'ACCEPTED' });
    expect(performance.now() - began).toBeLessThan(2000);
  });

  it('takes five megabytes and 200 components, random bytes and broken trees', async () => {
    const five = anAnswer({ to: REPLY, more: [`DESCRIPTION:${'a'.repeat(3_600_000)}`] });
    expect(await readInbound(five)).toMatchObject({ kind: 'itip', partstat: 'ACCEPTED' });
    const event = /BEGIN:VEVENT[\s\S]*END:VEVENT\r\n/.exec(answerCalendar({ to: REPLY }))![0];
    const calendar = answerCalendar({ to: REPLY }).replace(event, event.repeat(199));
    const raw = lines('From: a@b.example', `To: ${REPLY}`, 'Content-Type: text/calendar; method=REPLY', '', calendar);
    expect(await readInbound(raw)).toMatchObject({ kind: 'itip', method: 'REPLY' });
    for (let seed = 0; seed < 20; seed += 1) {
      const noise = Buffer.from(
        Array.from({ length: 3000 }, (_none, index) => (index * seed * 31 + (index % 7) * 53) % 256),
      );
      expect(['human', 'unreadable']).toContain((await readInbound(noise)).kind);
    }
    const tree = lines(
      'From: a@b.example',
      'Content-Type: multipart/mixed; boundary=x',
      '',
      '--x',
      'Content-Type: multipart/mixed; boundary=x',
      '',
      '--x',
    );
    expect(await readInbound(tree)).toMatchObject({ kind: 'human' });
  });
});

describe('rule 37: bounces', () => {
  it.each([
    ['550 5.1.1 user unknown', '5.1.1', true, true],
    ['552 5.2.2 Mailbox full', '5.2.2', true, false],
    ['550 5.7.1 blocked by policy', '5.7.1', true, false],
    ['451 4.4.1 no answer for five days', '4.4.1', false, false],
    ['550 no such user', '5.0.0', true, true],
    ['552 quota exceeded', '5.0.0', true, false],
  ])('%s', async (line, status, permanent, isDeadAddress) => {
    const mail = await readInbound(aBounce({ to: BOUNCE, status, diagnostic: `smtp; ${line}` }));
    expect(mail).toMatchObject({
      kind: 'bounce',
      recipient: 'nobody@xian.example',
      status,
      permanent,
      report: { action: 'failed', isDeadAddress },
      tokens: { bounce: [TOKEN] },
    });
  });

  it('without a recipient are known by their address or by the ENVID', async () => {
    expect(await readInbound(aBounce({ to: BOUNCE, recipient: null }))).toMatchObject({
      kind: 'bounce',
      recipient: null,
      tokens: { bounce: [TOKEN] },
    });
    const other = aBounce({ to: 'postmaster@hamshahr.example', recipient: null, envelopeId: TOKEN });
    expect(await readInbound(other)).toMatchObject({ kind: 'bounce', tokens: { bounce: [TOKEN] } });
  });

  it('that only tell of a delay are no failure', async () => {
    const mail = aBounce({ to: BOUNCE, action: 'delayed', status: '4.4.1', diagnostic: 'smtp; 451 try later' });
    expect(await readInbound(mail)).toMatchObject({ kind: 'bounce', permanent: false, report: { action: 'delayed' } });
  });

  it('of the older kind are read from their words', async () => {
    const qmail = [
      'Hi. This is the qmail-send program at mx.xian.example.',
      '',
      '<nobody@xian.example>:',
      '550 5.1.1 sorry, no mailbox here by that name',
    ];
    expect(await readInbound(aBounceInWords(BOUNCE, qmail))).toMatchObject({
      kind: 'bounce',
      recipient: 'nobody@xian.example',
      status: '5.1.1',
      permanent: true,
      report: { isDeadAddress: true },
    });
    const exim = aBounceInWords(
      BOUNCE,
      ['A message that you sent could not be delivered.', 'SMTP error: 452 mailbox full'],
      ['X-Failed-Recipients: full@xian.example'],
    );
    expect(await readInbound(exim)).toMatchObject({ kind: 'bounce', recipient: 'full@xian.example', permanent: false });
    const mute = aBounceInWords(BOUNCE, ['Your mail was not delivered.']);
    expect(await readInbound(mute)).toMatchObject({ kind: 'bounce', status: null, permanent: null });
  });

  it('do not take the calendar that came back for an answer', async () => {
    const returned = anAnswer({ to: REPLY }).toString();
    const raw = aBounce({ to: BOUNCE })
      .toString()
      .replace('text/rfc822-headers\r\n\r\n', `message/rfc822\r\n\r\n${returned}`);
    expect(await readInbound(Buffer.from(raw))).toMatchObject({ kind: 'bounce', method: null, partstat: null });
  });
});

describe('rule 37: everything else is told apart', () => {
  it('complaints, with the token of what they complain about', async () => {
    const mail = aComplaint({ to: 'abuse@hamshahr.example', bounceAddress: BOUNCE });
    expect(await readInbound(mail)).toMatchObject({
      kind: 'complaint',
      recipient: 'li.na@xian.example',
      isAbuse: true,
      tokens: { bounce: [TOKEN] },
    });
    const ham = aComplaint({ to: 'abuse@hamshahr.example', bounceAddress: BOUNCE, type: 'not-spam' });
    expect(await readInbound(ham)).toMatchObject({ kind: 'complaint', isAbuse: false });
  });

  it.each([
    ['Auto-Submitted: auto-replied'],
    ['Auto-Submitted: auto-generated (rejected)'],
    ['X-Autoreply: yes'],
    ['Precedence: auto_reply'],
  ])('absence notes, by %s', async (header) => {
    expect(await readInbound(anAbsence(BOUNCE, [header]))).toMatchObject({ kind: 'autoreply', status: null });
  });

  it('people, who say Auto-Submitted: no', async () => {
    const mail = await readInbound(aLetter(REPLY, 'May I bring a colleague?', ['Auto-Submitted: no']));
    expect(mail).toMatchObject({
      kind: 'human',
      from: 'li.na@xian.example',
      subject: 'A question',
      tokens: { reply: [TOKEN] },
    });
    expect(mail.text).toContain('May I bring a colleague?');
  });

  it('people who write nothing but HTML', async () => {
    const mail = await readInbound(
      aLetter(REPLY, '<p>I <b>come</b></p><script>x</script>', ['Content-Type: text/html; charset=utf-8']),
    );
    expect(mail.kind).toBe('human');
    expect(mail.text).toMatch(/I come/);
  });
});

it.each([['Auto-Submitted: auto-generated'], ['List-Id: <all.example>'], ['Precedence: bulk'], ['Return-Path: <>']])(
  'rule 29: nothing is sent in answer to mail with %s',
  async (header) => {
    const mail = (headers: string[]) => readInbound(anAnswer({ to: REPLY, method: 'REFRESH', partstat: '', headers }));
    expect(await mail([header])).toMatchObject({ kind: 'itip', method: 'REFRESH', isUnanswerable: true });
    expect(await mail([])).toMatchObject({ kind: 'itip', isUnanswerable: false });
  },
);

describe('rule 35: who stands behind From', () => {
  const read = (results: string, server: string | null = 'mx.hamshahr.example') =>
    readInbound(aLetter('reply@hamshahr.example', 'x', [`Authentication-Results: ${results}`]), server);

  it('is believed from our own server alone, and only where the domain is the same', async () => {
    const isProven = async (results: string, server?: string | null) => (await read(results, server)).isFromProven;
    expect(await isProven('mx.hamshahr.example; dkim=pass header.d=xian.example; spf=fail')).toBe(true);
    expect(await isProven('mx.hamshahr.example; spf=pass smtp.mailfrom=li.na@xian.example')).toBe(true);
    expect(await isProven('mx.hamshahr.example; dmarc=pass header.from=xian.example')).toBe(true);
    expect(await isProven('mx.hamshahr.example; dkim=pass header.d=evil.example')).toBe(false);
    expect(await isProven('mx.hamshahr.example; dkim=fail header.d=xian.example')).toBe(false);
    expect(await isProven('mx.evil.example; dkim=pass header.d=xian.example')).toBe(false);
    expect(await isProven('mx.hamshahr.example; dkim=pass header.d=xian.example', null)).toBe(false);
  });

  it('is not believed from a field that came below another server’s', async () => {
    const raw = aLetter('reply@hamshahr.example', 'x', [
      'Authentication-Results: mx.hamshahr.example; none',
      'Authentication-Results: mx.hamshahr.example; dkim=pass header.d=xian.example',
    ]);
    expect((await readInbound(raw, 'mx.hamshahr.example')).isFromProven).toBe(false);
  });
});
