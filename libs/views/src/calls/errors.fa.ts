import type { callErrorsEn } from './errors.en.js';

export const callErrorsFa: Readonly<Record<keyof typeof callErrorsEn, string>> = {
  subErrMissing: 'این مورد هنوز مانده است.',
  subErrName: 'لطفاً نام را بنویسید.',
  subErrAddress: 'این نشانی رایانامه کامل نیست. لطفاً آن را مانند name@city.example بنویسید.',
  subErrLong: 'این متن بلند است: حداکثر {max, number} نویسه، و اکنون {length, number} نویسه دارد.',
  subErrChoice: 'لطفاً از فهرست برگزینید.',
  subErrNumber: 'لطفاً عددی با رقم بنویسید که از بیشترین مقدار مجاز بزرگ‌تر نباشد.',
  subErrDate: 'این تاریخ نیست. لطفاً آن را مانند ۱۴۰۵/۰۹/۳۰ یا ۲۰۲۶/۱۲/۲۱ بنویسید.',
  subErrTheme: 'لطفاً حداکثر ۲۰ زمینه بنویسید، هر یک حداکثر ۴۰ نویسه.',
  subErrCode: 'این رمز دسترسی در اینجا معتبر نیست یا زمان آن گذشته است. لطفاً نوشتار آن را ببینید یا از دفتر بپرسید.',
  subErrCodeNeeded: 'لطفاً رمز دسترسی را که دفتر به شما داده است بنویسید.',
  subErrDrafts: 'با این نشانی چند پیش‌نویس ناتمام هست. لطفاً یکی از آن‌ها را با پیوند رایانامهٔ خود باز کنید.',
  subErrTwice: 'کسی با این نشانی هم‌اکنون در طرح هست.',
  subErrCount: 'در اینجا حداکثر {max, number} مورد پذیرفته می‌شود.',
  subErrConsent: 'بدون این رضایت، طرح پذیرفته نمی‌شود.',
  subErrFileEmpty: 'لطفاً پرونده‌ای برگزینید که خالی نباشد.',
  subErrFileKind: 'این نوع پرونده پذیرفته نمی‌شود. لطفاً سند، ارائه، جدول یا تصویر بفرستید.',
  subErrFileLarge: 'این پرونده بزرگ‌تر از ۲۰ مگابایت است.',
  subErrOther: 'لطفاً این قسمت را دوباره ببینید.',
};
