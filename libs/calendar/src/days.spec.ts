import { CalendarError } from './calendar-error.js';
import { readDays } from './days.js';

const file = (...entries: string[][]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...entries.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'])]
    .concat('END:VCALENDAR', '')
    .join('\r\n');

describe('readDays', () => {
  it('reads days with their titles, the end not being one of them', () => {
    const text = file(
      ['UID:1', 'DTSTART;VALUE=DATE:20261001', 'DTEND;VALUE=DATE:20261008', 'SUMMARY;LANGUAGE=zh-CN:国庆节'],
      ['UID:2', 'DTSTART;VALUE=DATE:20261010', 'SUMMARY:国庆节 补班', 'CATEGORIES:work,office', 'STATUS:tentative'],
      ['UID:3', 'DTSTART;VALUE=DATE:20261225', 'DTEND;VALUE=DATE:20261225', 'SUMMARY:Christmas\\, all day'],
      ['UID:4', 'DTSTART;VALUE=DATE:20270101', 'DURATION:P1W'],
    );
    expect(readDays(text)).toEqual([
      {
        ...{ line: 3, first: '2026-10-01', days: 7, fault: null, status: null, categories: [] },
        summaries: [{ language: 'zh-CN', text: '国庆节' }],
      },
      {
        ...{ line: 9, first: '2026-10-10', days: 1, fault: null, status: 'TENTATIVE', categories: ['work', 'office'] },
        summaries: [{ language: null, text: '国庆节 补班' }],
      },
      {
        ...{ line: 16, first: '2026-12-25', days: 1, fault: null, status: null, categories: [] },
        summaries: [{ language: null, text: 'Christmas, all day' }],
      },
      { line: 22, first: '2027-01-01', days: 7, fault: null, status: null, categories: [], summaries: [] },
    ]);
  });

  it.each([
    ['no_date', ['SUMMARY:x']],
    ['no_date', ['DTSTART;VALUE=DATE:20260230']],
    ['timed', ['DTSTART:20261001T080000Z']],
    ['timed', ['DTSTART;TZID=Asia/Tehran:20261001T000000', 'DTEND;TZID=Asia/Tehran:20261002T000000']],
    ['recurring', ['DTSTART;VALUE=DATE:20261001', 'RRULE:FREQ=YEARLY']],
    ['recurring', ['DTSTART;VALUE=DATE:20261001', 'RDATE;VALUE=DATE:20271001']],
    ['bad_end', ['DTSTART;VALUE=DATE:20261001', 'DTEND;VALUE=DATE:20260930']],
    ['bad_end', ['DTSTART;VALUE=DATE:20261001', 'DURATION:PT4H']],
    ['cancelled', ['DTSTART;VALUE=DATE:20261001', 'STATUS:CANCELLED']],
  ])('says %s for %j', (fault, lines) => {
    expect(readDays(file(lines))).toMatchObject([{ line: 3, first: null, fault }]);
  });

  it('reads every calendar of a text, and none of an empty one', () => {
    const one = file(['DTSTART;VALUE=DATE:20261001']);
    expect(readDays(one + one).map(({ line }) => line)).toEqual([3, 9]);
    expect(readDays(file())).toEqual([]);
  });

  it.each([
    '',
    'BEGIN:VCALENDAR',
    '<html>BEGIN:VCALENDAR</html>',
    'BEGIN:VCALENDAR\r\nnothing\r\nEND:VCALENDAR',
    'a,b\n1,2',
  ])('refuses %j', (text) => expect(() => readDays(text)).toThrow(CalendarError));
});
