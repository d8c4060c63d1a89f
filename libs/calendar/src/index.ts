export { CalendarError, type CalendarErrorCode } from './calendar-error.js';
export { isMailAddress } from './address.js';
export { cleanName, cleanText } from './clean.js';
export { readDays, type DaysFault, type EventDays } from './days.js';
export { writeFeed, type CalendarFeed } from './feed.js';
export { newUid } from './uid.js';
export type { CalendarMessage, CalendarPublication, CalendarVersion, Partstat, Party } from './message.js';
export {
  calendarTemplate,
  compileTemplate,
  fillTemplate,
  writeCalendar,
  type CalendarFiller,
  type TemplateVersion,
} from './template.js';
export { readCalendar, type CalendarContent, type ReadParty } from './reader.js';
export { checkCalendar, type CalendarExpectation } from './check.js';
export { readBusy, type BusyPeriod, type BusyRange, type ReadBusy } from './busy/read-busy.js';
