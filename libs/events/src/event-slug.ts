import { randomBytes } from 'node:crypto';
import type { EventTexts } from './event-revision.entity.js';

/** A readable, unguessable address part: the English title's first words, the year and four random letters. */
export function newSlug(texts: EventTexts, startsAt: Date): string {
  const words = (texts.en?.title ?? 'event')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 50)
    .replace(/-$/, '');
  const letters = randomBytes(4).toString('hex').slice(0, 6);
  return `${words || 'event'}-${startsAt.getUTCFullYear()}-${letters}`;
}
