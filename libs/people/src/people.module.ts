import { Module } from '@nestjs/common';
import { AuditModule } from '@hamshahr/audit';
import { CitiesModule } from '@hamshahr/cities';
import { Accounts } from './accounts.service.js';
import { ContactImports } from './contact-imports.service.js';
import { ContactLists } from './contact-lists.service.js';
import { Offices } from './offices.service.js';
import { Sessions } from './sessions.service.js';

const services = [Accounts, ContactImports, ContactLists, Offices, Sessions];

@Module({ imports: [AuditModule, CitiesModule], providers: services, exports: services })
export class PeopleModule {}
