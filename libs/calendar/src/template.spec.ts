import fc from 'fast-check';
import { CalendarError } from './calendar-error.js';
import { checkCalendar } from './check.js';
import type { CalendarMessage } from './message.js';
import { readCalendar } from './reader.js';
import { calendarTemplate, fillTemplate, writeCalendar } from './template.js';

const NAME = '\uE000name\uE001';
const ADDRESS = '\uE000address\uE001';
const REPLY_TO = '\uE000reply\uE001';
const TOKEN = '\uE000token\uE001';
const version = { sequence: 4, stamp: new Date('2026-11-02T03:04:05.678Z') };

function aMessage(given: Partial<CalendarMessage> = {}): CalendarMessage {
  return {
    method: 'REQUEST',
    uid: 'b7c1@hamshahr.example',
    sequence: 0,
    stamp: new Date('2026-11-01T08:15:30Z'),
    start: new Date('2026-11-22T07:00:00Z'),
    end: new Date('2026-11-22T08:30:00Z'),
    summary: 'Clean transport',
    description: '',
    location: null,
    url: null,
    organizer: { name: 'Office', address: 'reply+abc@hamshahr.example' },
    attendee: { name: 'Maryam', address: 'maryam@isfahan.example', partstat: 'NEEDS-ACTION' },
    ...given,
  };
}

interface Values {
  name: string;
  address: string;
  reply: string;
  token: string;
}

/** The same message with slots and with the values where the slots stand. */
function withParts(texts: { summary: string; body: string; place: string }, part: Values): CalendarMessage {
  return aMessage({
    ...version,
    summary: `${texts.summary}| ${part.name}`,
    description: `${texts.body}|${part.name}|${texts.body} https://hamshahr.example/r/${part.token}|`,
    location: `${part.name}|${texts.place}`,
    url: `https://hamshahr.example/r/${part.token}/join`,
    organizer: { name: `Office|${texts.place}`, address: part.reply },
    attendee: { name: part.name, address: part.address, partstat: 'NEEDS-ACTION' },
    language: 'fa',
  });
}

const slotNames: Values = { name: NAME, address: ADDRESS, reply: REPLY_TO, token: TOKEN };
const slotsFor = (values: Values) => ({
  [NAME]: values.name,
  [ADDRESS]: values.address,
  [REPLY_TO]: values.reply,
  [TOKEN]: values.token,
});

function outcome(run: () => string): string {
  try {
    return run();
  } catch (error) {
    if (error instanceof CalendarError) return `${error.code} ${error.field}`;
    throw error;
  }
}

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc
    .array(
      fc.constantFrom(
        ...['\r', '\n', '\r\n', '\r\n ', '"', ';', ',', ':', '\\', '\\n', '^', "^'", '\t', '\0', '\u0085', '\u2028'],
        ...['\u2029', '\u202E', '\u2066', '\uD83D', '\uDE80', '🚋', 'سلام', '西安', ' ', 'a', NAME, ADDRESS, TOKEN],
        ...[
          '\r\nATTENDEE:mailto:evil@x.example',
          '$&',
          '$1',
          '\uE000',
          '\uE001',
          '\uFEFF',
          'x'.repeat(74),
          'END:VEVENT',
        ],
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);
const plain = (length: number) => fc.stringMatching(new RegExp(`^[a-z0-9_-]{1,${length}}$`));
const address = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.tuple(plain(30), plain(9)).map(([local, host]) => `${local}@x${host.replace(/[_-]/g, '')}.example`),
  },
  { weight: 1, arbitrary: nasty },
);
const values = fc.record<Values>({
  name: nasty,
  address,
  reply: address,
  token: fc.oneof({ weight: 9, arbitrary: plain(60) }, { weight: 1, arbitrary: nasty }),
});
// text that came out of a UTF-8 database has no lone surrogates that could join with a value's
const stored = nasty.map((text) => text.toWellFormed().replace(/[\uE000\uE001]/g, ''));
const texts = fc.record({ summary: stored, body: stored, place: stored });

describe('templates', () => {
  it('a filled template has the bytes of the written message, or fails alike', () => {
    let written = 0;
    fc.assert(
      fc.property(texts, values, (text, value) => {
        const template = calendarTemplate(withParts(text, slotNames));
        const filled = outcome(() => fillTemplate(template, slotsFor(value), version));
        expect(filled).toBe(outcome(() => writeCalendar(withParts(text, value))));
        if (filled.startsWith('BEGIN')) written += 1;
      }),
      { numRuns: 2000 },
    );
    expect(written).toBeGreaterThan(1000);
  });

  it('whatever is filled in, the gate is content and an independent reader finds one attendee', () => {
    fc.assert(
      fc.property(texts, values, (text, value) => {
        const template = calendarTemplate(withParts(text, slotNames));
        const filled = outcome(() => fillTemplate(template, slotsFor(value), version));
        fc.pre(filled.startsWith('BEGIN') && value.address.toLowerCase() !== value.reply.toLowerCase());
        const expected = { ...aMessage(version), attendee: value.address, organizer: value.reply };
        const broken = checkCalendar(filled, expected).filter((fault) => !fault.includes('broken character'));
        expect(broken).toEqual([]);
        expect(filled.isWellFormed()).toBe(true);
        expect(readCalendar(filled).attendees).toHaveLength(1);
      }),
      { numRuns: 1000 },
    );
  });

  it('replaces in one pass: a value that looks like a slot stays as it is', () => {
    const template = calendarTemplate(withParts({ summary: 'a', body: 'b', place: 'c' }, slotNames));
    const slots = slotsFor({ name: TOKEN, address: 'a@x.example', reply: 'r@x.example', token: 'secret' });
    const read = readCalendar(fillTemplate(template, slots, version));
    expect(read.attendees[0]?.name).toBe(TOKEN);
    expect(read.summary).toBe(`a| ${TOKEN}`);
    expect(read.url).toBe('https://hamshahr.example/r/secret/join');
  });

  it('keeps the slots verbatim and the lines unfolded', () => {
    const template = calendarTemplate(withParts({ summary: 'a', body: 'b'.repeat(200), place: 'c' }, slotNames));
    const lines = template.split('\r\n');
    expect(lines).toContain(`URL:https://hamshahr.example/r/${TOKEN}/join`);
    expect(lines).toContain(
      `ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN="${NAME}":mailto:${ADDRESS}`,
    );
    expect(lines.some((line) => line.startsWith(' ') || line === '')).toBe(false);
  });

  it('prefers the longer of two slots that begin alike', () => {
    const template = calendarTemplate(aMessage({ summary: 'slot slots' }));
    expect(readCalendar(fillTemplate(template, { slot: '1', slots: '2' }, version)).summary).toBe('1 2');
  });

  it('sets the version, and the answer a minor update keeps (rule 5)', () => {
    const template = calendarTemplate(aMessage());
    const text = fillTemplate(template, {}, { ...version, partstat: 'ACCEPTED' });
    expect(text).toContain('\r\nSEQUENCE:4\r\nDTSTAMP:20261102T030405Z\r\n');
    expect(text).toBe(
      writeCalendar(aMessage({ ...version, attendee: { ...aMessage().attendee, partstat: 'ACCEPTED' } })),
    );
  });

  it('does not take a person’s name for a parameter', () => {
    const name = ';PARTSTAT=DECLINED;X="';
    const text = writeCalendar(aMessage({ attendee: { ...aMessage().attendee, name } }));
    expect(readCalendar(text).attendees[0]).toMatchObject({ name: ';PARTSTAT=DECLINED;X=', partstat: 'NEEDS-ACTION' });
  });

  it.each(['', 'a;b', 'a,b', 'a:b', 'a"b', 'a\\b', 'a^b', 'a\nb', '\uD800'])('refuses the slot %j', (slot) => {
    const template = calendarTemplate(aMessage());
    expect(outcome(() => fillTemplate(template, { [slot]: 'x' }, version))).toMatch(/^bad_slot/);
  });

  it('refuses a template that is none', () => {
    expect(outcome(() => fillTemplate('BEGIN:VCALENDAR\r\nnonsense', {}, version))).toBe('unreadable template');
  });
});
