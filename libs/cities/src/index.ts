export { CitiesModule } from './cities.module.js';
export { Cities, type CityEdit, type NewCity } from './cities.service.js';
export { CityWeeks, type CityWithWeek } from './city-weeks.service.js';
export { CityWeek, WEEKDAYS, type ClockSpan, type Hours, type WeekHours, type Weekday } from './city-week.entity.js';
export { City, type Names } from './city.entity.js';
export { weekendOf, weekOn, type NewWeek } from './week.js';
export { cleanNames, foldName, nameIn } from './names.js';
export { dateOf, dayNumber, planOf, type Closed, type DayPlan } from './calendar/day-plan.js';
export type {
  CalendarDay,
  CalendarHours,
  CalendarWeek,
  Certainty,
  CityCalendar,
  Minutes,
} from './calendar/city-calendar.js';
export { findSlots } from './slots/find-slots.js';
export { judgeTime, type TimeVerdict } from './slots/good-time.js';
export { overlapStrip, STRIP_DAYS, type CityInStrip, type OverlapStrip, type StripDay } from './slots/overlap-strip.js';
export {
  checkInstant,
  checkRange,
  SLOT_LIMITS,
  type BusyTime,
  type CityInQuestion,
  type SlotQuestion,
  type TimeQuestion,
} from './slots/slot-question.js';
export type {
  ComfortCode,
  Reason,
  RefusalCode,
  RefusedDay,
  Slot,
  SlotAnswer,
  SlotInCity,
  SlotWarning,
  TimeStretch,
} from './slots/slot-answer.js';
export { isUneasy } from './slots/comfort.js';
export type { CalendarYear } from './calendar/calendar-years.js';
export {
  CityCalendars,
  type CalendarGap,
  type CalendarSummary,
  type DateRange,
} from './calendar/city-calendars.service.js';
export { CERTAINTIES, CityDay, DAY_KINDS, type DayFacts, type DayKind } from './calendar/city-day.entity.js';
export { CityDays } from './calendar/city-days.service.js';
export { CityPeriods, type NewPeriod } from './calendar/city-periods.service.js';
export { CalendarImport, CalendarImportRow, DAY_OUTCOMES, type DayOutcome } from './imports/calendar-import.entity.js';
export type { CalendarFile } from './imports/calendar-file.js';
export { CalendarImports, type ImportWithRows, type UndoneCalendarImport } from './imports/calendar-imports.service.js';
export { CalendarSeeds, type PlantedCalendar } from './seed/calendar-seeds.service.js';
