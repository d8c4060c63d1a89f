/** Columns of a plain text part; RFC 5322 section 2.1.1 advises at most 78. */
const WIDTH = 72;

/** Breaks at blanks only (addresses stay whole); continuation lines take `hang`. Newlines in the text are kept. */
export function wrap(text: string, first = '', hang = first): string {
  return text
    .split('\n')
    .map((line, index) => wrapLine(line, index === 0 ? first : hang, hang))
    .join('\n');
}

function wrapLine(line: string, first: string, hang: string): string {
  const lines: string[] = [];
  let current = first;
  let empty = true;
  for (const word of line.split(' ')) {
    if (!empty && [...current].length + 1 + [...word].length > WIDTH) {
      lines.push(current);
      current = hang;
      empty = true;
    }
    current += empty ? word : ` ${word}`;
    empty = false;
  }
  lines.push(current);
  return lines.map((each) => each.trimEnd()).join('\n');
}
