import { type Change, changesOf, type EventBefore } from './changes.js';
import { type InvitationFacts, type InvitationMail, invitationFacts } from './invitation-facts.js';

/** News of a changed event to one who was invited; slots as in the invitation. */
export interface UpdateMail extends InvitationMail {
  before: EventBefore;
  /** Start, end, zone or venue changed: the answer is asked for again. */
  isMajor: boolean;
}

export interface UpdateFacts extends InvitationFacts {
  /** Empty when only texts changed. */
  changes: Change[];
  isMajor: boolean;
}

export function updateFacts(mail: UpdateMail): UpdateFacts {
  const facts = invitationFacts(mail);
  return { ...facts, changes: changesOf(facts.t, mail, mail.before), isMajor: mail.isMajor };
}

/** The line after the subject in an inbox: the new time, or what becomes of the reply. */
export function updatePreheader({ t, times, changes, isMajor }: UpdateFacts): string {
  const [{ city, local, range: time }] = times.all;
  if (changes.some(({ subject }) => subject === 'time')) {
    return t.say('updatePreheader', { date: local.date, time, city, offset: local.offset });
  }
  return t.say(isMajor ? 'updateConfirmWhy' : 'updateReplyKept');
}
