import { foldName } from '@hamshahr/cities';
import { cleanText } from '@hamshahr/platform';

export const ROLE_LENGTH = 120;
export const THEME_LENGTH = 40;
export const MAX_THEMES = 20;
export const KEY_LENGTH = 120;

/** One subject that a person cares about; `key` is the spelling under which it is compared. */
export interface Theme {
  theme: string;
  key: string;
}

export type ThemeFault = 'theme_too_long' | 'themes_too_many';

/** The spelling under which roles and themes are compared, in the database too. */
export function wordKey(text: string): string {
  return [...foldName(text)].slice(0, KEY_LENGTH).join('');
}

/** Marks with which people in six languages divide words in one cell. */
const DIVIDERS = /[,;،؛、，；|\n\r]+/u;

export const themesOfCell = (cell: string): string[] => cell.split(DIVIDERS);

/** Cleans a list of themes; the same theme in two spellings is one. */
export function readThemes(words: string[]): { themes: Theme[] } | { fault: ThemeFault } {
  const themes = new Map<string, Theme>();
  for (const word of words) {
    const theme = cleanText(word);
    const key = wordKey(theme);
    if (key === '') continue;
    if ([...theme].length > THEME_LENGTH) return { fault: 'theme_too_long' };
    if (!themes.has(key)) themes.set(key, { theme, key });
  }
  return themes.size > MAX_THEMES ? { fault: 'themes_too_many' } : { themes: [...themes.values()] };
}
