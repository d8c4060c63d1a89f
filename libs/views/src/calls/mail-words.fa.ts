import type { callMailsEn } from './mail-words.en.js';

export const callMailsFa: Readonly<Record<keyof typeof callMailsEn, string>> = {
  subDraftMailSubject: 'پیش‌نویس شما برای فراخوان: {title}',
  subDraftMailEyebrow: 'طرح شما آغاز شد',
  subDraftMailOpening:
    'با این نشانی، طرحی برای فراخوان «{call}» از سوی {office} آغاز شده است. با پیوند شخصی زیر هر زمان می‌توانید ادامه دهید؛ مهلت فرستادن طرح {until} است. اگر این کار شما نبوده است، لطفاً این پیام را نادیده بگیرید.',
  subDraftMailAction: 'ادامهٔ نوشتن',
  subReceiptSubject: 'دریافت شد: {title}',
  subReceiptEyebrow: 'طرح شما دریافت شد',
  subReceiptOpening:
    '{office} از شما برای طرح بالا در پاسخ به فراخوان «{call}» سپاسگزار است. با پیوند شخصی زیر می‌توانید آن را ببینید و تا {until} ویرایش کنید یا پس بگیرید.',
  subView: 'دیدن طرح',
  coAuthorSubject: 'آیا نویسندهٔ همکار هستید؟ {title}',
  coAuthorEyebrow: 'شما نویسندهٔ همکار نام برده شده‌اید',
  coAuthorOpening:
    '{author} شما را نویسندهٔ همکار طرح بالا نام برده است که در پاسخ به فراخوان «{call}» به {office} فرستاده شده است. لطفاً با پیوند شخصی زیر بگویید که موافقید یا نه؛ نام شما تنها در صورت موافقت می‌آید.',
  coAuthorAction: 'پذیرفتن یا نپذیرفتن',
  subNewsSubject: 'خبری از طرح: {title}',
  subNewsWithdrawnOpening:
    'طرح بالا، که در پاسخ به فراخوان «{call}» به {office} فرستاده شده بود، از سوی نویسنده پس گرفته شد و دیگر بررسی نمی‌شود.',
  subNewsConfirmedOpening:
    'شرکت طرح بالا، که در فراخوان «{call}» پذیرفته شده است، تأیید شد. {office} چشم‌به‌راه آن است و دربارهٔ گام‌های بعدی به شما می‌نویسد.',
  subNewsRefusedOpening:
    'جای طرح بالا، که در فراخوان «{call}» از سوی {office} پذیرفته شده بود، از سوی نویسنده واگذار شد.',
  acceptanceSubject: 'پذیرفته شد: {title}',
  acceptanceEyebrow: 'طرح شما پذیرفته شد',
  acceptanceOpening:
    '{office} با خرسندی به آگاهی می‌رساند که طرح بالا، در پاسخ به فراخوان «{call}»، پذیرفته شده است. از نویسندهٔ طرح خواهشمندیم تا {until} با پیوند شخصی زیر شرکت خود را تأیید کند.',
  acceptanceAction: 'باز کردن صفحهٔ شخصی',
  reserveSubject: 'در فهرست ذخیره: {title}',
  reserveEyebrow: 'طرح شما در فهرست ذخیره است',
  reserveOpening:
    '{office} از شما برای طرح بالا در پاسخ به فراخوان «{call}» سپاسگزار است. این طرح پسندیده شد، ولی اکنون همهٔ جاها پر است. به‌محض آنکه جایی برای آن باز شود، به شما خبر داده می‌شود.',
  rejectionSubject: 'طرح شما: {title}',
  rejectionEyebrow: 'دربارهٔ طرح شما',
  rejectionOpening:
    '{office} از شما برای طرح بالا در پاسخ به فراخوان «{call}» و کوششی که برای آن کرده‌اید سپاسگزار است. با پوزش، پذیرش آن این بار ممکن نشد. از همکاری‌های بعدی شما خرسند خواهیم شد.',
  callReason:
    'این پیام را از آن رو دریافت می‌کنید که این نشانی در طرحی برای {office} آمده است. پیوند بالا تنها از آن شماست؛ لطفاً آن را به دیگری ندهید.',
};
