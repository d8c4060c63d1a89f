/*
 * Every rule here works on single characters and looks at no neighbour: the text of a frozen template and the values
 * filled in later are cleaned apart, and must come out as if they had been cleaned together.
 */
const LINE_BREAKS = /[\u0085\u2028\u2029]/g;
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;
const ALL_CONTROLS = /\p{Cc}/gu;
const LONE_SURROGATES = /\p{Surrogate}/gu;
const BIDI_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * Text for SUMMARY, DESCRIPTION and LOCATION: line breaks become LF (U+2028, U+2029 and NEL too, CR is dropped);
 * control characters other than LF and HTAB and lone surrogates are removed.
 */
export function cleanText(text: string): string {
  return text.replace(LINE_BREAKS, '\n').replace(CONTROLS, '').replace(LONE_SURROGATES, '');
}

/**
 * A name for a parameter: one line, without `"`, control characters, bidi controls and lone surrogates; also without
 * the backslash, which RFC 5545 gives no meaning there but readers (ical.js) take for an escape and then misread the address.
 */
export function cleanName(name: string): string {
  return name
    .replace(/["\\\u2028\u2029]/g, '')
    .replace(ALL_CONTROLS, '')
    .replace(BIDI_CONTROLS, '')
    .replace(LONE_SURROGATES, '');
}

/** TEXT escaping of RFC 5545 §3.3.11. */
export function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');
}

/** Parameter value encoding of RFC 6868; quotes and line breaks are already gone. */
export function encodeParameter(value: string): string {
  return value.replace(/\^/g, '^^');
}
