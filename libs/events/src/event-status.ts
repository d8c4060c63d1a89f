export const EVENT_STATES = ['draft', 'published', 'held', 'cancelled', 'postponed'] as const;
export type EventStatus = (typeof EVENT_STATES)[number];

export const REVISION_STATES = ['draft', 'in_review', 'approved', 'rejected', 'published'] as const;
export type RevisionStatus = (typeof REVISION_STATES)[number];

export const EVENT_KINDS = ['webinar'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** PARTSTAT values of RFC 5545 §3.2.12 that an invitee can choose, and the state before a choice. */
export const PARTSTATS = ['needs_action', 'accepted', 'tentative', 'declined'] as const;
export type Partstat = (typeof PARTSTATS)[number];
