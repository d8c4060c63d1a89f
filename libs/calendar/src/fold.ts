const LIMIT = 75;

/**
 * Folds a content line to at most 75 octets of UTF-8 per line without its CRLF (RFC 5545 §3.1),
 * never inside a character.
 */
export function foldLine(line: string): string {
  if (line.length * 3 <= LIMIT) return line;
  let folded = '';
  let from = 0;
  let room = LIMIT;
  for (let at = 0; at < line.length;) {
    const code = line.codePointAt(at)!;
    const size = octets(code);
    if (size > room) {
      folded += `${line.slice(from, at)}\r\n `;
      from = at;
      room = LIMIT - 1;
    }
    room -= size;
    at += code > 0xffff ? 2 : 1;
  }
  return folded + line.slice(from);
}

/** Joins folded lines again. */
export function unfold(text: string): string {
  return text.replace(/\r\n[ \t]/g, '');
}

function octets(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
