const LIMIT = 75;

/**
 * Folds a content line to at most 75 octets of UTF-8 per line without its CRLF (RFC 5545 §3.1),
 * never inside a character.
 */
export function foldLine(line: string): string {
  if (line.length * 3 <= LIMIT) return line;
  let folded = '';
  let room = LIMIT;
  for (const character of line) {
    const size = octets(character);
    if (size > room) {
      folded += '\r\n ';
      room = LIMIT - 1;
    }
    folded += character;
    room -= size;
  }
  return folded;
}

/** Joins folded lines again. */
export function unfold(text: string): string {
  return text.replace(/\r\n[ \t]/g, '');
}

function octets(character: string): number {
  const code = character.codePointAt(0)!;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
