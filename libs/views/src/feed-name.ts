import type { Language } from '@hamshahr/time';
import { cleanLine } from './clean-text.js';
import { translator } from './translator.js';

/** What a subscriber's program calls a feed. @param name of the city, office or person whose it is; '' for all */
export function feedName(language: Language, kind: 'all' | 'of' | 'mine', name: string): string {
  const t = translator(language);
  if (kind === 'all') return t.say('feedAll');
  return kind === 'of' ? t.say('feedOf', { whose: cleanLine(name) }) : t.say('feedMine', { name: cleanLine(name) });
}
