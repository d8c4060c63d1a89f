import { Module } from '@nestjs/common';
import { ApprovalsModule } from '@hamshahr/approvals';
import { AuditModule } from '@hamshahr/audit';
import { EventsModule } from '@hamshahr/events';
import { MaterialQueries } from './materials.queries.js';
import { Materials } from './materials.service.js';

@Module({
  imports: [ApprovalsModule, AuditModule, EventsModule],
  providers: [MaterialQueries, Materials],
  exports: [MaterialQueries, Materials],
})
export class MaterialsModule {}
