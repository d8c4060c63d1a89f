/**
 * Text as offices type it, made one: Arabic ye and kaf become Persian in Persian text, Unicode NFC, single spaces,
 * no controls and no bidi overrides (U+202A–202E, U+2066–2069), which would turn a name or a header around.
 */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u202A-\u202E\u2066-\u2069\uE000-\uF8FF\uFEFF]/g, '')
    .replace(/\p{Cs}/gu, '')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/ي/g, 'ی')
    .replace(/ى/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Text of several lines, its line ends LF; without controls, private-use characters (which mark slots) and bidi overrides. */
export function cleanLines(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[\uE000-\uF8FF\uFEFF\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/\p{Cs}/gu, '');
}
