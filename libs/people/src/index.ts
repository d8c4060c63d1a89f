export {
  Account,
  AccountChange,
  AccountRole,
  CALENDARS,
  type AccountChangeKind,
  type AccountChangeStatus,
  type Calendar,
} from './account.entity.js';
export { AccountChanges, type OpenAccountChange } from './account-changes.service.js';
export { accountNames, nameFor } from './account-names.js';
export { PASSWORD_LENGTH, type NewAccount } from './account-input.js';
export { Accounts, type AccountWithRoles } from './accounts.service.js';
export { visibleUnit, writableUnit, type Actor } from './actor.js';
export { readAddress, type AddressFault } from './address.js';
export { addressIn, themesIn } from './input-readers.js';
export { Contact, ContactList, ContactListMember, ContactTheme } from './contact.entity.js';
export {
  ContactColumnTitle,
  ContactImport,
  ContactImportPart,
  ContactImportRow,
  ROW_OUTCOMES,
  type RowOutcome,
} from './contact-import.entity.js';
export { ContactImports, type ImportSummary, type UndoneImport } from './contact-imports.service.js';
export type { ContactInput } from './contact-input.js';
export type { Audience } from './audience.js';
export { ListFilling } from './list-filling.service.js';
export { ContactLists, type Joined, type ListWithCount } from './contact-lists.service.js';
export {
  CONTACT_ORDERS,
  Contacts,
  type ContactOrder,
  type ContactSearch,
  type ContactWithThemes,
  type FoundContacts,
} from './contacts.service.js';
export { ApiToken, Session } from './credential.entity.js';
export { FeedAddress } from './feed/feed-address.entity.js';
export { FeedAddresses, type FeedOwner } from './feed/feed-addresses.service.js';
export { ContactChoice } from './preferences/contact-choice.entity.js';
export {
  ContactChoices,
  type Choice,
  type ListedChoice,
  type OwnContact,
} from './preferences/contact-choices.service.js';
export { ENCODING_OF_LANGUAGE } from './encoding.js';
export { readFile, type ContactFile } from './import-file.js';
export type { Table } from './table.js';
export { missingFields, notUnderstood, type ColumnChoice, type MappedColumn } from './import-columns.js';
export type { ImportWishes } from './import-planner.service.js';
export { Office, OfficeWording, WORDING_LIMITS } from './office.entity.js';
export { OfficeWordings, type Wordings } from './office-wordings.service.js';
export type { Wording } from './office-wording-input.js';
export { OwnAccount, type Preferences } from './own-account.service.js';
export { Offices } from './offices.service.js';
export { PeopleModule } from './people.module.js';
export {
  PersonalDataHolders,
  type DataSubject,
  type Erased,
  type PersonalDataHolder,
} from './personal-data-holders.js';
export { PersonalData, type ErasedCounts, type ExportedPerson } from './personal-data.service.js';
export { ROLES, type Role } from './role.js';
export { RoleGuards, type RoleChange, type RoleGuard } from './role-guards.js';
export { segmentCondition, type Condition, type Segment } from './segment.js';
export { Sessions } from './sessions.service.js';
export { Setup } from './setup.entity.js';
export { Setups, type FirstHouse } from './setups.service.js';
export { MAX_THEMES, ROLE_LENGTH, THEME_LENGTH, readThemes, wordKey, type Theme } from './themes.js';
export { Unit } from './unit.entity.js';
export { readWords, wordsFor, type Words } from './words.js';
export { knownContact } from './known-contact.js';
