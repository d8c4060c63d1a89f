import { Module } from '@nestjs/common';
import { AuditModule } from '@hamshahr/audit';
import { CityCalendars } from './calendar/city-calendars.service.js';
import { CityDays } from './calendar/city-days.service.js';
import { CityPeriods } from './calendar/city-periods.service.js';
import { Cities } from './cities.service.js';
import { CityWeeks } from './city-weeks.service.js';
import { CalendarImports } from './imports/calendar-imports.service.js';
import { CalendarSeeds } from './seed/calendar-seeds.service.js';

const services = [CalendarImports, CalendarSeeds, Cities, CityCalendars, CityDays, CityPeriods, CityWeeks];

@Module({ imports: [AuditModule], providers: services, exports: services })
export class CitiesModule {}
