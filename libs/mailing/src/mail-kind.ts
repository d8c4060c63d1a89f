/** How much sign-off a mail needs: official mail always, standing rules once, system mail never. */
export type MailClass = 'official' | 'standing' | 'system';

interface MailKindFacts {
  class: MailClass;
  /** METHOD of its calendar object (RFC 5546 §1.4). */
  method: 'REQUEST' | 'CANCEL' | null;
  /**
   * Whom it takes off the event: `everybody` makes every older unsent message pointless, `recipients` those of its own
   * recipients. A message that takes somebody off goes only to people who were reached before (rule 38).
   */
  withdraws?: 'everybody' | 'recipients';
  /** It answers what its reader did a moment ago: no list to leave and no quiet hours stand between. */
  isAsked?: true;
  /** Its reader has asked a while ago and waits for it: no list to leave stands between. */
  isOwed?: true;
  /** What it tells stays true whatever happens later: no newer message stands in its place. */
  isLasting?: true;
  /** What its personal link opens, where that is not an invitation: the delivery's recipient is such a row. */
  opens?: 'registration' | 'submission_mail' | 'expert';
}

/** Every kind of mail names its class and its calendar method, or it does not compile. */
export const MAIL_KINDS = {
  invitation: { class: 'official', method: 'REQUEST' },
  /** News of a changed event, to those who were invited. */
  update: { class: 'official', method: 'REQUEST' },
  /** The event does not take place. */
  cancellation: { class: 'official', method: 'CANCEL', withdraws: 'everybody' },
  /** The event takes place later, nobody knows when yet; an update brings the new date. */
  postponement: { class: 'official', method: 'CANCEL', withdraws: 'everybody' },
  /** Single people are no longer invited (rule 12). */
  withdrawal: { class: 'official', method: 'CANCEL', withdraws: 'recipients' },
  /** Before an event, by a rule that was approved once. */
  reminder: { class: 'standing', method: null },
  /** After an event, by a rule that was approved once. */
  thanks: { class: 'standing', method: null },
  /** Somebody who registered has a place: the first message about the event, with its calendar entry. */
  place: { class: 'standing', method: 'REQUEST', isAsked: true },
  /** Asks whether the address in a registration form is its owner's. */
  registration: { class: 'system', method: null, isAsked: true, opens: 'registration' },
  /** There is no place now. */
  waitlist: { class: 'standing', method: null, isAsked: true, opens: 'registration' },
  /** A place is held for a while. */
  offer: { class: 'standing', method: null, isAsked: true, opens: 'registration' },
  /** There will be no place. */
  decline: { class: 'standing', method: null, isAsked: true, opens: 'registration' },
  /** The way back to a submission that is being written. */
  submission_draft: { class: 'system', method: null, isAsked: true, opens: 'submission_mail' },
  /** What was submitted, and until when it can be changed. */
  submission_receipt: { class: 'system', method: null, isAsked: true, isLasting: true, opens: 'submission_mail' },
  /** Asks somebody who was named as co-author. */
  co_author: { class: 'system', method: null, isAsked: true, opens: 'submission_mail' },
  /** What became of a submission by what one of its people did. */
  submission_news: { class: 'system', method: null, isAsked: true, opens: 'submission_mail' },
  /** A submission is accepted; its people are asked to confirm. */
  acceptance: { class: 'official', method: null, isOwed: true, opens: 'submission_mail' },
  /** A submission is on the reserve list. */
  reserve: { class: 'official', method: null, isOwed: true, opens: 'submission_mail' },
  /** A submission is not accepted. */
  rejection: { class: 'official', method: null, isOwed: true, opens: 'submission_mail' },
  /** Asks whoever handed something in whether their entry in the register of experts is theirs. */
  expert_page: { class: 'system', method: null, isAsked: true, opens: 'expert' },
} as const satisfies Record<string, MailKindFacts>;

export type MailKind = keyof typeof MAIL_KINDS;
export const MAIL_KIND_NAMES = Object.keys(MAIL_KINDS) as MailKind[];

/** Kinds of which each mailing is approved. */
export type OfficialKind = Exclude<MailKind, StandingKind | SystemKind>;
/** Kinds that a rule sends by itself; its texts and times are approved once. */
export type StandingKind = 'reminder' | 'thanks' | 'place' | 'waitlist' | 'offer' | 'decline';
/** Kinds with the product's own words, which nobody approves. */
export type SystemKind =
  'registration' | 'submission_draft' | 'submission_receipt' | 'co_author' | 'submission_news' | 'expert_page';

/** Kinds about submissions of a call; no event knows of them. */
export type CallMailKind =
  Exclude<SystemKind, 'registration'> | Extract<OfficialKind, 'acceptance' | 'reserve' | 'rejection'>;

const kinds = (isWanted: (facts: MailKindFacts) => boolean) =>
  MAIL_KIND_NAMES.filter((kind) => isWanted(MAIL_KINDS[kind]));

/** Kinds after which nobody needs an older message about the same subject. */
export const ENDING_KINDS = kinds(({ withdraws }) => withdraws === 'everybody');

/** Kinds that take people off an event: whoever was told of it must hear that it is off, also after unsubscribing. */
export const WITHDRAWING_KINDS = kinds((facts) => facts.withdraws !== undefined);

export const STANDING_KINDS = kinds((facts) => facts.class === 'standing') as StandingKind[];
export const OFFICIAL_KINDS = kinds((facts) => facts.class === 'official') as OfficialKind[];

/** Official news about an event, to those who are or shall be invited. */
export type EventKind = Exclude<OfficialKind, CallMailKind>;
export const EVENT_KINDS = kinds((facts) => facts.class === 'official' && facts.opens === undefined) as EventKind[];

/** Kinds that nobody can take themselves off: cancellations, and answers to what people did. */
export const FREE_KINDS = kinds(
  ({ withdraws, isAsked, isOwed }) => withdraws !== undefined || isAsked === true || isOwed === true,
);

/** Kinds that answer one person each; lists of mailings would be full of them. */
export const ASKED_KINDS = kinds(({ isAsked }) => isAsked === true);

/** Kinds that newer messages never replace. */
export const LASTING_KINDS = kinds(({ isLasting }) => isLasting === true);

/** What a personal link in a mail of this kind opens. */
export function opens(kind: MailKind): 'reply' | 'registration' | 'submission_mail' | 'expert' {
  const facts: MailKindFacts = MAIL_KINDS[kind];
  return facts.opens ?? 'reply';
}

export function withdraws(kind: MailKind): boolean {
  const facts: MailKindFacts = MAIL_KINDS[kind];
  return facts.withdraws !== undefined;
}
