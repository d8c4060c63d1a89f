import { readAddress, type Table } from '@hamshahr/people';
import { DomainError, cleanText } from '@hamshahr/platform';
import { readLength, readMoment } from './attendance-times.js';

/** Why a row is not taken. */
export const ROW_FAULTS = ['name_missing', 'address_wrong', 'time_unclear', 'end_before_start', 'other_day'] as const;
export type RowFault = (typeof ROW_FAULTS)[number];

export interface AttendanceRow {
  /** Line of the file, the first being 1. */
  line: number;
  name: string;
  address: string | null;
  joinedAt: Date | null;
  leftAt: Date | null;
  seconds: number | null;
  fault: RowFault | null;
}

type Column = 'name' | 'address' | 'joined' | 'left' | 'length';

/** Titles as BigBlueButton, Zoom, Teams and offices write them. */
const TITLES: Record<Column, readonly string[]> = {
  name: [
    ...['name', 'full name', 'user name', 'participant', 'participant name', 'name (original name)', 'display name'],
    ...[
      'نام',
      'نام و نام خانوادگی',
      '姓名',
      '名称',
      'имя',
      'фио',
      'участник',
      'ism',
      'ism familiya',
      'nama',
      'nama penuh',
    ],
  ],
  address: [
    ...['email', 'e-mail', 'user email', 'email address', 'mail', 'participant id (upn)', 'رایانامه', 'ایمیل'],
    ...['邮箱', '电子邮件', 'почта', 'электронная почта', 'elektron pochta', 'e-mel'],
  ],
  joined: [
    ...['join', 'joined', 'join time', 'joined at', 'first join', 'ورود', 'زمان ورود', '加入时间', '进入时间', 'вход'],
    ...['время входа', 'kirish', 'kirish vaqti', 'masa masuk'],
  ],
  left: [
    ...['leave', 'left', 'leave time', 'left at', 'last leave', 'خروج', 'زمان خروج', '离开时间', '退出时间', 'выход'],
    ...['время выхода', 'chiqish', 'chiqish vaqti', 'masa keluar'],
  ],
  length: [
    ...['minutes', 'duration', 'duration (minutes)', 'total duration (minutes)', 'time in session (minutes)'],
    ...['in-meeting duration', 'attendance duration', 'دقیقه', 'مدت', 'مدت حضور', '时长', '时长（分钟）', 'минуты'],
    ...['длительность', 'daqiqa', 'davomiyligi', 'minit', 'tempoh'],
  ],
};
const COLUMN_OF = new Map(
  (Object.entries(TITLES) as [Column, readonly string[]][]).flatMap(([column, titles]) =>
    titles.map((title): [string, Column] => [title, column]),
  ),
);

/** Reports begin with a summary of their own. */
const HEADER_WITHIN = 40;
const DAY = 86_400_000;

/** The event, in whose zone times without one are read. */
export interface EventSpan {
  startsAt: Date;
  endsAt: Date;
  zone: string;
}

/** @throws DomainError invalid when no row names the columns */
export function readAttendance({ header, rows }: Table, span: EventSpan): AttendanceRow[] {
  const records = [{ record: header, line: 1 }, ...rows];
  const at = records.slice(0, HEADER_WITHIN).findIndex(({ record }) => columnsOf(record).has('name'));
  if (at < 0) throw new DomainError('invalid', 'attendance.columns', { field: 'file' });
  const columns = columnsOf(records[at]!.record);
  const width = Math.max(...columns.values());
  return records
    .slice(at + 1)
    .filter(({ record }) => record.length > width)
    .map(({ record, line }) => readRow((column) => cell(record, columns.get(column)), line, span));
}

function columnsOf(record: readonly string[]): Map<Column, number> {
  const columns = new Map<Column, number>();
  record.forEach((title, index) => {
    const key = title
      .normalize('NFKC')
      .replace(/^\uFEFF/, '')
      .replace(/\s+/g, ' ')
      .trim()
      .toLowerCase();
    const column = COLUMN_OF.get(key) ?? COLUMN_OF.get(title.trim());
    if (column && !columns.has(column)) columns.set(column, index);
  });
  return columns;
}

const cell = (record: readonly string[], index: number | undefined) =>
  index === undefined ? '' : cleanText(record[index] ?? '').trim();

function readRow(value: (column: Column) => string, line: number, span: EventSpan): AttendanceRow {
  const name = [...value('name')].slice(0, 200).join('');
  const address = value('address');
  const row = { line, name, address: address === '' ? null : address };
  const nothing = { joinedAt: null, leftAt: null, seconds: null };
  if (name === '') return { ...row, ...nothing, fault: 'name_missing' };
  if (row.address !== null) {
    const read = readAddress(address);
    if ('fault' in read) return { ...row, ...nothing, fault: 'address_wrong' };
    row.address = read.address;
  }
  const stay = readStay(value, span);
  return typeof stay === 'string' ? { ...row, ...nothing, fault: stay } : { ...row, ...stay, fault: null };
}

type StayOf = Pick<AttendanceRow, 'joinedAt' | 'leftAt' | 'seconds'>;

/** A length that is shorter than the time between first coming and last leaving is what counts. */
function readStay(value: (column: Column) => string, span: EventSpan): StayOf | RowFault {
  const [from, to, length] = [value('joined'), value('left'), value('length')];
  const seconds = length === '' ? null : readLength(length);
  if (Number.isNaN(seconds)) return 'time_unclear';
  if (from === '' || to === '') return { joinedAt: null, leftAt: null, seconds };
  const [joinedAt, leftAt] = [readMoment(from, span.zone), readMoment(to, span.zone)];
  if (!joinedAt || !leftAt) return seconds === null ? 'time_unclear' : { joinedAt: null, leftAt: null, seconds };
  if (leftAt < joinedAt) return 'end_before_start';
  if (leftAt.getTime() < span.startsAt.getTime() - DAY || joinedAt.getTime() > span.endsAt.getTime() + DAY) {
    return 'other_day';
  }
  const between = (leftAt.getTime() - joinedAt.getTime()) / 1000;
  return seconds !== null && seconds < between - 60
    ? { joinedAt: null, leftAt: null, seconds }
    : { joinedAt, leftAt, seconds: null };
}
