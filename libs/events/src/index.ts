export { ContactHistory, type ContactInvitation, type ContactMail } from './contact-history.queries.js';
export { DRAFT_LIMITS, textFor, type EventDraft } from './event-draft.js';
export { EventTimes, type TimeChange } from './event-times.service.js';
export { Event } from './event.entity.js';
export { EventQueries, type ReplyCounts } from './events.queries.js';
export { EventRevision, type EventText, type EventTexts } from './event-revision.entity.js';
export {
  EVENT_KINDS,
  EVENT_STATES,
  PARTSTATS,
  REVISION_STATES,
  type EventKind,
  type EventStatus,
  type Partstat,
  type RevisionStatus,
} from './event-status.js';
export { Events, type EventWithRevision } from './events.service.js';
export { EventsModule, PastEventsModule } from './events.module.js';
export { Invitation, Reply } from './invitation.entity.js';
export { EventMailings, type EventMailingRequest } from './event-mailings.service.js';
export { EventChanges, type MailingChanges } from './event-changes.queries.js';
export { eventFacts } from './event-mail-facts.js';
export { PastEvents } from './past-events.service.js';
export { WordingPreviews, type WordingPreview } from './wording-previews.service.js';
export { PublicEvents } from './public-events.queries.js';
export { ANSWER_LIMITS, Replies, type Answer, type OpenInvitation } from './replies.service.js';
