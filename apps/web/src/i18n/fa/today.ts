import type { Shape } from '../shape.js';
import type en from '../en/today.js';

export default {
  today: {
    hello: '\u2068{{name}}\u2069 گرامی، خوش آمدید.',
    quiet: 'چیزی در انتظار شما نیست',
    quietHint: 'درخواست‌ها، نامه‌های ناموفق و یادداشت‌های جدید خودبه‌خود اینجا دیده می‌شوند.',
    quietNobody: 'از مخاطبان آغاز کنید: فهرست مخاطبان را وارد کنید، سپس رویدادی بنویسید و آنان را دعوت کنید.',
    quietStart: 'با یک رویداد آغاز کنید: آن را بنویسید، دعوت‌شدگان را برگزینید و درخواست تأیید کنید.',
    approvals_one: '{{count, number}} درخواست در انتظار تأیید شما',
    approvals_other: '{{count, number}} درخواست در انتظار تأیید شما',
    rejected: 'بازگردانده‌شده به شما',
    toStart: 'تأییدشده، آمادهٔ آغاز ارسال',
    failed: 'نامه‌های ناموفق',
    inDoubt: 'نامه‌های با سرنوشت نامعلوم',
    paused: 'متوقف',
    notes_one: '{{count, number}} یادداشت نخوانده',
    notes_other: '{{count, number}} یادداشت نخوانده',
    inbound_one: '{{count, number}} نامهٔ رسیده در انتظار رسیدگی',
    inbound_other: '{{count, number}} نامهٔ رسیده در انتظار رسیدگی',
    calendars: 'تعطیلاتی که هنوز معلوم نیست',
    next: 'رویدادهای پیش رو',
    nothingNext: 'رویدادی پیش رو نیست.',
    all: 'نمایش همه',
  },
} satisfies Shape<typeof en>;
