export { AnswerGates, type AnswerGate } from './answer-gates.js';
export { AffectedEvents, type AffectedEvent } from './days-off/affected-events.queries.js';
export { CoHostedEvents, type CityAnswers, type CoHostedEvent } from './co-hosts/co-hosted-events.queries.js';
export { CoHosts, type CoHostOffice } from './co-hosts/co-hosts.service.js';
export { EventCoHost } from './co-hosts/co-host.entity.js';
export { ContactHistory, type ContactInvitation, type ContactMail } from './contact-history.queries.js';
export { DRAFT_LIMITS, textFor, type EventDraft } from './event-draft.js';
export { EventTimes, type TimeChange } from './event-times.service.js';
export { Event } from './event.entity.js';
export { EventDryRuns, type DryRunGroup, type EventDryRun } from './event-dry-runs.service.js';
export { EVENT_ORDERS, EventList, type EventFilter, type EventOrder } from './event-list.queries.js';
export { EventPreviews, type PreviewWish } from './event-previews.service.js';
export { EventQueries } from './events.queries.js';
export type { InvitationCounts } from './invitation-counts.js';
export {
  INVITATION_ORDERS,
  InvitationQueries,
  type InvitationFilter,
  type ReplyCounts,
} from './invitations.queries.js';
export { Notes } from './notes.service.js';
export { EventRevision, type EventText, type EventTexts, type SeriesPart } from './event-revision.entity.js';
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
export type { CountedEvent, EventWithRevision } from './event-edits.js';
export { Events } from './events.service.js';
export {
  PROGRAMME_LIMITS,
  SESSION_KINDS,
  SESSION_ROLES,
  type Lines,
  type Programme,
  type ProgrammeRoom,
  type Session,
  type SessionKind,
  type SessionRole,
  type Speaker,
} from './programme/programme.js';
export type { ProgrammeDraft } from './programme/programme-input.js';
export { Programmes, type EventProgramme } from './programme/programmes.service.js';
export { programmeFacts } from './programme/programme-facts.js';
export { sessionTime } from './programme/session-times.js';
export { LEAVING, LeftProposals, type LeftProposal } from './proposals/left-proposals.queries.js';
export { EventProposal } from './proposals/event-proposal.entity.js';
export { Proposals, type AddedProposals, type ListedProposal } from './proposals/proposals.service.js';
export type { ProposalPlacing } from './proposals/proposal-sessions.js';
export { EventsModule, PastEventsModule } from './events.module.js';
export { Invitation, Reply } from './invitation.entity.js';
export { EventMailings, type EventMailingRequest } from './event-mailings.service.js';
export { EventChanges, type MailingChanges } from './event-changes.queries.js';
export { eventFacts, letter, type MailContext } from './event-mail-facts.js';
export { versionForNewcomers } from './event-publication.js';
export { PastEvents } from './past-events.service.js';
export { WordingPreviews, type WordingPreview } from './wording-previews.service.js';
export { PublicEvents } from './public-events.queries.js';
export { WaitingEvents, type UpcomingEvent, type WaitingNote } from './waiting-events.queries.js';
export { ChoiceFollowers, type ChoiceFollower } from './preferences/choice-followers.js';
export { InviteePreferences, type InviteeSettings } from './preferences/invitee-preferences.service.js';
export { ANSWER_LIMITS, Replies, type Answer, type OpenInvitation } from './replies.service.js';
export { FeedEvents, MOST_EVENTS } from './feed/feed-events.queries.js';
export { EventHooks, type EventHook } from './event-hooks.js';
export { EventMailRendering, type LetterWriter } from './event-mail-rendering.service.js';
export { answering } from './event-audiences.js';
export { countInvitations } from './invitation-counts.js';
export { lockEvent } from './event-rows.js';
export { readRemarks } from './event-remarks.js';
export { admit, peopleExpected, release, type Admission } from './admissions.js';
export { EventSeries } from './series/event-series.entity.js';
export { PublicSeries, type PublishedSeries } from './series/public-series.queries.js';
export { SeriesList, type ListedSeries, type SeriesWithParts } from './series/series.queries.js';
export { SeriesRepeats, type Repetition } from './series/series-repeats.service.js';
export { Series, type SeriesDraft } from './series/series.service.js';
export { MOST_PARTS } from './series/series-dates.js';
export { SlotFinder, type FoundSlots } from './slots/slot-finder.service.js';
export type { AskedPeople, CityWish, MeetingWish, SlotWish, WhoMeets } from './slots/slot-wish.js';
