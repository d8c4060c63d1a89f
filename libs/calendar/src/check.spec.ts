import { checkCalendar, type CalendarExpectation } from './check.js';
import type { CalendarMessage } from './message.js';
import { writeCalendar } from './template.js';

const message: CalendarMessage = {
  method: 'REQUEST',
  uid: 'b7c1@hamshahr.example',
  sequence: 2,
  stamp: new Date('2026-11-01T08:15:30Z'),
  start: new Date('2026-11-22T07:00:00Z'),
  end: new Date('2026-11-22T08:30:00Z'),
  summary: 'Clean transport',
  description: 'Line one\nline two',
  location: null,
  url: 'https://hamshahr.example/a',
  organizer: { name: 'Office', address: 'reply+abc@hamshahr.example' },
  attendee: { name: 'Maryam', address: 'maryam@isfahan.example', partstat: 'NEEDS-ACTION' },
};
const expected: CalendarExpectation = {
  ...message,
  attendee: 'MARYAM@Isfahan.example',
  organizer: message.organizer.address,
};
const good = writeCalendar(message);
const cancel = writeCalendar({ ...message, method: 'CANCEL' });

describe('checkCalendar', () => {
  it('is empty when fine, and compares addresses without case (rule 9)', () => {
    expect(checkCalendar(good, expected)).toEqual([]);
    expect(checkCalendar(cancel, { ...expected, method: 'CANCEL' })).toEqual([]);
  });

  it.each<[string, (text: string) => string]>([
    ['rule 1:', (text) => text.replace('UID:b7c1', 'UID:b7c2')],
    ['rule 2:', (text) => text.replace('SEQUENCE:2', 'SEQUENCE:1')],
    ['rule 3:', (text) => text.replace('081530Z', '081531Z')],
    ['rule 6: 0 ORGANIZER', (text) => text.replace(/ORGANIZER.*\r\n/, '')],
    ['rule 6: 2 ATTENDEE', (text) => text.replace('STATUS', 'ATTENDEE:mailto:b@x.example\r\nSTATUS')],
    ['rule 6: 0 ATTENDEE', (text) => text.replace(/ATTENDEE.*\r\n .*\r\n/, '')],
    ['rules 6, 16: components', (text) => text.replace('END:VEVENT', 'END:VEVENT\r\nBEGIN:VEVENT\r\nEND:VEVENT')],
    [
      'rules 6, 16: components',
      (text) => text.replace('BEGIN:VEVENT', 'BEGIN:VTIMEZONE\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT'),
    ],
    ['rule 7: ATTENDEE is not', (text) => text.replace('ailto:maryam', 'ailto:other')],
    ['rule 7: ATTENDEE has no', (text) => text.replace('RSVP=TRUE;', '')],
    ['rule 7: ATTENDEE has no', (text) => text.replace('PARTSTAT=NEEDS-ACTION;', '')],
    ['rule 8: ORGANIZER is another', (text) => text.replace('reply+abc', 'no-reply')],
    ['rule 8: ORGANIZER is the invitee', (text) => text.replace('mailto:reply+abc@hamshahr', 'mailto:Maryam@isfahan')],
    ['rule 9:', (text) => text.replace('mailto:reply', 'reply')],
    ['rules 10, 23:', (text) => text.replace('STATUS:CONFIRMED', 'STATUS:CANCELLED')],
    ['rule 11: 0', (text) => text.replace('METHOD:REQUEST\r\n', '')],
    [
      'rule 11: METHOD stands',
      (text) => text.replace('METHOD:REQUEST\r\n', '').replace('END:VEVENT', 'END:VEVENT\r\nMETHOD:REQUEST'),
    ],
    ['rule 25:', (text) => text.replace('METHOD:REQUEST', 'METHOD:PUBLISH')],
    ['rule 13:', (text) => text.replace('STATUS', 'RRULE:FREQ=DAILY\r\nSTATUS')],
    ['rule 15: DTSTART', (text) => text.replace('T070000Z', 'T073000Z')],
    ['rule 15: DTEND', (text) => text.replace('T083000Z', 'T093000Z')],
    ['rule 16: DTSTART', (text) => text.replace('T070000Z', 'T070000')],
    [
      'rule 16: DTSTART',
      (text) => text.replace('DTSTART:20261122T070000Z', 'DTSTART;TZID=Asia/Tehran:20261122T103000'),
    ],
    ['rule 16: DTSTAMP', (text) => text.replace('081530Z', '081530')],
    ['rule 19: begins with a BOM', (text) => `\uFEFF${text}`],
    ['rule 19: a line', (text) => text.replaceAll('\r\n', '\n')],
    ['rule 19: a line', (text) => text.replace('\r\nSTATUS', '\rSTATUS')],
    ['rule 19: does not end', (text) => text.trimEnd()],
    ['rule 20: line', (text) => text.replace('SUMMARY:', `SUMMARY:${'ی'.repeat(40)}`)],
    ['rule 20: a broken', (text) => text.replace('SUMMARY:', 'SUMMARY:\uD83D')],
    ['rule 22: contains a control', (text) => text.replace('SUMMARY:', 'SUMMARY:\x07')],
    ['rule 22: contains U+2028', (text) => text.replace('SUMMARY:', 'SUMMARY:\u2028')],
    ['rule 23:', (text) => text.replace('OPAQUE', 'TRANSPARENT')],
  ])('names %s', (fault, damage) => {
    const damaged = damage(good);
    expect(damaged).not.toBe(good);
    expect(checkCalendar(damaged, expected).join('\n')).toContain(fault);
  });

  it('refuses a cancellation without STATUS and a publication with an attendee', () => {
    expect(checkCalendar(cancel.replace('STATUS:CANCELLED\r\n', ''), { ...expected, method: 'CANCEL' })).toContain(
      'rules 10, 23: STATUS is not CANCELLED',
    );
    const published = good.replace('METHOD:REQUEST', 'METHOD:PUBLISH');
    expect(checkCalendar(published, { ...expected, method: 'PUBLISH', attendee: null })).toEqual([
      'rule 6: 1 ATTENDEE lines instead of 0',
    ]);
  });

  it('never throws', () => {
    for (const text of ['', 'x', '\r\n', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n', 'BEGIN:VEVENT', good.slice(0, 300)]) {
      expect(checkCalendar(text, expected).length).toBeGreaterThan(0);
    }
  });
});
