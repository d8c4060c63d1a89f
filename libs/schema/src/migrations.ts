import { Initial1732300000001 } from './migrations/0001-initial.js';
import { AuditSeals1732300000002 } from './migrations/0002-audit-seals.js';
import { Fences1732300000003 } from './migrations/0003-fences.js';
import { ImportUndo1732300000004 } from './migrations/0004-import-undo.js';
import { EventKinds1732300000005 } from './migrations/0005-event-kinds.js';
import { Changes1732300000006 } from './migrations/0006-changes.js';
import { People1732300000007 } from './migrations/0007-people.js';
import { WaysOutAndPace1732300000008 } from './migrations/0008-ways-out-and-pace.js';
import { Ledger1732300000009 } from './migrations/0009-ledger.js';
import { CityWeeks1732300000010 } from './migrations/0010-city-weeks.js';
import { ListedEvents1732300000011 } from './migrations/0011-listed-events.js';
import { Segments1732300000012 } from './migrations/0012-segments.js';
import { UnreadNotes1732300000013 } from './migrations/0013-unread-notes.js';
import { MailingPace1732300000014 } from './migrations/0014-mailing-pace.js';
import { SetUpAndEdits1732300000015 } from './migrations/0015-set-up-and-edits.js';
import { Wording1732300000016 } from './migrations/0016-wording.js';
import { LeaseByClaim1732300000017 } from './migrations/0017-lease-by-claim.js';
import { HousePause1732300000018 } from './migrations/0018-house-pause.js';
import { Feeds1732300000019 } from './migrations/0019-feeds.js';
import { InboundMails1732300000020 } from './migrations/0020-inbound-mails.js';
import { AnswersByMail1732300000021 } from './migrations/0021-answers-by-mail.js';
import { Reminders1732300000022 } from './migrations/0022-reminders.js';
import { Registrations1732300000023 } from './migrations/0023-registrations.js';
import { CoHosts1732300000024 } from './migrations/0024-co-hosts.js';
import { RegistrationForms1732300000025 } from './migrations/0025-registration-forms.js';
import { Rooms1732300000026 } from './migrations/0026-rooms.js';
import { EventSeries1732300000027 } from './migrations/0027-event-series.js';
import { Materials1732300000028 } from './migrations/0028-materials.js';
import { Programmes1732300000029 } from './migrations/0029-programmes.js';
import { ContactChoices1732300000030 } from './migrations/0030-contact-choices.js';
import { CityPeriods1732300000031 } from './migrations/0031-city-periods.js';
import { CalendarImports1732300000032 } from './migrations/0032-calendar-imports.js';
import { CityDays1732300000033 } from './migrations/0033-city-days.js';
import { Reviewers1732300000034 } from './migrations/0034-reviewers.js';
import { CallMails1732300000035 } from './migrations/0035-call-mails.js';
import { Calls1732300000036 } from './migrations/0036-calls.js';
import { FileTexts1732300000037 } from './migrations/0037-file-texts.js';
import { EventProposals1732300000038 } from './migrations/0038-event-proposals.js';
import { Reviews1732300000039 } from './migrations/0039-reviews.js';
import { Experts1732300000040 } from './migrations/0040-experts.js';
import { ReviewUntil1732300000041 } from './migrations/0041-review-until.js';
import { AddressProofs1732300000042 } from './migrations/0042-address-proofs.js';
import { SubmissionNotices1732300000043 } from './migrations/0043-submission-notices.js';

/** In the order they run; listed by class, never by a glob. */
export const migrations = [
  Initial1732300000001,
  AuditSeals1732300000002,
  Fences1732300000003,
  ImportUndo1732300000004,
  EventKinds1732300000005,
  Changes1732300000006,
  People1732300000007,
  WaysOutAndPace1732300000008,
  Ledger1732300000009,
  CityWeeks1732300000010,
  ListedEvents1732300000011,
  Segments1732300000012,
  UnreadNotes1732300000013,
  MailingPace1732300000014,
  SetUpAndEdits1732300000015,
  Wording1732300000016,
  LeaseByClaim1732300000017,
  HousePause1732300000018,
  Feeds1732300000019,
  InboundMails1732300000020,
  AnswersByMail1732300000021,
  Reminders1732300000022,
  Registrations1732300000023,
  CoHosts1732300000024,
  RegistrationForms1732300000025,
  Rooms1732300000026,
  EventSeries1732300000027,
  Materials1732300000028,
  Programmes1732300000029,
  ContactChoices1732300000030,
  CityPeriods1732300000031,
  CalendarImports1732300000032,
  CityDays1732300000033,
  Reviewers1732300000034,
  CallMails1732300000035,
  Calls1732300000036,
  FileTexts1732300000037,
  EventProposals1732300000038,
  Reviews1732300000039,
  Experts1732300000040,
  ReviewUntil1732300000041,
  AddressProofs1732300000042,
  SubmissionNotices1732300000043,
];
