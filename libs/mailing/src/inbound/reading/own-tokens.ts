import type { FoundTokens } from './inbound-reading.js';
import type { RawMail } from './raw-mail.js';

/** Where the address that a mail was sent to may stand; servers that deliver into one mailbox write it down. */
const RECIPIENT_FIELDS = [
  'to',
  'cc',
  'delivered-to',
  'x-original-to',
  'envelope-to',
  'x-envelope-to',
  'original-recipient',
];
const ADDRESS = /\b(reply|bounce|unsubscribe)\+([1-9][0-9]{0,19}[a-z][a-z2-7]{26})@/gi;
const MESSAGE_ID = /<([1-9][0-9]{0,19}[a-z][a-z2-7]{26})@/gi;
const BARE = /\b([1-9][0-9]{0,19}[a-z][a-z2-7]{26})\b/gi;

/** Tokens among the recipients of a mail. */
export function tokensOfRecipients(mail: RawMail): FoundTokens {
  const lines = RECIPIENT_FIELDS.flatMap((name) => mail.headers.get(name) ?? []).join('\n');
  return collect(lines);
}

/** Adds what a report says about the message that it returns: its ENVID, its envelope sender, its Message-ID. */
export function withReturned(tokens: FoundTokens, envelopeId: string, returned: string): FoundTokens {
  const inside = collect(returned);
  return {
    ...tokens,
    bounce: [...new Set([...tokens.bounce, ...matches(envelopeId, BARE, 1), ...inside.bounce])],
    message: [...new Set(matches(returned, MESSAGE_ID, 1))],
  };
}

function collect(text: string): FoundTokens {
  const tokens: FoundTokens = { reply: [], bounce: [], unsubscribe: [], message: [] };
  for (const [, purpose, token] of text.matchAll(ADDRESS)) {
    const list = tokens[purpose!.toLowerCase() as keyof FoundTokens];
    if (!list.includes(token!.toLowerCase())) list.push(token!.toLowerCase());
  }
  return tokens;
}

function matches(text: string, pattern: RegExp, group: number): string[] {
  return [...text.matchAll(pattern)].map((match) => match[group]!.toLowerCase());
}
