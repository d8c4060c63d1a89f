import fc from 'fast-check';
import { calendarTemplate, type Partstat } from '@hamshahr/calendar';
import { composeFor } from '../composing.js';
import type { FrozenParts } from '../frozen-parts.js';
import type { Personal } from '../personal.js';
import { SLOTS } from '../slots.js';
import { toWire } from '../smtp-wire.js';
import { MessagePlan } from './message-plan.js';

/** Elsewhere than in the first zone of `npm test` a part of the cases will do: nothing here reads a clock. */
const CASES = Intl.DateTimeFormat().resolvedOptions().timeZone === 'UTC' ? 10_000 : 500;
const start = new Date('2026-12-08T07:00:00Z');
const organizer = `reply+${SLOTS.token}@hamshahr.example`;

function calendarOf(summary: string, description: string, method: 'REQUEST' | 'CANCEL' = 'REQUEST') {
  const uid = 'u1@hamshahr.example';
  const end = new Date('2026-12-08T08:30:00Z');
  const template = calendarTemplate({
    ...{ method, uid, sequence: 0, stamp: start, start, end, summary, description, location: null },
    url: `https://h.example/r/${SLOTS.token}`,
    organizer: { name: 'Sara', address: organizer },
    attendee: { name: SLOTS.name, address: SLOTS.address, partstat: 'NEEDS-ACTION' },
  });
  return { uid, start: start.toISOString(), end: end.toISOString(), organizer, template };
}

const frame = {
  first: null,
  textLanguage: 'en' as const,
  from: { name: 'شهرداری اصفهان', address: 'isfahan@hamshahr.example' },
  replyTo: { name: 'Sara, Office', address: 'sara@isfahan.example' },
  domain: 'hamshahr.example',
};
const persian: FrozenParts = {
  ...frame,
  subject: 'دعوت‌نامه: حمل‌ونقل پاک در شهرهای خواهرخوانده، نشست سوم',
  html: `<p>${SLOTS.name} سلام</p><a title="${SLOTS.name}" href="https://h.example/r/${SLOTS.token}">پاسخ</a>`.repeat(
    40,
  ),
  text: `${SLOTS.name}\nبا سلام\r\nhttps://h.example/r/${SLOTS.token}\n`.repeat(20),
  calendar: calendarOf('حمل‌ونقل پاک', `${SLOTS.name}: https://h.example/r/${SLOTS.token} پاسخ دهید`.repeat(9)),
  unsubscribeUrl: 'https://h.example/u/',
};
/** Short ASCII lines: what is filled in decides whether nodemailer encodes a part. */
const plain: FrozenParts = {
  ...frame,
  from: { name: '', address: 'isfahan@hamshahr.example' },
  subject: `[TEST] for ${SLOTS.name}`,
  html: `<p>\n${SLOTS.name}\n</p>`,
  text: `Dear ${SLOTS.name},\n.\n..dots\n${SLOTS.address}\n`,
  calendar: calendarOf('Clean transport', 'Welcome'),
  unsubscribeUrl: null,
};
const contents: FrozenParts[] = [persian, plain, { ...plain, calendar: null }, { ...persian, calendar: null }];

const awkward = [
  ...['\r\n', '\n', '\r', '\t', '"', "'", '\\', ',', ';', ':', '<', '>', '&', '@', '(', ')', '=', '?=', '=?', '.'],
  ...[
    '=?utf-8?Q?a_b?=',
    '=?utf-8?Q?a b?=',
    '\r\nBcc: evil@x.example',
    '\r\n\r\n',
    '\r\nATTENDEE:mailto:evil@x.example',
  ],
  ...[
    '$&',
    '$1',
    SLOTS.name,
    SLOTS.token,
    SLOTS.leave,
    '\0',
    '\u007f',
    '\u0085',
    '\u2028',
    '\u202E',
    'سلام',
    '西安',
    '🚋',
    ' ',
    'a',
    'Sara',
  ],
];
const aName = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'grapheme-ascii', maxLength: 120 }),
  fc.array(fc.constantFrom(...awkward), { maxLength: 24 }).map((parts) => parts.join('')),
);
const anAddress = fc
  .tuple(fc.stringMatching(/^[A-Za-z0-9!$&'*+\-/=_~]{1,40}$/), fc.stringMatching(/^[a-z0-9]{1,50}$/))
  .map(([local, domain]) => `${local}@${domain}.example`);
const aToken = fc.stringMatching(/^[1-9][0-9]{0,18}[a-z][a-z2-7]{26}$/);

const aPerson: fc.Arbitrary<Personal> = fc
  .record({
    ...{ name: aName, address: anAddress, token: aToken, message: aToken },
    id: fc.stringMatching(/^[1-9][0-9]{0,18}$/),
    thread: fc.option(aToken),
    unsubscribe: aToken,
    sequence: fc.nat(2 ** 31 - 1),
    stamp: fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
    partstat: fc.option(fc.constantFrom<Partstat>('ACCEPTED', 'DECLINED', 'TENTATIVE', 'NEEDS-ACTION')),
  })
  .map(({ name, address, token, message, thread, unsubscribe, id, sequence, stamp, partstat }) => ({
    id,
    to: { name, address },
    values: { name, address, token, leave: unsubscribe, join: unsubscribe },
    version: { sequence, stamp, ...(partstat ? { partstat } : {}) },
    envelopeFrom: `bounce+${token}@hamshahr.example`,
    envelopeId: token,
    messageId: `<${message}@hamshahr.example>`,
    references: thread && `<${thread}@hamshahr.example>`,
    unsubscribe: `<https://h.example/u/${unsubscribe}>, <mailto:unsubscribe+${unsubscribe}@hamshahr.example>`,
  }));

/** Who may take themselves off is decided by the variant. */
const fit = (parts: FrozenParts, person: Personal): Personal =>
  parts.unsubscribeUrl ? person : { ...person, unsubscribe: null };

describe('a message plan', () => {
  it(`makes the very bytes of nodemailer (${CASES} cases)`, async () => {
    const plans = await Promise.all(contents.map((parts) => MessagePlan.of('invitation', parts, parts)));
    await fc.assert(
      fc.asyncProperty(aPerson, fc.nat(contents.length - 1), async (somebody, index) => {
        const parts = contents[index]!;
        const person = fit(parts, somebody);
        const expected = await composeFor('invitation', parts, parts, person);
        const made = plans[index]!.compose(person);
        // Text shows a difference better than two heaps of bytes.
        if (!made.bytes.equals(expected.bytes)) expect(made.bytes.toString()).toBe(expected.bytes.toString());
        expect({ ...made, bytes: null, isWire: null }).toEqual({ ...expected, bytes: null, isWire: null });
        if (made.isWire) expect(toWire(made.bytes)).toBe(made.bytes);
      }),
      { numRuns: CASES },
    );
  }, 300_000);

  it('refuses what the calendar refuses, and the next message is whole', async () => {
    const plan = (await MessagePlan.of('invitation', persian, persian))!;
    const person = fit(persian, fc.sample(aPerson, { numRuns: 1, seed: 7 })[0]!);
    const broken = { ...person, values: { ...person.values, address: 'no mailbox' } };
    expect(() => plan.compose(broken)).toThrow('bad_address');
    const expected = await composeFor('invitation', persian, persian, person);
    expect(plan.compose(person).bytes.equals(expected.bytes)).toBe(true);
  });

  it('leaves mails to nodemailer that it cannot carry', async () => {
    const withoutText = { ...persian, text: SLOTS.name };
    const halfCharacter = { ...persian, html: `\uD83D${SLOTS.name}` };
    for (const parts of [withoutText, halfCharacter])
      expect(await MessagePlan.of('invitation', parts, parts)).toBeNull();
  });

  it('is what the gate compares: another frame makes other bytes', async () => {
    const plan = (await MessagePlan.of('invitation', { ...persian, from: plain.from }, persian))!;
    const person = fit(persian, fc.sample(aPerson, { numRuns: 1, seed: 7 })[0]!);
    const expected = await composeFor('invitation', persian, persian, person);
    expect(plan.compose(person).bytes.equals(expected.bytes)).toBe(false);
  });
});
