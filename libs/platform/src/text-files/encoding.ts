import { DomainError } from '../domain-error.js';

/** Encodings in which offices of the first cities save their lists. */
export const ENCODINGS = ['utf-8', 'windows-1256', 'windows-1251', 'windows-1252', 'gb18030', 'utf-16le'] as const;
export type Encoding = (typeof ENCODINGS)[number];

const LEGACY = ['windows-1256', 'windows-1251', 'windows-1252', 'gb18030'] as const satisfies Encoding[];

export interface DecodedText {
  text: string;
  encoding: Encoding;
}

/** Words as people write them: one script, and capitals only where a word or an abbreviation has them. */
const PLAUSIBLE = [
  /^[\p{Script=Arabic}\u200C\u200D]+$/u,
  /^\p{Script=Han}+$/u,
  /^(?=\p{Script=Cyrillic}+$)(\p{Lu}?\p{Ll}+|\p{Lu}{2,})$/u,
  /^(?=\p{Script=Latin}+$)(\p{Lu}?\p{Ll}+|\p{Lu}{2,})$/u,
];
const WORD = /[\p{L}\p{M}\u200C\u200D]+/gu;
const SAMPLE = 64 * 1024;
/** How much the office's own script is favoured when two encodings read equally well. */
const FAVOUR = 0.05;

/**
 * Decodes a file: byte order mark, then strict UTF-8, then whichever legacy encoding makes the most plausible words.
 * @param favoured encoding of the office's own language, which wins a tie
 * @param chosen what a person chose in the preview; nothing is guessed then
 * @throws DomainError invalid when no encoding gives readable text
 */
export function decodeText(bytes: Buffer, favoured: Encoding = 'windows-1256', chosen?: Encoding): DecodedText {
  if (chosen) return { text: new TextDecoder(chosen).decode(bytes), encoding: chosen };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' };
  }
  const unreadable = new DomainError('invalid', 'import.encoding_unknown', { field: 'file' });
  if (bytes.includes(0)) throw unreadable;
  const utf8 = strictUtf8(bytes);
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  const legacy = LEGACY.map((encoding) => ({
    encoding,
    score: plausibility(bytes.subarray(0, SAMPLE), encoding) + (encoding === favoured ? FAVOUR : 0),
  }));
  const best = legacy.reduce((a, b) => (b.score > a.score ? b : a));
  if (best.score < 0.5) throw unreadable;
  return { text: new TextDecoder(best.encoding).decode(bytes), encoding: best.encoding };
}

function strictUtf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Share of plausible words among those with letters outside ASCII; unreadable characters weigh double. */
function plausibility(bytes: Buffer, encoding: Encoding): number {
  const text = new TextDecoder(encoding).decode(bytes);
  const words = (text.match(WORD) ?? []).filter((word) => /[^\x00-\x7f]/.test(word));
  const broken = (text.match(/[\uFFFD\u0080-\u009F]/g) ?? []).length;
  if (words.length === 0) return 0;
  const good = words.filter((word) => PLAUSIBLE.some((form) => form.test(word))).length;
  return (good - 2 * broken) / words.length;
}
