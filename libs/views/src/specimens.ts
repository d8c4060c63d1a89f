import { type Language, LANGUAGES } from '@hamshahr/time';
import type { CancellationMail } from './cancellation-facts.js';
import type { EventFacts } from './event-facts.js';
import type { InvitationMail } from './invitation-facts.js';
import type { ReplyPage } from './reply-facts.js';
import type { StandingMail } from './standing-facts.js';
import type { UpdateMail } from './update-facts.js';

/** Slots as a mailing uses them. */
export const NAME_SLOT = '\uE000name\uE001';
export const REPLY_SLOT = '\uE000reply\uE001';

/** For tests: 2026-11-22 10:30–12:00 in Isfahan, which is 15:00–16:30 in Xi’an. */
export function anEvent(change: Partial<EventFacts> = {}): EventFacts {
  return {
    kind: 'webinar',
    title: 'Saving historic water systems: qanat and canal',
    body: 'A joint webinar on keeping old waterworks alive.\n\n- repair of **qanats**\n- the moat of Xi’an, see [the report](https://example.org/moat)',
    textLanguage: 'en',
    start: new Date('2026-11-22T07:00:00Z'),
    end: new Date('2026-11-22T08:30:00Z'),
    hostCity: 'Isfahan',
    hostZone: 'Asia/Tehran',
    joinUrl: null,
    venue: null,
    coHost: null,
    capacity: null,
    ...change,
  };
}

/** The event as a joint seminar with seats, its cities named in the frame's language. */
export function aJointSeminar(language: Language, change: Partial<EventFacts> = {}): EventFacts {
  const coHost = { city: CO_HOSTS[language], zone: 'Asia/Shanghai' };
  return anEvent({ kind: 'joint_seminar', hostCity: NAMES[language].host, coHost, capacity: 40, ...change });
}

export function aPersianEvent(change: Partial<EventFacts> = {}): EventFacts {
  return anEvent({
    title: 'نگهداری سامانه‌های تاریخی آب',
    body: 'وبینار مشترک دربارهٔ سازه‌های آبی کهن.\n\n1. مرمت قنات\n2. خندق شهر',
    textLanguage: 'fa',
    hostCity: 'اصفهان',
    ...change,
  });
}

/** Names as a caller gives them: in the frame's language, in the nominative. */
export const NAMES: Readonly<Record<Language, Record<'office' | 'host' | 'reader' | 'organizer', string>>> = {
  fa: { office: 'شهرداری اصفهان', host: 'اصفهان', reader: 'شی‌آن', organizer: 'سارا احمدی' },
  en: { office: 'City of Isfahan', host: 'Isfahan', reader: 'Xi’an', organizer: 'Sara Ahmadi' },
  zh: { office: '伊斯法罕市政府国际事务办公室', host: '伊斯法罕', reader: '西安', organizer: 'Sara Ahmadi' },
  ru: {
    office: 'Управление международных дел муниципалитета Исфахана',
    host: 'Исфахан',
    reader: 'Самарканд',
    organizer: 'Sara Ahmadi',
  },
  uz: {
    office: 'Isfahon shahar munitsipaliteti Xalqaro ishlar boshqarmasi',
    host: 'Isfahon',
    reader: 'Samarqand',
    organizer: 'Sara Ahmadi',
  },
  ms: {
    office: 'Pejabat Hal Ehwal Antarabangsa, Majlis Bandaraya Isfahan',
    host: 'Isfahan',
    reader: 'Kuala Lumpur',
    organizer: 'Sara Ahmadi',
  },
};

/** Xi’an. */
export const CO_HOSTS: Readonly<Record<Language, string>> = {
  fa: 'شی‌آن',
  en: 'Xi’an',
  zh: '西安',
  ru: 'Сиань',
  uz: 'Sian',
  ms: 'Xi’an',
};

const READER_ZONES: Partial<Record<Language, string>> = {
  ru: 'Asia/Samarkand',
  uz: 'Asia/Samarkand',
  ms: 'Asia/Kuala_Lumpur',
};

/** Persian and English have a text of their own; in every other language the frame stands around the English one. */
export function anInvitation(language: Language, change: Partial<InvitationMail> = {}): InvitationMail {
  const { office, host, reader, organizer } = NAMES[language];
  return {
    language,
    office,
    event: language === 'fa' ? aPersianEvent() : anEvent({ hostCity: host }),
    recipientName: NAME_SLOT,
    recipientCity: reader,
    recipientZone: READER_ZONES[language] ?? 'Asia/Shanghai',
    replyUrl: REPLY_SLOT,
    contact: { name: organizer, address: 's.ahmadi@isfahan.example.org' },
    ...change,
  };
}

/** The invitation's event, an hour and a day later than it was: 2026-11-21 09:30–11:00 in Isfahan before. */
export function anUpdate(language: Language, change: Partial<UpdateMail> = {}): UpdateMail {
  const invitation = anInvitation(language, change);
  const start = new Date('2026-11-21T06:00:00Z');
  const end = new Date('2026-11-21T07:30:00Z');
  return { ...invitation, before: { ...invitation.event, start, end }, isMajor: true, ...change };
}

export function aCancellation(language: Language, change: Partial<CancellationMail> = {}): CancellationMail {
  return { ...anInvitation(language), cause: 'cancelled', reason: null, ...change };
}

export function aStandingMail(
  language: Language,
  cause: StandingMail['cause'],
  change: Partial<StandingMail> = {},
): StandingMail {
  return { ...anInvitation(language), cause, remark: null, ...change };
}

export function aReplyPage(language: Language, change: Partial<ReplyPage> = {}): ReplyPage {
  const { office, event, contact, recipientCity, recipientZone } = anInvitation(language);
  return {
    language,
    languages: LANGUAGES.map((each) => ({ language: each, href: `?lang=${each}` })),
    office,
    event,
    recipientName: 'Dr Li Wei',
    city: { name: recipientCity ?? '', zone: recipientZone ?? 'UTC' },
    cities: [
      { slug: 'xian', name: 'Xi’an' },
      { slug: 'samarkand', name: 'Samarkand' },
    ],
    selectedCity: null,
    messageLanguage: language,
    ownCity: 'xian',
    answer: null,
    preselected: null,
    companions: 0,
    note: '',
    state: 'open',
    notice: null,
    errors: [],
    revision: '7',
    action: '/r/token',
    preferencesHref: '/r/token/prefs',
    calendarHref: '/r/token/event.ics',
    materials: [],
    idempotencyKey: 'key-1',
    contact,
    ...change,
  };
}
