import { inflateSync } from 'node:zlib';
import { parentPort, workerData } from 'node:worker_threads';
import { XMLParser } from 'fast-xml-parser';
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';

/** Reads what a document says and what it says of itself. Alone in its thread: hostile files cost it, nobody else. */

interface Parts {
  kind: 'pdf' | 'package';
  parts: { name: string; bytes: Uint8Array }[];
}
interface Read {
  text: string;
  properties: { name: string; value: string }[];
}
type Property = Read['properties'][number];

const MAX_PAGES = 300;
/** Units of text; a document that says more was not made to be read. */
const MAX_TEXT = 2_000_000;
const MAX_VALUE = 2000;
const MAX_INFLATED = 200 * 1024 * 1024;
const MAX_EARLIER = 4;
/** Thousandths of the letter's height; a wider step between letters parts words. */
const WORD_STEP = 200;
/** Letters that stand apart. */
const SPACED = /(?:(?<!\p{L})\p{L}\s){4}/u;

class Unreadable extends Error {}

async function answer(): Promise<void> {
  const { kind, parts } = workerData as Parts;
  try {
    parentPort?.postMessage(kind === 'pdf' ? await readPdf(parts[0]!.bytes) : readPackage(parts));
  } catch {
    parentPort?.postMessage(null);
  }
}

/** With what earlier versions said: a PDF is changed by writing behind it, and what was taken away stays inside. */
async function readPdf(bytes: Uint8Array): Promise<Read> {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  assertBounded(raw);
  const ends = [...raw.matchAll(/%%EOF/g)].map(({ index }) => index + 5);
  const earlier = ends.slice(0, -1);
  if (earlier.length > MAX_EARLIER) throw new Unreadable();
  const read = await readVersion(bytes.slice());
  for (const end of earlier) {
    // The first end of a linearized document closes no version; it is read again or not at all.
    const before = await readVersion(bytes.slice(0, end)).catch(() => null);
    if (!before) continue;
    if (before.text !== read.text) read.text += `\n${before.text}`;
    read.properties.push(...before.properties);
  }
  return bounded(read);
}

/** @throws Unreadable where unpacking would fill the machine, or cannot be counted beforehand */
function assertBounded(raw: string): void {
  if (/\/(LZWDecode|RunLengthDecode)\b/.test(raw) || /\/Filter\s*\[\s*\/Fl\w*\s*\/Fl/.test(raw)) throw new Unreadable();
  let left = MAX_INFLATED;
  for (const { index, 0: start } of raw.matchAll(/\bstream\r?\n/g)) {
    const end = raw.indexOf('endstream', index);
    const packed = Buffer.from(raw.slice(index + start.length, end < 0 ? raw.length : end), 'latin1');
    try {
      left -= inflateSync(packed, { maxOutputLength: Math.max(1, left) }).length;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new Unreadable();
    }
    if (left <= 0) throw new Unreadable();
  }
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

async function readVersion(bytes: Uint8Array): Promise<Read> {
  // Pictures are not looked at, so they need not be unpacked.
  const pdf = await getDocumentProxy(bytes, { verbosity: 0, maxImageSize: 1 });
  if (pdf.numPages > MAX_PAGES) throw new Unreadable();
  // What is attached is a document of its own, and nobody searched it.
  if (await pdf.getAttachments()) throw new Unreadable();
  const properties = await propertiesOf(pdf);
  const pages: string[] = [];
  let length = 0;
  for (let number = 1; number <= pdf.numPages && length <= MAX_TEXT; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const seen = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    const text = withUnseen(seen, await drawnOn(page));
    pages.push(text);
    length += text.length;
    properties.push(...notesOf((await page.getAnnotations()) as Record<string, unknown>[]));
  }
  return { text: pages.join('\n'), properties };
}

/** Everything that a page draws as text, piece by piece, also where nobody sees it. */
async function drawnOn(page: Awaited<ReturnType<Pdf['getPage']>>): Promise<string[]> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const shown = argsArray.filter((_, at) => fnArray[at] === OPS.showText) as [readonly unknown[]][];
  return shown.map(([glyphs]) => glyphs.map(unicodeOf).join(''));
}

/** A letter, or in the place of a wide step the space that the eye sees there. */
function unicodeOf(glyph: unknown): string {
  if (typeof glyph === 'number') return glyph < -WORD_STEP ? ' ' : '';
  const { unicode } = (glyph ?? {}) as { unicode?: unknown };
  return typeof unicode === 'string' ? unicode : '';
}

const isLetter = (piece: string | undefined) => piece !== undefined && countLetters(piece) === 1;

const countLetters = (text: string) => text.normalize('NFKC').match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/**
 * The reader leaves out words beside the page's box, and takes letters that stand apart for words; a copy of the page,
 * or another program, has them. There all that is drawn is read too: in its order, and backwards for scripts that are
 * drawn so.
 * @throws Unreadable where nothing was drawn of what was read: then nobody knows what is beside it
 */
function withUnseen(seen: string, pieces: readonly string[]): string {
  const drawn = pieces.reduce(
    (text, piece, at) => text + (isLetter(piece) && isLetter(pieces[at - 1]) ? '' : ' ') + piece,
    '',
  );
  const [read, all] = [countLetters(seen), countLetters(drawn)];
  if (read > 0 && all === 0) throw new Unreadable();
  if (all <= read && !SPACED.test(seen)) return seen;
  const isBackwards = /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(drawn);
  return [seen, drawn, ...(isBackwards ? [reversed(drawn)] : [])].join('\n');
}

const reversed = (text: string) => [...text].reverse().join('');

async function propertiesOf(pdf: Pdf): Promise<Property[]> {
  const { info, metadata } = await pdf.getMetadata();
  const entries = Object.entries({ ...(info as Record<string, unknown>), ...xmpOf(metadata) });
  const outline = (await pdf.getOutline()) ?? [];
  return [
    ...entries.flatMap(([name, value]) => stringsOf(value).map((text) => ({ name, value: text }))),
    ...outline.map(({ title }) => ({ name: 'Outline', value: title })),
  ];
}

function xmpOf(metadata: unknown): Record<string, unknown> {
  const all = metadata as { [Symbol.iterator]?: () => Iterator<[string, unknown]> } | null;
  return all?.[Symbol.iterator] ? Object.fromEntries(all as Iterable<[string, unknown]>) : {};
}

/** Comments, their writers, filled-in fields and where links lead. */
function notesOf(annotations: Record<string, unknown>[]): Property[] {
  return annotations.flatMap(({ titleObj, contentsObj, fieldValue, url, title }) =>
    [titleObj, contentsObj, fieldValue, url, title].flatMap(stringsOf).map((value) => ({ name: 'Annotation', value })),
  );
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(stringsOf);
  if (value && typeof value === 'object') return Object.values(value).flatMap(stringsOf);
  return [];
}

type Node = Record<string, unknown>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
});
/** Ends of a paragraph, a row or a cell; within one, pieces of text are one word after the other. */
const BLOCKS = new Set(['p', 'h', 'si', 'c', 'row', 'tr', 'tc', 'table-cell', 'list-item', 'comment', 'cm']);
const SPACES = new Set(['tab', 'br', 'cr', 's', 'line-break']);
/** Attributes that tell of people and links; the others name fonts, styles and formats. */
const TELLING = new Set(
  ['author', 'initials', 'name', 'userid', 'providerid', 'creator', 'target', 'href', 'descr', 'title'].concat([
    'displayname',
    'lastmodifiedby',
    'instr',
  ]),
);
const ABOUT = /^(docProps\/|customXml\/|meta\.xml$)/;

/** Office Open XML (ECMA-376) and OpenDocument (ISO 26300): every part that is XML, and what pictures say of themselves. */
function readPackage(parts: Parts['parts']): Read {
  const texts: string[] = [];
  const properties: Property[] = [];
  for (const { name, bytes } of parts) {
    const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (!/\.(xml|rels|vml|rdf)$/i.test(name)) {
      properties.push(...pictureNotes(name, content));
      continue;
    }
    const out: string[] = [];
    const nodes = parser.parse(content) as Node[];
    walk(nodes, out, (attribute, value) => properties.push({ name: attribute, value }));
    const text = out.join('');
    if (ABOUT.test(name)) leaves(nodes, '', (tag, value) => properties.push({ name: tag, value }));
    else texts.push(text);
  }
  return bounded({ text: texts.join('\n'), properties });
}

function walk(nodes: Node[], out: string[], tell: (name: string, value: string) => void): void {
  for (const node of nodes) {
    if (typeof node['#text'] === 'string') {
      out.push(node['#text']);
      continue;
    }
    for (const [name, value] of Object.entries((node[':@'] as Record<string, string> | undefined) ?? {})) {
      const local = localName(name);
      if (TELLING.has(local.toLowerCase())) tell(local, value);
    }
    const [tag] = Object.keys(node).filter((key) => key !== ':@');
    const local = localName(tag ?? '');
    const children = node[tag ?? ''];
    if (Array.isArray(children)) walk(children as Node[], out, tell);
    if (BLOCKS.has(local) || !isRunOf(local)) out.push('\n');
    if (SPACES.has(local)) out.push(' ');
  }
}

/** Properties by the names of their elements: `creator`, `lastModifiedBy`, `Company`. */
function leaves(nodes: Node[], tag: string, tell: (name: string, value: string) => void): void {
  for (const node of nodes) {
    if (typeof node['#text'] === 'string') tell(tag, node['#text']);
    for (const [name, children] of Object.entries(node)) {
      if (Array.isArray(children)) leaves(children as Node[], localName(name), tell);
    }
  }
}

/** Parts of a paragraph: a word may go on in the next one. */
const isRunOf = (local: string) =>
  /^(t|r|span|rPr|a|ins|del|delText|hyperlink|smartTag|proofErr|bookmark\w+|s|tab|br)$/.test(local);

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/** Words in XMP packets and the plain strings of EXIF at the beginning of a picture. */
function pictureNotes(name: string, bytes: Buffer): Property[] {
  const start = bytes.indexOf('<x:xmpmeta');
  const xmp = start < 0 ? '' : bytes.toString('utf8', start, start + 20_000);
  const strings = bytes.toString('latin1', 0, 65_536).match(/[\x20-\x7e]{5,}/g) ?? [];
  const value = [xmp, ...strings].join('\n').slice(0, 50_000);
  return value === '' ? [] : [{ name: name.replace(/^.*\//, ''), value }];
}

function bounded({ text, properties }: Read): Read {
  if (text.length > MAX_TEXT) throw new Unreadable();
  const known = new Map(properties.map(({ name, value }) => [`${name}\n${value}`, { name, value }]));
  return {
    text,
    properties: [...known.values()]
      .filter(({ value }) => /\p{L}/u.test(value))
      .slice(0, 2000)
      .map(({ name, value }) => ({
        name: name.slice(0, 60),
        value: value.slice(0, name === 'Annotation' ? MAX_VALUE : 50_000),
      })),
  };
}

void answer();
