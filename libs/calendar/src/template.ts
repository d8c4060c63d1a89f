import { assertAddress, assertWebAddress } from './address.js';
import { CalendarError } from './calendar-error.js';
import { cleanName, cleanText, encodeParameter, escapeText } from './clean.js';
import { parseLine, printLine, type ContentLine } from './content-line.js';
import { foldLine } from './fold.js';
import type { CalendarVersion, Partstat } from './message.js';
import { assertTime, printLines, type Printable } from './printer.js';

/** Everything the printer would change, and so a slot could not survive. */
const CHANGED_IN_PRINT = /[\\;,:"^\p{Cc}\p{Surrogate}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;
const MAX_SEQUENCE = 2_147_483_647;
const TEXTS = new Set(['SUMMARY', 'DESCRIPTION', 'LOCATION']);
const OPTIONAL = new Set(['DESCRIPTION', 'LOCATION', 'URL']);

type Fill = (text: string, encode: (value: string) => string) => string;
/** what a later version may say anew; `partstat` for updates that keep an answer (minor changes) */
export type TemplateVersion = CalendarVersion & { partstat?: Partstat };

/**
 * The message as unfolded content lines joined by CRLF, in which slot strings stand for what differs per person: in
 * names, in addresses, in the URL and in the texts. Addresses and URL are not checked until they are filled in.
 * @throws CalendarError bad_uid, bad_time, end_before_start, bad_language, missing_text
 */
export function calendarTemplate(message: Printable): string {
  return printLines(message).join('\r\n');
}

/**
 * Puts values into the slots of a template in one pass, escaped for the place where each stands, sets SEQUENCE and
 * DTSTAMP, and folds. Gives exactly what `writeCalendar` gives for the message with the values in it.
 * @param slots slot string → value; a slot has none of `\ ; , : " ^`, controls, bidi controls
 * @throws CalendarError bad_slot, bad_address, bad_url, bad_sequence, bad_time, missing_text
 */
export function fillTemplate(
  template: string,
  slots: Readonly<Record<string, string>>,
  version: TemplateVersion,
): string {
  assertVersion(version);
  return compileTemplate(template, Object.keys(slots))(slots, version);
}

/** Fills one template for one person; the same text as `fillTemplate`, and the same errors. */
export type CalendarFiller = (slots: Readonly<Record<string, string>>, version: TemplateVersion) => string;

/**
 * Reads a template once for many people: lines without a slot are printed and folded here, the others for each person.
 * @param slotNames the only strings that will be filled; each call must bring a value for every one
 * @throws CalendarError bad_slot, unreadable, and whatever the lines without slots break
 */
export function compileTemplate(template: string, slotNames: readonly string[]): CalendarFiller {
  const anySlot = slotPattern(slotNames);
  const steps: (string | ContentLine)[] = [];
  for (const line of template.split('\r\n')) {
    if (line === '') continue;
    const parsed = parseLine(line);
    if (!parsed) throw new CalendarError('unreadable', 'template', JSON.stringify(line));
    const text = isPersonal(parsed, anySlot) ? null : printFolded(fillLine(parsed, (value) => value, NO_VERSION));
    if (text === null) steps.push(parsed);
    else if (typeof steps.at(-1) === 'string') steps.push(`${steps.pop() as string}${text}`);
    else steps.push(text);
  }
  return (slots, version) => {
    assertVersion(version);
    const fill: Fill = anySlot
      ? (text, encode) => text.replace(anySlot, (slot) => encode(slots[slot]!))
      : (text) => text;
    let text = '';
    for (const step of steps) text += typeof step === 'string' ? step : printFolded(fillLine(step, fill, version));
    return text;
  };
}

/**
 * The text of an .ics file: UTF-8 without BOM, CRLF everywhere, lines of at most 75 octets, times in UTC.
 * The same message gives the same bytes in every process. Rules 1–3, 6–11, 16, 19–23.
 * @throws CalendarError
 */
export function writeCalendar(message: Printable): string {
  // before printing cleans it: a value is refused, never repaired into another address
  assertAddress(message.organizer.address, 'organizer');
  if (message.method !== 'PUBLISH') assertAddress(message.attendee.address, 'attendee');
  if (message.url) assertWebAddress(message.url, 'url');
  return fillTemplate(calendarTemplate(message), {}, { sequence: message.sequence, stamp: message.stamp });
}

function fillLine(line: ContentLine, fill: Fill, version: TemplateVersion): ContentLine | null {
  if (line.name === 'SEQUENCE') return { ...line, value: String(version.sequence) };
  if (line.name === 'DTSTAMP') return { ...line, value: utc(version.stamp) };
  if (line.name === 'ORGANIZER' || line.name === 'ATTENDEE') return fillParty(line, fill, version);
  const isText = TEXTS.has(line.name);
  const encode = isText ? (value: string) => escapeText(cleanText(value)) : (value: string) => value;
  const value = isText || line.name === 'URL' ? fill(line.value, encode) : line.value;
  if (value === '' && OPTIONAL.has(line.name)) return null;
  if (value === '' && line.name === 'SUMMARY') throw new CalendarError('missing_text', 'summary');
  if (line.name === 'URL') assertWebAddress(value, 'url');
  return { ...line, value };
}

function fillParty(line: ContentLine, fill: Fill, { partstat }: TemplateVersion): ContentLine {
  const field = line.name.toLowerCase();
  const address = fill(line.value.slice('mailto:'.length), (value) => value);
  assertAddress(address, field);
  let parameters = fill(line.parameters, (value) => encodeParameter(cleanName(value)));
  if (parameters.endsWith(';CN=""')) {
    if (field === 'organizer') throw new CalendarError('missing_text', 'organizer.name');
    parameters = parameters.slice(0, -';CN=""'.length);
  }
  if (partstat) parameters = parameters.replace(/^(;ROLE=[A-Z-]+;PARTSTAT=)[A-Z-]+/, `$1${partstat}`);
  return { ...line, parameters, value: `mailto:${address}` };
}

/** Lines of which nothing depends on the version never look at it. */
const NO_VERSION: TemplateVersion = { sequence: 0, stamp: new Date(0) };
const VERSIONED = new Set(['SEQUENCE', 'DTSTAMP', 'ORGANIZER', 'ATTENDEE']);

function isPersonal({ name, parameters, value }: ContentLine, anySlot: RegExp | null): boolean {
  return VERSIONED.has(name) || (anySlot !== null && `${parameters}${value}`.search(anySlot) >= 0);
}

function printFolded(line: ContentLine | null): string {
  return line ? `${foldLine(printLine(line))}\r\n` : '';
}

/** @returns null when there is no slot */
function slotPattern(slotNames: readonly string[]): RegExp | null {
  const names = [...slotNames].sort((a, b) => b.length - a.length);
  const bad = names.find((name) => name === '' || CHANGED_IN_PRINT.test(name));
  if (bad !== undefined) throw new CalendarError('bad_slot', JSON.stringify(bad));
  if (names.length === 0) return null;
  return new RegExp(names.map((name) => name.replace(/[.*+?()[\]{}|$]/g, '\\$&')).join('|'), 'g');
}

function assertVersion({ sequence, stamp }: CalendarVersion): void {
  if (!Number.isInteger(sequence) || sequence < 0 || sequence > MAX_SEQUENCE) {
    throw new CalendarError('bad_sequence', 'sequence', String(sequence));
  }
  assertTime(stamp, 'stamp');
}

/** DATE-TIME form 2 of RFC 5545 §3.3.5: 20261122T070000Z. */
function utc(time: Date): string {
  return `${time.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}
