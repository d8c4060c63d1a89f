import type { City } from '@hamshahr/cities';
import { EventRevision, type EventTexts } from './event-revision.entity.js';

const TEXTS: EventTexts = {
  fa: {
    title: 'وبینار نمونه: حمل‌ونقل پاک در شهرهای خواهرخوانده',
    body: 'این متن نمونه است. در دعوت‌نامهٔ اصلی، متن رویداد شما در اینجا می‌آید.',
  },
  en: {
    title: 'Sample webinar: clean transport in sister cities',
    body: 'This is a sample text. In a real invitation the text of your event stands here.',
  },
  zh: { title: '示例网络研讨会：友好城市的清洁交通', body: '此为示例文字。正式邀请函中，此处为贵方活动的正文。' },
  ru: {
    title: 'Пример вебинара: экологичный транспорт в городах-побратимах',
    body: 'Это образец текста. В настоящем приглашении здесь будет текст вашего мероприятия.',
  },
  uz: {
    title: 'Namunaviy vebinar: birodar shaharlarda ekologik toza transport',
    body: 'Bu namuna matni. Haqiqiy taklifnomada bu yerda tadbiringiz matni turadi.',
  },
  ms: {
    title: 'Webinar contoh: pengangkutan bersih di bandar kembar',
    body: 'Ini ialah teks contoh. Dalam jemputan sebenar, teks acara anda dipaparkan di sini.',
  },
};

const DAY = 86_400_000;

/** An event for offices that have none yet, three weeks ahead at a full hour; it is never written down. */
export function sampleRevision({ id, zone }: City, now: Date): EventRevision {
  const startsAt = new Date(Math.floor(now.getTime() / DAY) * DAY + 21 * DAY + 7 * 3_600_000);
  return Object.assign(new EventRevision(), {
    ...{ kind: 'webinar', hostCityId: id, coHostCityId: null, zone, minutes: 90, startsAt },
    endsAt: new Date(startsAt.getTime() + 90 * 60_000),
    ...{ joinUrl: null, hasRoom: false, venue: null, capacity: null, listed: false, texts: TEXTS, mainLanguage: 'en' },
    series: null,
    programme: null,
  });
}
