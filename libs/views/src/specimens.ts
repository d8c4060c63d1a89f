import type { Language } from '@hamshahr/time';
import type { EventFacts } from './event-facts.js';
import type { InvitationMail } from './invitation-facts.js';
import type { ReplyPage } from './reply-facts.js';

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
    ...change,
  };
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

export function anInvitation(language: Language, change: Partial<InvitationMail> = {}): InvitationMail {
  const isPersian = language === 'fa';
  return {
    language,
    office: isPersian ? 'شهرداری اصفهان' : 'City of Isfahan',
    event: isPersian ? aPersianEvent() : anEvent(),
    recipientName: NAME_SLOT,
    recipientCity: isPersian ? 'شی‌آن' : 'Xi’an',
    recipientZone: 'Asia/Shanghai',
    replyUrl: REPLY_SLOT,
    contact: { name: isPersian ? 'سارا احمدی' : 'Sara Ahmadi', address: 's.ahmadi@isfahan.example.org' },
    ...change,
  };
}

export function aReplyPage(language: Language, change: Partial<ReplyPage> = {}): ReplyPage {
  const { office, event, contact } = anInvitation(language);
  return {
    language,
    languages: [
      { language: 'fa', href: '?lang=fa' },
      { language: 'en', href: '?lang=en' },
    ],
    office,
    event,
    recipientName: 'Dr Li Wei',
    city: { name: language === 'fa' ? 'شی‌آن' : 'Xi’an', zone: 'Asia/Shanghai' },
    cities: [
      { slug: 'xian', name: 'Xi’an' },
      { slug: 'samarkand', name: 'Samarkand' },
    ],
    selectedCity: null,
    answer: null,
    preselected: null,
    companions: 0,
    note: '',
    state: 'open',
    notice: null,
    errors: [],
    action: '/r/token',
    calendarHref: '/r/token/event.ics',
    idempotencyKey: 'key-1',
    contact,
    ...change,
  };
}
