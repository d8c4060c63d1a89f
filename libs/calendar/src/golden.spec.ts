import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toInstant } from '@hamshahr/time';
import { checkCalendar } from './check.js';
import type { CalendarMessage, CalendarPublication } from './message.js';
import { writeCalendar } from './template.js';

const folder = join(__dirname, '../../../test/golden');
const description = `سلام خانم احمدی،\nاز شما دعوت می‌شود در نشست «تجربه‌های حمل‌ونقل پاک» همراه با همکاران شی‌آن شرکت کنید.

Dear Ms Ahmadi; you are invited to the joint webinar "Clean transport, shared experience": trams, e-buses, and a \\ few figures.

۱۰:۳۰ اصفهان (UTC+03:30) · 15:00 Xi’an 西安 (UTC+08:00)`;

const invitation: CalendarMessage = {
  method: 'REQUEST',
  uid: '5b0c7f3e-8f6a-4c1d-9d1e-2f6f0a7b9c11@hamshahr.example',
  sequence: 0,
  stamp: new Date('2026-11-01T08:15:30Z'),
  start: new Date('2026-11-22T07:00:00Z'),
  end: new Date('2026-11-22T08:30:00Z'),
  summary: '🚋 حمل‌ونقل پاک، تجربهٔ مشترک — Clean transport, shared experience',
  description,
  location: 'تالار جلسات، ساختمان مرکزی; Hall 2',
  url: 'https://meet.hamshahr.example/r/Zm9yLXRoZS1nb2xkZW4tZmlsZS1vbmx5LW5vdC1hLXRva2Vu/join?lang=fa;v=1,2',
  organizer: { name: 'دفتر امور بین‌الملل اصفهان', address: 'reply+zm9ybwfydgvzda@invite.hamshahr.example' },
  attendee: { name: 'مریم احمدی (Maryam Ahmadi)', address: 'maryam.ahmadi@isfahan.example', partstat: 'NEEDS-ACTION' },
  language: 'fa',
};
const cancel: CalendarMessage = {
  ...invitation,
  method: 'CANCEL',
  sequence: 3,
  stamp: new Date('2026-11-15T05:00:00Z'),
  summary: `لغو شد: ${invitation.summary}`,
};
const publication: CalendarPublication = {
  method: 'PUBLISH',
  uid: invitation.uid,
  stamp: invitation.stamp,
  start: invitation.start,
  end: invitation.end,
  summary: invitation.summary,
  location: invitation.location,
  sequence: 1,
  description: description.slice(description.indexOf('Dear')).replace('Dear Ms Ahmadi; y', 'Y'),
  organizer: { name: 'International office, Isfahan', address: 'office@hamshahr.example' },
  url: 'https://hamshahr.example/en/e/clean-transport',
  language: 'en',
};

/** Half an hour beside UTC all year; no clock change; the day after a clock change; on the other side of the date line. */
const PLACES = {
  isfahan: { zone: 'Asia/Tehran', start: '2027-03-29T10:30', moved: '2027-07-05T09:00' },
  xian: { zone: 'Asia/Shanghai', start: '2027-03-29T10:30', moved: '2027-07-05T09:00' },
  freiburg: { zone: 'Europe/Berlin', start: '2027-03-29T10:30', moved: '2027-10-31T09:00' },
  honolulu: { zone: 'Pacific/Honolulu', start: '2027-03-29T22:30', moved: '2027-07-05T09:00' },
};
type Place = keyof typeof PLACES;

/** The messages of an event's life to one invitee (rules 2, 5, 10, 12): each later, with a higher SEQUENCE. */
const STEPS = {
  create: { method: 'REQUEST', sequence: 0, isMoved: false },
  move: { method: 'REQUEST', sequence: 1, isMoved: true },
  remove: { method: 'CANCEL', sequence: 2, isMoved: true },
  cancel: { method: 'CANCEL', sequence: 2, isMoved: true },
} as const;
type Step = keyof typeof STEPS;

function lifecycle(place: Place, step: Step): CalendarMessage {
  const { zone, start, moved } = PLACES[place];
  const { method, sequence, isMoved } = STEPS[step];
  const from = toInstant(isMoved ? moved : start, zone);
  return {
    ...invitation,
    method,
    sequence,
    uid: `${place}-7c1b2a90@hamshahr.example`,
    stamp: new Date(Date.parse('2026-12-01T08:00:00Z') + sequence * 86_400_000),
    start: from,
    end: new Date(from.getTime() + 90 * 60_000),
    summary: `Clean transport, ${place}`,
    description: 'You are invited.',
  };
}

/** Three weekly parts of a series, across the change of the clocks in Europe: each an event of its own (rule 13). */
const PARTS = ['2027-03-15', '2027-03-22', '2027-03-29'];

function seriesPart(place: Place, index: number): CalendarMessage {
  const { zone, start } = PLACES[place];
  const from = toInstant(`${PARTS[index]!}${start.slice(10)}`, zone);
  return {
    ...lifecycle(place, 'create'),
    uid: `${place}-part-${index + 1}-7c1b2a90@hamshahr.example`,
    start: from,
    end: new Date(from.getTime() + 90 * 60_000),
  };
}

/** Stored bytes, and every rule that the gate knows. */
function expectGolden(file: string, message: CalendarMessage | CalendarPublication): void {
  const text = writeCalendar(message);
  const path = join(folder, `${file}.ics`);
  if (!existsSync(path)) {
    writeFileSync(path, text);
    throw new Error(`${path} was missing and is written now: read it, then run again`);
  }
  expect(Buffer.from(text).equals(readFileSync(path))).toBe(true);
  expect(text).toBe(readFileSync(path, 'utf8'));
  const attendee = message.method === 'PUBLISH' ? null : message.attendee.address;
  expect(checkCalendar(text, { ...message, attendee, organizer: message.organizer.address })).toEqual([]);
}

describe('golden files', () => {
  it.each([
    ['invitation', invitation],
    ['cancel', cancel],
    ['publication', publication],
  ] as const)('%s.ics has the stored bytes (rule 18: under every TZ) and passes the gate', (name, message) => {
    expectGolden(name, message);
  });

  const life = (Object.keys(PLACES) as Place[]).flatMap((place) =>
    (Object.keys(STEPS) as Step[]).map((step) => [place, step] as const),
  );
  it.each(life)('rules 2, 10, 12, 16: in %s, the message to %s', (place, step) => {
    mkdirSync(join(folder, 'lifecycle'), { recursive: true });
    expectGolden(`lifecycle/${place}-${step}`, lifecycle(place, step));
  });

  const parts = (Object.keys(PLACES) as Place[]).flatMap((place) => PARTS.map((_, index) => [place, index] as const));
  it.each(parts)(
    'rules 13, 16: in %s, part %i, counted from 0, of a series has a UID of its own and no rule of repetition',
    (place, index) => {
      mkdirSync(join(folder, 'series'), { recursive: true });
      const message = seriesPart(place, index);
      expectGolden(`series/${place}-part-${index + 1}`, message);
      const uids = PARTS.map((_, each) => seriesPart(place, each).uid);
      expect(new Set(uids).size).toBe(PARTS.length);
      expect(writeCalendar(message)).not.toMatch(/RRULE|RDATE|RECURRENCE-ID/);
    },
  );
});
