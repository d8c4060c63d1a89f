/** One unfolded content line of RFC 5545 §3.1, its parts as written. */
export interface ContentLine {
  /** upper case */
  name: string;
  /** '' or ';CN="…";RSVP=TRUE' */
  parameters: string;
  value: string;
}

/** null when the text is no content line */
export function parseLine(line: string): ContentLine | null {
  const match = /^([A-Za-z0-9-]+)((?:;(?:[^":]|"[^"]*")*)?):(.*)$/su.exec(line);
  if (!match) return null;
  return { name: match[1]!.toUpperCase(), parameters: match[2]!, value: match[3]! };
}

export function printLine({ name, parameters, value }: ContentLine): string {
  return `${name}${parameters}:${value}`;
}
