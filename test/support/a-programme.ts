type Lines = Record<string, string>;
type Texts = Record<string, { title: string; body: string }>;

export interface ProgrammeInput {
  rooms: { key: string; names: Lines }[];
  speakers: { key: string; name: string; latinName: string | null; positions: Lines; city: string | null }[];
  sessions: {
    key: string;
    kind: string;
    startsAfter: number;
    minutes: number;
    room: string | null;
    texts: Texts;
    speakers: { speaker: string; role: string }[];
    languages: string[];
    interpretation: string[];
  }[];
}

export function aSession(change: Partial<ProgrammeInput['sessions'][number]> = {}): ProgrammeInput['sessions'][number] {
  return {
    ...{ key: 's1', kind: 'session', startsAfter: 0, minutes: 15, room: null },
    texts: { fa: { title: 'گشایش', body: '' }, en: { title: 'Opening', body: '' } },
    ...{ speakers: [], languages: [], interpretation: [] },
    ...change,
  };
}

/** Ninety minutes: an opening, two sessions beside each other, a break, a panel. The mayor stands before the engineer. */
export function aProgramme(change: Partial<ProgrammeInput> = {}): ProgrammeInput {
  return {
    rooms: [
      { key: 'r1', names: { en: 'Hall A', fa: 'تالار الف' } },
      { key: 'r2', names: { en: 'Hall B', fa: 'تالار ب' } },
    ],
    speakers: [
      {
        ...{ key: 'p1', name: '李伟', latinName: 'Li Wei', city: 'xian' },
        positions: { en: 'Vice Mayor of Xi’an', fa: 'معاون شهردار شی‌آن' },
      },
      {
        ...{ key: 'p2', name: 'سارا احمدی', latinName: 'Sara Ahmadi', city: 'isfahan' },
        positions: { en: 'Head of Transport', fa: 'رئیس سازمان حمل‌ونقل' },
      },
    ],
    sessions: [
      aSession({ speakers: [{ speaker: 'p1', role: 'speaker' }] }),
      aSession({
        ...{ key: 's2', startsAfter: 15, minutes: 30, room: 'r1', languages: ['fa'], interpretation: ['zh', 'en'] },
        texts: { en: { title: 'Trams', body: 'On *rails*.' }, fa: { title: 'تراموا', body: '' } },
        speakers: [{ speaker: 'p2', role: 'speaker' }],
      }),
      aSession({
        ...{ key: 's3', startsAfter: 15, minutes: 30, room: 'r2', languages: ['zh'] },
        texts: { en: { title: 'Buses', body: '' } },
        speakers: [{ speaker: 'p1', role: 'speaker' }],
      }),
      aSession({ key: 's4', kind: 'break', startsAfter: 45, minutes: 15, texts: {} }),
      aSession({
        ...{ key: 's5', startsAfter: 60, minutes: 30 },
        texts: { en: { title: 'What we take home', body: '' } },
        speakers: [
          { speaker: 'p2', role: 'speaker' },
          { speaker: 'p1', role: 'chair' },
        ],
      }),
    ],
    ...change,
  };
}
