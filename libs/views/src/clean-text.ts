const NEWLINES = /\r\n|[\r\u0085\u2028\u2029]/g;
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F]/g;
/** Embeddings, overrides, isolates (UAX #9): unbalanced ones reorder what follows. Marks U+200E/F and U+200C stay. */
const BIDI_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/g;
/** Private-use characters are the slots of a mailing; only the name and the reply link may carry them. */
const PRIVATE_USE = /[\uE000-\uF8FF]/g;

/** Text of several lines: only LF as newline, no control characters, no bidi controls, no slots. */
export function cleanText(text: string): string {
  return text.replace(NEWLINES, '\n').replace(CONTROLS, '').replace(BIDI_CONTROLS, '').replace(PRIVATE_USE, '');
}

/** Text of one line (titles, cities, offices): like cleanText, every run of white space one blank. */
export function cleanLine(text: string): string {
  return oneLine(text.replace(PRIVATE_USE, ''));
}

/** A recipient's name or a slot standing for it: one line, slots survive. */
export function cleanName(text: string): string {
  return oneLine(text);
}

function oneLine(text: string): string {
  return text
    .replace(NEWLINES, ' ')
    .replace(CONTROLS, '')
    .replace(BIDI_CONTROLS, '')
    .replace(/[ \t\n]+/g, ' ')
    .trim();
}

/** An http(s) address, or null: `javascript:` and the like never become a link. */
export function webAddress(url: string | null | undefined): string | null {
  if (!url || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return null;
  return new URL(url).href;
}

/** `mailto:` URI (RFC 6068); the address keeps its `@`. */
export function mailtoAddress(address: string): string {
  return `mailto:${encodeURIComponent(cleanLine(address)).replace('%40', '@')}`;
}
