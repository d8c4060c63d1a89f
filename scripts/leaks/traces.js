const zlib = require('node:zlib');

/**
 * Whether an answer tells who wrote something. Written apart from the product's own search for names, so that the two
 * do not share a mistake.
 */

const HAN = /\p{Script=Han}/u;
/** A shorter part of a name is a word of some language. */
const MIN_PART = 4;
const MIN_WHOLE = 5;

/** No case, no marks, no spaces or signs; one ی and one ک. */
const fold = (text) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[^\p{L}\p{N}]/gu, '');

const wordsOf = (text) =>
  new Set(
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .split(/[^\p{L}\p{N}]+/u)
      .map(fold)
      .filter((word) => word !== ''),
  );

/**
 * @param people each with `names` in every script they are written in, `address`, `affiliation`
 * @returns how an author can be told from a text: their number among `people` and the kind of the trace
 */
function sought(people) {
  return people.flatMap(({ names, address, affiliation }, person) => [
    ...names.filter((name) => fold(name) !== '').map((name) => ({ person, kind: 'name', isIn: nameTest(name) })),
    { person, kind: 'address', isIn: wholeTest(address) },
    { person, kind: 'affiliation', isIn: wholeTest(affiliation) },
  ]);
}

function wholeTest(text) {
  const folded = fold(text);
  if (folded.length < (HAN.test(folded) ? 2 : MIN_WHOLE)) return () => false;
  return ({ squeezed }) => squeezed.includes(folded);
}

/** The whole name wherever it stands, or one of its longer parts as a word. */
function nameTest(name) {
  const whole = wholeTest(name);
  const parts = [...wordsOf(name)].filter((part) => part.length >= MIN_PART && !HAN.test(part));
  return (text) => whole(text) || parts.some((part) => text.words.has(part));
}

const seen = (text) => ({ squeezed: fold(text), words: wordsOf(text) });

/** @returns `{ person, kind }` for everybody a text tells of */
function tracesIn(text, signs) {
  const given = seen(text);
  return signs.filter(({ isIn }) => isIn(given)).map(({ person, kind }) => ({ person, kind }));
}

/** Everything readable of an answer: strings of JSON, text of a page, parts of an office document, and the headers. */
function textOf(headers, bytes) {
  const type = headers.get('content-type') ?? '';
  const named = [...headers].map(([name, value]) => `${name}: ${decoded(value)}`).join('\n');
  return `${named}\n${bodyText(type, bytes)}`;
}

function bodyText(type, bytes) {
  const text = bytes.toString('utf8');
  if (/json/.test(type)) {
    try {
      return stringsOf(JSON.parse(text)).join('\n');
    } catch {
      return text;
    }
  }
  if (/html|xml/.test(type)) return `${entities(text.replace(/<[^>]*>/g, ' '))}\n${entities(text)}`;
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return partsOf(bytes).join('\n');
  return text;
}

const decoded = (value) => {
  try {
    return `${value}\n${decodeURIComponent(value)}`;
  } catch {
    return value;
  }
};

function stringsOf(value) {
  if (typeof value === 'string') return [value, /[<&]/.test(value) ? entities(value.replace(/<[^>]*>/g, ' ')) : ''];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...stringsOf(inner)]);
}

const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const entities = (text) =>
  text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (all, name) => {
    if (name[0] !== '#') return NAMED[name] ?? all;
    return String.fromCodePoint(name[1].toLowerCase() === 'x' ? parseInt(name.slice(2), 16) : Number(name.slice(1)));
  });

/** Parts of a ZIP file by its local headers (APPNOTE 4.3.7); their names too. */
function partsOf(bytes) {
  const parts = [];
  for (
    let at = bytes.indexOf('PK\u0003\u0004', 0, 'latin1');
    at >= 0;
    at = bytes.indexOf('PK\u0003\u0004', at + 4, 'latin1')
  ) {
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    const name = bytes.subarray(at + 30, at + 30 + bytes.readUInt16LE(at + 26)).toString('utf8');
    const size = bytes.readUInt32LE(at + 18);
    const data = bytes.subarray(start, size > 0 ? start + size : undefined);
    let content = data;
    if (bytes.readUInt16LE(at + 8) === 8) {
      try {
        content = zlib.inflateRawSync(data, { finishFlush: zlib.constants.Z_SYNC_FLUSH });
      } catch {
        content = Buffer.alloc(0);
      }
    }
    parts.push(name, entities(content.toString('utf8').replace(/<[^>]*>/g, ' ')));
  }
  return parts;
}

module.exports = { sought, textOf, tracesIn };
