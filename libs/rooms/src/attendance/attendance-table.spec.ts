import { readAttendance, type AttendanceRow } from './attendance-table.js';

const span = {
  startsAt: new Date('2026-12-08T07:00:00Z'),
  endsAt: new Date('2026-12-08T08:30:00Z'),
  zone: 'Asia/Tehran',
};
const read = (...lines: string[][]) =>
  readAttendance(
    { header: lines[0]!, rows: lines.slice(1).map((record, index) => ({ record, line: index + 2 })) },
    span,
  );
const minutes = ({ joinedAt, leftAt, seconds }: AttendanceRow) =>
  seconds === null ? ((leftAt?.getTime() ?? 0) - (joinedAt?.getTime() ?? 0)) / 60_000 : seconds / 60;

it('reads a list of Zoom: times in the event’s zone, month first beside AM and PM', () => {
  const [row] = read(
    ['Name (Original Name)', 'User Email', 'Join Time', 'Leave Time', 'Duration (Minutes)', 'Guest'],
    ['Li Na', 'li.na@xian.example', '12/08/2026 10:35:00 AM', '12/08/2026 11:35:00 AM', '60', 'Yes'],
  );
  expect(row).toMatchObject({ name: 'Li Na', address: 'li.na@xian.example', fault: null, seconds: null });
  expect(row!.joinedAt!.toISOString()).toBe('2026-12-08T07:05:00.000Z');
  expect(minutes(row!)).toBe(60);
});

it('reads a report of Teams: its summary is passed over, and the time in the meeting counts, not first to last', () => {
  const rows = read(
    ['1. Summary'],
    ['Meeting title', 'Transport'],
    ['2. Participants'],
    ['Name', 'First Join', 'Last Leave', 'In-Meeting Duration', 'Email', 'Participant ID (UPN)', 'Role'],
    ['Sara', '12/8/26, 10:30:00 AM', '12/8/26, 12:00:00 PM', '1h 5m 10s', 'sara@isfahan.example', '', 'Presenter'],
    ['3. In-Meeting Activities'],
  );
  expect(rows.map((row) => [row.line, row.name, minutes(row), row.fault])).toEqual([[5, 'Sara', 65 + 10 / 60, null]]);
});

it('reads plain lists: ISO, dotted dates, minutes in Persian digits, names alone', () => {
  const rows = read(
    ['نام', 'ایمیل', 'ورود', 'خروج', 'دقیقه'],
    ['سارا', 'sara@isfahan.example', '', '', '۴۵'],
    ['Иван', '', '8.12.2026 10:30', '8.12.2026 11:00', ''],
    ['Ann', '', '2026-12-08T07:00:00Z', '2026-12-08T07:10:00+00:00', ''],
    ['Nur', '', '', '', ''],
  );
  expect(rows.map((row) => [minutes(row), row.fault])).toEqual([
    [45, null],
    [30, null],
    [10, null],
    [0, null],
  ]);
});

it('says of each row why it is not taken', () => {
  const rows = read(
    ['Name', 'Email', 'Join', 'Leave', 'Duration'],
    ['', 'a@b.example', '', '', '5'],
    ['A', 'no address', '', '', '5'],
    ['B', '', '08/12/2026 10:30', '08/12/2026 11:00', ''],
    ['C', '', '2026-12-08 11:00', '2026-12-08 10:00', ''],
    ['D', '', '2026-10-08 10:30', '2026-10-08 11:00', ''],
    ['E', '', '', '', 'long'],
    ['F', '', '2026-02-30 10:30', '2026-12-08 11:00', ''],
  );
  expect(rows.map(({ fault }) => fault)).toEqual([
    'name_missing',
    'address_wrong',
    'time_unclear',
    'end_before_start',
    'other_day',
    'time_unclear',
    'time_unclear',
  ]);
});

it('a file without a column of names is refused as a whole', () => {
  expect(() => read(['a', 'b'], ['1', '2'])).toThrow('attendance.columns');
});
