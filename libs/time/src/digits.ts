import type { Language } from './language.js';

const PERSIAN_ZERO = 0x06f0;
const ARABIC_ZERO = 0x0660;
const LATIN_ZERO = 0x30;

/** Writes the digits 0-9 of a text as the language does: ۰-۹ in fa, unchanged elsewhere. */
export function localizeDigits(text: string, language: Language): string {
  if (language !== 'fa') return text;
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - LATIN_ZERO + PERSIAN_ZERO));
}

/** Persian (U+06F0…) and Arabic-Indic (U+0660…) digits become 0-9; everything else stays. */
export function latinDigits(text: string): string {
  return text.replace(/[\u06F0-\u06F9\u0660-\u0669]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String.fromCharCode(code - (code >= PERSIAN_ZERO ? PERSIAN_ZERO : ARABIC_ZERO) + LATIN_ZERO);
  });
}
