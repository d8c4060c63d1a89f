import { Module } from '@nestjs/common';
import { AuditModule } from '@hamshahr/audit';
import { CityWeeks } from './city-weeks.service.js';
import { Cities } from './cities.service.js';

@Module({ imports: [AuditModule], providers: [Cities, CityWeeks], exports: [Cities, CityWeeks] })
export class CitiesModule {}
