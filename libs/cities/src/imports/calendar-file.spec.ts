import fc from 'fast-check';
import { DomainError } from '@hamshahr/platform';
import { readCalendarFile } from './calendar-file.js';
import { planDays } from './import-plan.js';

const CSV =
  'date,kind,name,name_fa,hours,certainty,source\n1409/01/01,holiday,Nowruz,نوروز,,certain,law\n2030-04-02,half_day,Eve,,08:00-12:00,,\n';
const ICS = [
  ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:1', 'DTSTART;VALUE=DATE:20301001'],
  ...['DTEND;VALUE=DATE:20301008', 'SUMMARY;LANGUAGE=zh:国庆节', 'CATEGORIES:holiday,work', 'END:VEVENT'],
  ...[
    'BEGIN:VEVENT',
    'UID:2',
    'DTSTART;VALUE=DATE:20301012',
    'DURATION:P1D',
    'SUMMARY:补班',
    'END:VEVENT',
    'END:VCALENDAR',
  ],
].join('\r\n');

/** Days, or a refusal in words; anything else is a crash. */
function read(bytes: Buffer): string[] {
  try {
    const { days } = readCalendarFile({ name: 'x', bytes, language: null });
    return planDays(days, new Map(), 'x').map(({ outcome }) => outcome);
  } catch (error) {
    if (error instanceof DomainError && error.details.field === 'file') return [error.code];
    throw error;
  }
}

describe('readCalendarFile', () => {
  it('reads both kinds, whatever they are called', () => {
    expect(read(Buffer.from(CSV))).toEqual(['add', 'add']);
    expect(read(Buffer.from(`\uFEFF\n${ICS}`))).toEqual(Array<string>(8).fill('add'));
  });

  it('never breaks on a damaged file: letters changed, cut out, cut off or put in', () => {
    const damage = fc.array(
      fc.record({
        at: fc.nat(),
        cut: fc.nat(40),
        put: fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom(...'":;,=\r\n\0')),
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(fc.constantFrom(CSV, ICS), damage, (file, blows) => {
        const damaged = blows.reduce((text, { at, cut, put }) => {
          const place = at % (text.length + 1);
          return text.slice(0, place) + put + text.slice(place + cut);
        }, file);
        expect(read(Buffer.from(damaged)).length).toBeGreaterThan(0);
      }),
      { numRuns: 1500 },
    );
  });

  it('never breaks on bytes that are no text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(read(Buffer.from(bytes)).length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});
