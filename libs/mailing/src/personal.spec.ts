import { loadConfig } from '@hamshahr/config';
import { Tokens } from '@hamshahr/platform';
import type { MailKind } from './mail-kind.js';
import { slotValues } from './personal.js';

const config = loadConfig({
  DATABASE_URL: 'mysql://a@b/c',
  REDIS_URL: 'redis://b',
  SMTP_URL: 'smtp://b',
  TOKEN_KEYS: `k:${'0123456789abcdef'.repeat(4)}`,
});
const tokens = new Tokens(config);
const valuesOf = (kind: MailKind) =>
  slotValues(
    tokens,
    { id: '3', kind, tokenKey: 'k', sequence: 0, stamp: null },
    { id: '41', recipientId: '7', name: 'A', address: 'a@b.example', tokenVersion: 1, partstat: null, thread: null },
  );

it.each(['invitation', 'update', 'reminder', 'place'] as const)(
  '%s: the way into the room is the invitee’s',
  (kind) => {
    expect(valuesOf(kind).join).toBe(tokens.sign('join', '7', 1, 'k'));
  },
);

it.each(['registration', 'waitlist', 'offer', 'decline'] as const)(
  '%s goes to a registration, whose id opens nobody’s room',
  (kind) => {
    expect(valuesOf(kind).join).toBe('');
  },
);
