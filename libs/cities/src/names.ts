import { cleanText } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';
import type { Names } from './city.entity.js';

/** The name in the asked language, in English where there is none. */
export function nameIn(names: Names, language: Language): string {
  return names[language] ?? names.en;
}

/** Names without controls, slots of ours and lone surrogates. */
export function cleanNames(names: Names): Names {
  const given = Object.entries(names).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(given.map(([language, name]) => [language, cleanText(name)])) as Names;
}

/** Spelling under which names are compared: no case, no marks, no spaces or apostrophes, one ی and one ک. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u064A\u0649]/g, 'ی')
    .replace(/\u0643/g, 'ک')
    .replace(/[\p{M}\p{P}\p{Z}\p{Cf}]/gu, '');
}
