import { Module } from '@nestjs/common';
import { ApprovalsModule } from '@hamshahr/approvals';
import { AuditModule } from '@hamshahr/audit';
import { CitiesModule } from '@hamshahr/cities';
import { AccountChanges } from './account-changes.service.js';
import { Accounts } from './accounts.service.js';
import { ContactImports } from './contact-imports.service.js';
import { ContactLists } from './contact-lists.service.js';
import { ListFilling } from './list-filling.service.js';
import { Contacts } from './contacts.service.js';
import { FeedAddresses } from './feed/feed-addresses.service.js';
import { ImportPlanner } from './import-planner.service.js';
import { Offices } from './offices.service.js';
import { OfficeWordings } from './office-wordings.service.js';
import { OwnAccount } from './own-account.service.js';
import { ContactPersonalData } from './personal-data-contacts.js';
import { PersonalDataHolders } from './personal-data-holders.js';
import { PersonalData } from './personal-data.service.js';
import { RoleGuards } from './role-guards.js';
import { Sessions } from './sessions.service.js';
import { ContactChoices } from './preferences/contact-choices.service.js';
import { Setups } from './setups.service.js';

const services = [
  AccountChanges,
  Accounts,
  ContactChoices,
  ContactImports,
  ContactLists,
  ListFilling,
  Contacts,
  FeedAddresses,
  Offices,
  OfficeWordings,
  OwnAccount,
  PersonalData,
  PersonalDataHolders,
  RoleGuards,
  Sessions,
  Setups,
];

@Module({
  imports: [ApprovalsModule, AuditModule, CitiesModule],
  providers: [...services, ContactPersonalData, ImportPlanner],
  exports: services,
})
export class PeopleModule {}
