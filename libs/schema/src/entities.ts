import { Approval } from '@hamshahr/approvals';
import { AuditEntry } from '@hamshahr/audit';
import { City } from '@hamshahr/cities';
import { Event, EventRevision, Invitation, Reply } from '@hamshahr/events';
import {
  Delivery,
  DeliveryAttempt,
  DomainPace,
  LedgerExport,
  Mailing,
  MailingTransition,
  MailingVariant,
  OfficePace,
  Suppression,
  Unsubscription,
} from '@hamshahr/mailing';
import {
  Account,
  AccountRole,
  ApiToken,
  Contact,
  ContactImport,
  ContactImportRow,
  ContactList,
  ContactListMember,
  Office,
  Session,
  Unit,
} from '@hamshahr/people';
import { IdempotencyKey } from '@hamshahr/platform';

/** Every table of the house. */
export const entities = [
  Account,
  AccountRole,
  ApiToken,
  Approval,
  AuditEntry,
  City,
  Contact,
  ContactImport,
  ContactImportRow,
  ContactList,
  ContactListMember,
  Delivery,
  DeliveryAttempt,
  DomainPace,
  Event,
  EventRevision,
  IdempotencyKey,
  Invitation,
  LedgerExport,
  Mailing,
  MailingTransition,
  MailingVariant,
  Office,
  OfficePace,
  Reply,
  Session,
  Suppression,
  Unit,
  Unsubscription,
];
