/** Columns of a plain text part; RFC 5322 section 2.1.1 advises at most 78. */
const WIDTH = 72;

const WIDE = /[\u3000-\u30FF\u3400-\u9FFF\uF900-\uFAFF\uFF01-\uFF60]/u;
/** Chinese has no blanks: a line may end after a clause, and never begins with its punctuation. */
const CLAUSE_END = /(?<=[，。；：！？、）])(?![，。；：！？、）”》])/u;

/**
 * Breaks at blanks and after Chinese clauses (addresses stay whole); continuation lines take `hang`. Newlines in the text
 * are kept.
 */
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
  for (const { gap, piece } of pieces(line)) {
    if (!empty && columns(current + gap + piece) > WIDTH) {
      lines.push(current);
      current = hang;
      empty = true;
    }
    current += empty ? piece : gap + piece;
    empty = false;
  }
  lines.push(current);
  return lines.map((each) => each.trimEnd()).join('\n');
}

function pieces(line: string): { gap: string; piece: string }[] {
  return line.split(' ').flatMap((word) => {
    const clauses = word.split(CLAUSE_END);
    return clauses.map((piece, index) => ({ gap: index === 0 ? ' ' : '', piece }));
  });
}

function columns(text: string): number {
  return [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);
}
