export const programmeFa = {
  speakerSubject: 'دعوت به سخنرانی: {title}، {date}',
  speakerEyebrow: 'دعوت به سخنرانی',
  speakerOpening:
    'با احترام، {office} از شما دعوت می‌کند که در رویداد یادشده سخنرانی فرمایید. نشست شما در برنامهٔ رویداد آمده است.',
  speakerReceipt:
    'این پیام از آن رو برای شما فرستاده شده است که {office} طرح شما را پذیرفته و آن را در برنامهٔ این رویداد گنجانده است.',
  programmeHeading: 'برنامه',
  programmePage: 'برنامهٔ کامل',
  programmePageTitle: 'برنامه: {title}',
  programmeTimes: 'ساعت‌ها به وقت {city} ({offset})',
  programmeLine: '{range}  {title}',
  programmeInRoom: '{title} ({room})',
  programmeMore:
    '{count, plural, one {یک نشست دیگر در برنامهٔ کامل آمده است.} other {# نشست دیگر در برنامهٔ کامل آمده است.}}',
  programmeSessions: '{count, plural, one {# نشست} other {# نشست}}',
  programmeChanged: 'برنامه: «{title}»',
  programmeBreak: 'تنفس',
  programmeRoom: 'تالار: {room}',
  programmePerson: '{name}، {position}',
  programmeRole: '{role, select, chair {رئیس نشست} moderator {گردانندهٔ نشست} other {سخنران}}',
  programmeSpeakers: 'سخنرانان',
  programmeLanguage:
    '{language, select, fa {فارسی} en {انگلیسی} zh {چینی} ru {روسی} uz {ازبکی} ms {مالایی} other {زبانی دیگر}}',
  programmeSpoken: 'زبان: {languages}',
  programmeInterpreted: 'ترجمهٔ هم‌زمان: {languages}',
  programmeVersion: 'نسخهٔ {number, number}، {date}',
  programmeEvent: 'دربارهٔ رویداد',
};
