import type { FrozenCalendar, FrozenParts } from '../frozen-parts.js';
import type { Mailing } from '../mailing.entity.js';

/**
 * Subject of a mailing that only tries another one out; its subject's id is that mailing's. Whatever orders, counts or
 * lists messages about a subject looks at another one (ADR 8).
 */
export const TEST_SUBJECT = 'test';

export function isTest({ subjectType }: Pick<Mailing, 'subjectType'>): boolean {
  return subjectType === TEST_SUBJECT;
}

/** Whoever reads it must see at once that it is none of the mails it looks like; the same in every language. */
const MARK = '[TEST] ';

/**
 * The very mail of a variant, but marked, and with a calendar object of another UID: in a calendar it stands beside the
 * real entry and can neither change nor remove it.
 * @param uid UID of the test's calendar object
 */
export function testParts(parts: FrozenParts, uid: string): FrozenParts {
  return {
    ...parts,
    // Nobody has to have heard of anything before to get the mail that is tried out.
    first: null,
    subject: MARK + parts.subject,
    calendar: parts.calendar && testCalendar(parts.calendar, uid),
  };
}

function testCalendar(calendar: FrozenCalendar, uid: string): FrozenCalendar {
  const lines = calendar.template.split('\r\n').map((line) => {
    if (line === `UID:${calendar.uid}`) return `UID:${uid}`;
    return line.replace(/^(SUMMARY(?:;[^:]*)?:)/, (start) => start + MARK);
  });
  return { ...calendar, uid, template: lines.join('\r\n') };
}
