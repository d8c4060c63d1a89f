import type { RawMail } from './raw-mail.js';

/** A complaint (ARF, RFC 5965). */
export interface Feedback {
  isAbuse: boolean;
  recipient: string | null;
  /** Everything in which a token of ours may stand. */
  returned: string;
}

const SEARCHED = 20_000;

export function readFeedback(mail: RawMail): Feedback | null {
  const part = mail.parts.find(({ type }) => type === 'message/feedback-report');
  if (!part) return null;
  const report = part.content
    .toString('utf8')
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]+/g, ' ');
  const field = (name: string) => new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(report)?.[1]?.trim() ?? '';
  const returned = mail.parts
    .filter(({ type }) => type === 'message/rfc822' || type === 'text/rfc822-headers')
    .map(({ content }) => content.subarray(0, SEARCHED).toString('latin1'));
  const to = /([^\s<>;,]+@[^\s<>;,]+)/.exec(field('Original-Rcpt-To'))?.[1] ?? null;
  return {
    // Other types tell of a failed signature, or take a complaint back.
    isAbuse: /^(abuse|fraud|opt-out|opt-out-list|virus|other)$/i.test(field('Feedback-Type')),
    recipient: to?.toLowerCase() ?? null,
    returned: [field('Original-Mail-From'), field('Original-Envelope-Id'), ...returned].join('\n'),
  };
}
