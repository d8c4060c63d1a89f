import { Module } from '@nestjs/common';
import { AuditModule } from '@hamshahr/audit';
import { Cities } from './cities.service.js';

@Module({ imports: [AuditModule], providers: [Cities], exports: [Cities] })
export class CitiesModule {}
