import { Approval } from '@hamshahr/approvals';
import { AuditEntry } from '@hamshahr/audit';
import { City, CityWeek } from '@hamshahr/cities';
import { Event, EventRevision, Invitation, Reply } from '@hamshahr/events';
import { Delivery, DeliveryAttempt, Mailing, MailingTransition, MailingVariant, Suppression } from '@hamshahr/mailing';
import {
  Account,
  AccountChange,
  AccountRole,
  ApiToken,
  Contact,
  ContactColumnTitle,
  ContactImport,
  ContactImportPart,
  ContactImportRow,
  ContactList,
  ContactListMember,
  ContactTheme,
  Office,
  Session,
  Unit,
} from '@hamshahr/people';
import { IdempotencyKey } from '@hamshahr/platform';

/** Every table of the house. */
export const entities = [
  Account,
  AccountChange,
  AccountRole,
  ApiToken,
  Approval,
  AuditEntry,
  City,
  CityWeek,
  Contact,
  ContactColumnTitle,
  ContactImport,
  ContactImportPart,
  ContactImportRow,
  ContactList,
  ContactListMember,
  ContactTheme,
  Delivery,
  DeliveryAttempt,
  Event,
  EventRevision,
  IdempotencyKey,
  Invitation,
  Mailing,
  MailingTransition,
  MailingVariant,
  Office,
  Reply,
  Session,
  Suppression,
  Unit,
];
