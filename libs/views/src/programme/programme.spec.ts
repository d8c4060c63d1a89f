import { LANGUAGES, type Language } from '@hamshahr/time';
import { faults, textOf } from '../html-reading.js';
import { renderInvitationMail } from '../invitation-mail.js';
import { anEvent, anInvitation, anUpdate } from '../specimens.js';
import { translator } from '../translator.js';
import { renderUpdateMail } from '../update-mail.js';
import type { ProgrammeFacts, SessionFacts } from './programme-facts.js';
import { renderProgrammePage, type ProgrammePage } from './programme-page.js';

const bare = (text: string) => text.replace(/[\s\u2066-\u2069]+/g, '');
const START = new Date('2026-11-22T07:00:00Z');
const later = (minutes: number) => new Date(START.getTime() + minutes * 60_000);
const MAYOR = { name: 'Li Wei', position: 'Vice Mayor', city: 'Xi’an' };

function aSession(change: Partial<SessionFacts> = {}): SessionFacts {
  return {
    ...{ key: 's1', kind: 'session', start: START, end: later(15), title: 'Opening', body: '', textLanguage: 'en' },
    ...{ room: null, people: [], languages: [], interpretation: [] },
    ...change,
  };
}

const PROGRAMME: ProgrammeFacts = {
  speakers: [MAYOR],
  sessions: [
    aSession({ people: [{ ...MAYOR, role: 'chair' }] }),
    aSession({ key: 's2', start: later(15), end: later(45), title: 'Trams', room: 'Hall A', languages: ['fa'] }),
    aSession({ key: 's3', kind: 'break', start: later(45), end: later(60), title: null }),
  ],
};
const URL = 'https://hamshahr.example/en/e/water/programme';

function aPage(language: Language, change: Partial<ProgrammePage> = {}): ProgrammePage {
  return {
    ...{ language, languages: [], alternates: [], office: 'City of Isfahan', event: anEvent(), status: 'published' },
    ...{ city: { name: 'Xi’an', zone: 'Asia/Shanghai' }, cities: [], selectedCity: 'xian', action: '/programme' },
    ...{ listHref: '/en', eventHref: '/en/e/water', programme: PROGRAMME, version: { number: 2, at: START } },
    ...change,
  };
}

const RANGES: Record<Language, string> = {
  fa: '۱۵:۰۰ تا ۱۵:۱۵',
  en: '15:00–15:15',
  zh: '15:00–15:15',
  ru: '15:00–15:15',
  uz: '15:00–15:15',
  ms: '15:00–15:15',
};

describe.each(LANGUAGES)('the programme in %s', (language) => {
  const t = translator(language);

  it('is a well-formed page with the times of the chosen city and its offset', () => {
    const html = renderProgrammePage(aPage(language));
    expect(faults(html)).toEqual([]);
    const text = bare(textOf(html));
    for (const part of [RANGES[language], 'UTC+08:00', t.say('programmeBreak'), t.say('programmeHeading')]) {
      expect(text).toContain(bare(part));
    }
    expect(text).toContain(bare(t.say('programmeRole', { role: 'chair' })));
    expect(text).toContain(
      bare(t.say('programmeSpoken', { languages: t.say('programmeLanguage', { language: 'fa' }) })),
    );
  });

  it('is told in short by mails, in both forms, with the address of the page on a line of its own', () => {
    const event = { ...anInvitation(language).event, programme: PROGRAMME };
    const mail = renderInvitationMail(anInvitation(language, { event, programmeUrl: URL }));
    expect(faults(mail.html)).toEqual([]);
    const range = { fa: '۱۵:۰۰ تا ۱۵:۱۵', ru: '12:00–12:15', uz: '12:00–12:15' }[language as 'fa'] ?? '15:00–15:15';
    for (const part of [bare(textOf(mail.html)), bare(mail.text)]) {
      expect(part).toContain(bare(range) + 'Opening');
      expect(part).toContain(bare(t.say('programmePage')));
    }
    expect(mail.text).toContain(`\n  ${URL}\n`);
    expect(mail.html).toContain(`href="${URL}"`);
    expect(mail.calendar.description).toContain(URL);
  });
});

describe('news of a programme', () => {
  const news = (before: ProgrammeFacts | null, now: ProgrammeFacts | null, moved = 0) => {
    const { event } = anInvitation('en');
    const start = new Date(event.start.getTime() - moved * 60_000);
    return renderUpdateMail(
      anUpdate('en', {
        event: { ...event, programme: now },
        before: { ...event, start, programme: before },
        isMajor: false,
      }),
    ).text.replace(/[\u2066-\u2069]/g, '');
  };
  const changed = (change: Partial<SessionFacts>): ProgrammeFacts => ({
    ...PROGRAMME,
    sessions: PROGRAMME.sessions.map((each) => (each.key === 's2' ? { ...each, ...change } : each)),
  });
  const shifted = (minutes: number): ProgrammeFacts => ({
    ...PROGRAMME,
    sessions: PROGRAMME.sessions.map((each) => ({
      ...each,
      start: new Date(each.start.getTime() - minutes * 60_000),
      end: new Date(each.end.getTime() - minutes * 60_000),
    })),
  });

  it('names the session, and what it was and is', () => {
    const text = news(PROGRAMME, changed({ room: 'Hall B', title: 'Trams again' }));
    expect(text).toContain('Programme: “Trams again”');
    expect(text).toMatch(/Before:\s+Trams · Sunday/);
    expect(text).toMatch(/Room:\s+Hall\s+B/);
    expect(text).not.toContain('“Opening”');
  });

  it('says nothing of sessions that only move with their event', () => {
    expect(news(shifted(60), PROGRAMME, 60)).not.toContain('Programme: “');
    expect(news(shifted(30), PROGRAMME, 60)).toContain('Programme: “Trams”');
  });

  it('counts instead of listing where there was none, and where much is different', () => {
    expect(news(null, PROGRAMME)).toMatch(/Programme\n\s+Before: not specified\n\s+Now: 2 sessions/i);
    const many: ProgrammeFacts = {
      ...PROGRAMME,
      sessions: Array.from({ length: 12 }, (_none, index) => aSession({ key: `n${index}`, start: later(index) })),
    };
    expect(news(PROGRAMME, many)).toMatch(/Before: 2 sessions\n\s+Now: 12 sessions/);
  });

  it('a mail lists twelve and says how many more there are', () => {
    const sessions = Array.from({ length: 15 }, (_none, index) => aSession({ key: `n${index}`, start: later(index) }));
    const event = anEvent({ programme: { speakers: [], sessions } });
    const { text } = renderInvitationMail(anInvitation('en', { event, programmeUrl: URL }));
    expect(text.match(/Opening/g)).toHaveLength(12);
    expect(text).toContain('3 more sessions are in the whole programme.');
  });
});

it('a page of several days heads each with its date in the reader’s zone', () => {
  const night = new Date('2026-11-22T15:45:00Z');
  const sessions = [aSession(), aSession({ key: 's2', start: night, end: new Date('2026-11-22T16:45:00Z') })];
  const two = renderProgrammePage(aPage('en', { programme: { speakers: [], sessions } }));
  expect(two.match(/class="day"/g)).toHaveLength(1);
  expect(bare(textOf(two))).toContain(bare('23:45–00:45 (Monday, 23 November 2026)'));
  const later = [
    aSession(),
    aSession({ key: 's2', start: new Date('2026-11-22T16:30:00Z'), end: new Date('2026-11-22T17:00:00Z') }),
  ];
  expect(
    renderProgrammePage(aPage('en', { programme: { speakers: [], sessions: later } })).match(/class="day"/g),
  ).toHaveLength(2);
});
