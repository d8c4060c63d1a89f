import { DomainError } from '@hamshahr/platform';
import { aProgramme, aSession } from '../../../../test/support/a-programme.js';
import { readProgramme, type ProgrammeDraft } from './programme-input.js';

const CITIES = new Map([
  ['xian', '2'],
  ['isfahan', '1'],
]);
const read = (change: object = {}, minutes = 90) =>
  readProgramme(aProgramme(change) as ProgrammeDraft, minutes, (slug) => CITIES.get(slug));

function fault(work: () => unknown): [string, string | undefined] {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return [error.code, error.details.field];
    throw error;
  }
  throw new Error('nothing was thrown');
}

it('orders sessions by their start and their rooms, cleans names, finds cities', () => {
  const { sessions } = aProgramme();
  const programme = read({ sessions: [...sessions].reverse() })!;
  expect(programme.sessions.map(({ key }) => key)).toEqual(['s1', 's2', 's3', 's4', 's5']);
  expect(programme.speakers.map(({ cityId }) => cityId)).toEqual(['2', '1']);
  expect(programme.sessions[3]!.texts).toEqual({});
  expect(programme.sessions[4]!.speakers.map(({ role }) => role)).toEqual(['chair', 'speaker']);
  expect(read({ rooms: [{ key: 'r1', names: { fa: ' تالار\u202E  الف ' } }], sessions: [] })).toBeNull();
});

it.each([
  ['after the end', [aSession({ startsAfter: 80 })], 'programme.outside', 'sessions.0.minutes'],
  ['before the start', [aSession({ startsAfter: -5 })], 'programme.start', 'sessions.0.startsAfter'],
  ['half a minute', [aSession({ minutes: 1.5 })], 'programme.minutes', 'sessions.0.minutes'],
  ['a room that is none', [aSession({ room: 'r9' })], 'programme.room', 'sessions.0.room'],
  ['one key twice', [aSession(), aSession({ startsAfter: 20 })], 'programme.key', 'sessions.1.key'],
  ['no title', [aSession({ texts: {} })], 'event.texts_missing', 'sessions.0.texts'],
  [
    'a title of marks',
    [aSession({ texts: { fa: { title: '\u200F', body: '' } } })],
    'event.title_missing',
    'sessions.0.texts.fa.title',
  ],
  [
    'interpretation into what is spoken',
    [aSession({ languages: ['fa'], interpretation: ['fa'] })],
    'programme.interpretation',
    'sessions.0.interpretation',
  ],
  [
    'a room taken',
    [aSession({ room: 'r1' }), aSession({ key: 's2', startsAfter: 14, room: 'r1' })],
    'programme.room_taken',
    'sessions.1.startsAfter',
  ],
  [
    'beside one that is for everybody',
    [aSession(), aSession({ key: 's2', startsAfter: 5, room: 'r1' })],
    'programme.room_taken',
    'sessions.1.startsAfter',
  ],
  [
    'one person in two rooms',
    [
      aSession({ room: 'r1', speakers: [{ speaker: 'p1', role: 'speaker' }] }),
      aSession({ key: 's2', room: 'r2', speakers: [{ speaker: 'p1', role: 'chair' }] }),
    ],
    'programme.speaker_twice',
    'sessions.1.speakers',
  ],
  [
    'somebody unknown',
    [aSession({ speakers: [{ speaker: 'p9', role: 'speaker' }] })],
    'programme.speaker',
    'sessions.0.speakers',
  ],
])('refuses %s and names the field', (_what, sessions, code, field) => {
  expect(fault(() => read({ sessions }))).toEqual([code, field]);
});

it('takes sessions that follow each other, and the same person in both', () => {
  const speakers = [{ speaker: 'p1', role: 'speaker' }];
  const sessions = [aSession({ room: 'r1', speakers }), aSession({ key: 's2', startsAfter: 15, room: 'r1', speakers })];
  expect(read({ sessions })!.sessions).toHaveLength(2);
});

it('refuses speakers without a name, in no city of the network, and too many', () => {
  const [first] = aProgramme().speakers;
  expect(fault(() => read({ speakers: [{ ...first, name: ' ' }], sessions: [] }))).toEqual([
    'programme.name_missing',
    'speakers.0.name',
  ]);
  expect(fault(() => read({ speakers: [{ ...first, city: 'atlantis' }], sessions: [] }))).toEqual([
    'city.unknown',
    'speakers.0.city',
  ]);
  const many = Array.from({ length: 101 }, (_none, index) => aSession({ key: `s${index + 1}`, minutes: 1 }));
  expect(fault(() => read({ sessions: many }))).toEqual(['programme.many', 'sessions']);
});
