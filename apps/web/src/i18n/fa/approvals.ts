import type { Shape } from '../shape.js';
import type en from '../en/approvals.js';

export default {
  approvals: {
    lead: 'تا شخص دوم موافقت نکند، چیزی فرستاده نمی‌شود.',
    onlyApprovers: 'تأییدکنندگان دفتر اینجا تصمیم می‌گیرند. شما می‌توانید بخوانید.',
    none: 'چیزی در انتظار تأیید نیست',
    noneHint: 'آنچه برگزارکنندگان می‌فرستند خودبه‌خود اینجا دیده می‌شود.',
    nothingFound: 'چیزی در اینجا نیست',
    what: 'موضوع',
    requested: 'درخواست‌کننده',
    decided: 'تصمیم‌گیرنده',
    type: { mailing: 'ارسال', ledger_export: 'خروجی دفتر پیام‌ها', account_change: 'حساب', revision: 'رویداد' },
    account: 'حساب',
    rolesNow: 'نقش‌های کنونی',
    rolesThen: 'نقش‌های تازه',
    sendsAtOnce: 'برگزارکننده خواسته است به محض تأیید فرستاده شود.',
    own: 'این درخواست خود شماست: شخص دوم تصمیم می‌گیرد.',
    question: 'موافقید؟',
    questionMails_one: 'این نامه به {{count, number}} نفر را تأیید می‌کنید؟',
    questionMails_other: 'این نامه‌ها به {{count, number}} نفر را تأیید می‌کنید؟',
    grant: 'تأیید',
    reject: 'بازگرداندن',
    reason: 'چه چیزی باید تغییر کند',
    reasonHint: 'برگزارکننده آن را می‌خواند.',
    granted: 'تأیید شد.',
    rejected: 'بازگردانده شد.',
  },
} satisfies Shape<typeof en>;
