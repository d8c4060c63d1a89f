import type { Shape } from '../shape.js';
import type en from '../en/approvals.js';

export default {
  approvals: {
    lead: 'تا شخص دوم موافقت نکند، چیزی فرستاده نمی‌شود.',
    onlyApprovers: 'در اینجا تأییدکنندگان ادارهٔ شما تصمیم می‌گیرند. شما تنها می‌توانید ببینید.',
    none: 'چیزی در انتظار تأیید نیست',
    noneHint: 'آنچه برگزارکنندگان برای تأیید می‌فرستند خودبه‌خود اینجا دیده می‌شود.',
    nothingFound: 'چیزی در اینجا نیست',
    what: 'درخواست',
    requested: 'درخواست‌کننده',
    decided: 'تصمیم‌گیرنده',
    type: { mailing: 'ارسال', ledger_export: 'خروجی دفتر پیام‌ها', account_change: 'حساب', revision: 'رویداد' },
    account: 'حساب',
    rolesNow: 'نقش‌های کنونی',
    rolesThen: 'نقش‌های درخواستی',
    sendsAtOnce: 'برگزارکننده خواسته است به‌محض تأیید فرستاده شود.',
    own: 'این درخواست خود شماست: شخص دوم تصمیم می‌گیرد.',
    question: 'آیا موافقید؟',
    questionMails_one: 'ارسال این نامه به {{count, number}} نفر را تأیید می‌کنید؟',
    questionMails_other: 'ارسال این نامه‌ها به {{count, number}} نفر را تأیید می‌کنید؟',
    grant: 'تأیید',
    reject: 'بازگرداندن',
    reason: 'آنچه باید تغییر کند',
    reasonHint: 'برگزارکننده آن را می‌خواند.',
    granted: 'تأیید شد.',
    rejected: 'بازگردانده شد.',
  },
} satisfies Shape<typeof en>;
