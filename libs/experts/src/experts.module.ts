import { Module } from '@nestjs/common';
import { AuditModule } from '@hamshahr/audit';
import { CitiesModule } from '@hamshahr/cities';
import { PeopleModule } from '@hamshahr/people';
import { ExpertFiles } from './expert-files.service.js';
import { ExpertMerges } from './expert-merges.service.js';
import { ExpertQueries } from './experts.queries.js';
import { Experts } from './experts.service.js';
import { OfficeExperts } from './office-experts.service.js';
import { OwnExperts } from './own-experts.service.js';
import { ExpertPersonalData } from './personal-data-experts.js';
import { PublicExperts } from './public-experts.queries.js';

@Module({
  imports: [AuditModule, CitiesModule, PeopleModule],
  providers: [
    ExpertFiles,
    ExpertMerges,
    ExpertPersonalData,
    ExpertQueries,
    Experts,
    OfficeExperts,
    OwnExperts,
    PublicExperts,
  ],
  exports: [ExpertFiles, ExpertMerges, ExpertQueries, Experts, OfficeExperts, OwnExperts, PublicExperts],
})
export class ExpertsModule {}
