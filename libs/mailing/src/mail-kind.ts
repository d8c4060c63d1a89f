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
} as const satisfies Record<string, MailKindFacts>;

export type MailKind = keyof typeof MAIL_KINDS;
export const MAIL_KIND_NAMES = Object.keys(MAIL_KINDS) as MailKind[];

/** Kinds of which each mailing is approved. */
export type OfficialKind = Exclude<MailKind, StandingKind>;
/** Kinds that a rule sends by itself; its texts and times are approved once. */
export type StandingKind = 'reminder' | 'thanks';

const kinds = (isWanted: (facts: MailKindFacts) => boolean) =>
  MAIL_KIND_NAMES.filter((kind) => isWanted(MAIL_KINDS[kind]));

/** Kinds after which nobody needs an older message about the same subject. */
export const ENDING_KINDS = kinds(({ withdraws }) => withdraws === 'everybody');

/** Kinds that take people off an event: whoever was told of it must hear that it is off, also after unsubscribing. */
export const WITHDRAWING_KINDS = kinds((facts) => facts.withdraws !== undefined);

export const STANDING_KINDS = kinds((facts) => facts.class === 'standing') as StandingKind[];
export const OFFICIAL_KINDS = kinds((facts) => facts.class === 'official') as OfficialKind[];

export function withdraws(kind: MailKind): boolean {
  const facts: MailKindFacts = MAIL_KINDS[kind];
  return facts.withdraws !== undefined;
}
