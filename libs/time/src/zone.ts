import { TimeError } from './time-error.js';

const AREAS =
  /^(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)(\/[A-Z][A-Za-z]*([_-][A-Za-z]+)*){1,2}$/;
/** Capitals inside a name occur only after a separator, except in these. */
const CAPITALISED = /^[A-Z][a-z]+([_-]([A-Z][a-z]+|of|es|au|in))*$/;
const known = new Set<string>();
let primary: Set<string> | undefined;

/**
 * True for an existing IANA region name in its exact spelling (Asia/Tehran, Asia/Kolkata) and for 'UTC';
 * false for other capitals, fixed offsets, abbreviations (EST) and Etc/… names.
 */
export function isTimeZone(name: string): boolean {
  if (name === 'UTC' || known.has(name)) return true;
  if (typeof name !== 'string' || !AREAS.test(name)) return false;
  primary ??= new Set(Intl.supportedValuesOf('timeZone'));
  const exact = primary.has(name) || (isAcceptedByIntl(name) && isSpelledLikeARegion(name));
  if (exact) known.add(name);
  return exact;
}

// Intl takes any capitals and answers with another alias (Asia/Calcutta), so an alias's spelling is judged by its form.
function isSpelledLikeARegion(name: string): boolean {
  return name.split('/').every((segment) => CAPITALISED.test(segment)) && !sameButForCapitals(name);
}

function sameButForCapitals(name: string): boolean {
  const lower = name.toLowerCase();
  return [...(primary ?? [])].some((other) => other.toLowerCase() === lower);
}

function isAcceptedByIntl(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** @throws TimeError unknown_zone */
export function assertTimeZone(name: string): void {
  if (!isTimeZone(name)) throw new TimeError('unknown_zone', `Not an IANA time zone name: ${JSON.stringify(name)}`);
}
