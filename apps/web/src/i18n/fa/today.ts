import type { Shape } from '../shape.js';
import type en from '../en/today.js';

export default {
  today: {
    hello: '{{name}}، درود. آنچه در انتظار شماست اینجاست.',
    quiet: 'چیزی در انتظار شما نیست',
    quietHint: 'درخواست‌ها، ناموفق‌ها و یادداشت‌های تازه خودبه‌خود اینجا دیده می‌شوند.',
    quietStart: 'با یک رویداد آغاز کنید: آن را بنویسید، مدعوان را برگزینید و تأیید بخواهید.',
    approvals_one: '{{count, number}} درخواست در انتظار تأیید شما',
    approvals_other: '{{count, number}} درخواست در انتظار تأیید شما',
    rejected: 'به شما بازگردانده شده',
    toStart: 'تأییدشده، آمادهٔ آغاز ارسال',
    failed: 'نامه‌های ناموفق',
    inDoubt: 'نامه‌های نامعلوم',
    paused: 'متوقف‌شده',
    notes_one: '{{count, number}} یادداشت نخوانده',
    notes_other: '{{count, number}} یادداشت نخوانده',
    next: 'در پیش',
    nothingNext: 'رویدادی در پیش نیست.',
    all: 'نمایش همه',
  },
} satisfies Shape<typeof en>;
