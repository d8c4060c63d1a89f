import en from './en/index.js';
import fa from './fa/index.js';
import ms from './ms/index.js';
import ru from './ru/index.js';
import uz from './uz/index.js';
import zh from './zh/index.js';

type Node = string | { readonly [key: string]: Node };
const TRANSLATIONS = Object.entries({ fa, zh, ru, uz, ms });

/** Every message by its whole key, such as `nav.home`. */
function flat(node: Node, key = ''): [string, string][] {
  if (typeof node === 'string') return [[key, node]];
  return Object.entries(node).flatMap(([name, child]) => flat(child, key ? `${key}.${name}` : name));
}

const placeholders = (message: string) => (message.match(/\{\{[^}]*\}\}/g) ?? []).sort();
const english = new Map(flat(en));
/** Where English says it; the plural forms that English lacks stand beside `_other`. */
const inEnglish = (key: string) => english.get(key) ?? english.get(key.replace(/_(few|many)$/, '_other')) ?? '';
const forms = (catalog: Node, pattern: RegExp) => flat(catalog).filter(([key]) => pattern.test(key));
/** Words without what a program reads: placeholders, addresses, dates to be typed, marks of Markdown. */
const words = (message: string) =>
  message
    .replace(/\{\{?[^}]*\}\}?|\u2066[^\u2069]*\u2069|https:\/\/…|\[TEST\]|\*\*/g, 'x')
    .replace(/[\u2068\u2069]/g, '');

describe.each(TRANSLATIONS)('%s', (language, catalog) => {
  it('has the placeholders of English in every message', () => {
    for (const [key, message] of flat(catalog)) {
      const expected = placeholders(inEnglish(key));
      // “One mail” may stand for {{count}} in the singular.
      const isSingular = key.endsWith('_one') && !inEnglish(key).includes('{{count');
      const own = placeholders(message).filter((name) => !(isSingular && name.startsWith('{{count')));
      if (!(key.endsWith('_one') && own.length === 0)) expect([key, ...own]).toEqual([key, ...expected]);
    }
  });

  it('leaves no message empty and says nothing that English does not', () => {
    for (const [key, message] of flat(catalog)) {
      expect([key, inEnglish(key) === '' || message === '']).toEqual([key, false]);
    }
  });

  it('has every plural form its language needs', () => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const keys = new Set(flat(catalog).map(([key]) => key));
    for (const [key] of forms(catalog, /_other$/)) {
      for (const form of needed) expect(keys).toContain(key.replace(/_other$/, `_${form}`));
    }
  });
});

describe('English', () => {
  it('leaves no message empty and never says “delivered”', () => {
    for (const [key, message] of flat(en)) {
      expect([key, message === '']).toEqual([key, false]);
      expect(message).not.toMatch(/delivered/i);
    }
  });
});

describe('spelling', () => {
  it('fa: Persian letters, digits and punctuation, half-spaces', () => {
    for (const [key, message] of flat(fa)) {
      const own = words(message);
      expect([key, /[يكةى٠-٩,;?"]/.test(own)]).toEqual([key, false]);
      expect([key, /[0-9]/.test(own)]).toEqual([key, false]);
      expect([key, /\s[.،؛:؟!»]|«\s/.test(own.trimEnd())]).toEqual([key, false]);
      expect([key, /(?<![\u0600-\u06FF])(?:می|نمی) /.test(own)]).toEqual([key, false]);
    }
  });

  it('fa: one word for one thing, as in the mail and the error texts', () => {
    for (const [key, message] of flat(fa)) {
      expect([key, /کارساز|مدعو|صافی|سمینار|بازداشته|رمزگذاری|تحویل/.test(message)]).toEqual([key, false]);
      expect([key, /دفتر(?! پیام‌ها)/.test(message)]).toEqual([key, false]);
    }
  });

  it('zh: full-width punctuation, no blank between a character and a number, 您 for the reader', () => {
    for (const [key, message] of flat(zh)) {
      expect([key, /[\u4E00-\u9FFF][,;:?!.()]|[,;:?!()][\u4E00-\u9FFF]/.test(message)]).toEqual([key, false]);
      expect([key, /[\u4E00-\u9FFF] +[\d{]|[\d}] +[\u4E00-\u9FFF]/.test(message)]).toEqual([key, false]);
      expect([key, message.includes('你')]).toEqual([key, false]);
    }
  });

  it('ru: Вы with a capital, no Latin letter inside a word, guillemets', () => {
    for (const [key, message] of flat(ru)) {
      expect([key, /(?<![а-яё])в(?:ы|ас|ам|ами|аш[а-яё]*)(?![а-яё])/.test(message)]).toEqual([key, false]);
      expect([key, /[а-яё][a-z]|[a-z][а-яё]|[“”"]/i.test(message)]).toEqual([key, false]);
    }
  });

  it('uz: U+02BB after o and g only, U+02BC elsewhere, Latin script, no suffix on a placeholder', () => {
    for (const [key, message] of flat(uz)) {
      expect([key, /['’‘`´]|(?<![og])ʻ|(?<=[og])ʼ|[А-я]/i.test(message)]).toEqual([key, false]);
      expect([key, /\}[a-zʻʼ]/.test(message)]).toEqual([key, false]);
      expect([key, /(?<![a-z])siz(?:ni|ga|ning|dan)?(?![a-z])/.test(message)]).toEqual([key, false]);
    }
  });

  it('ms: tuan/puan for the reader, never the advertising “anda”', () => {
    for (const [key, message] of flat(ms)) {
      expect([key, /\banda\b/i.test(message)]).toEqual([key, false]);
      expect([key, /\btuan\b(?!\/puan| rumah)/i.test(message)]).toEqual([key, false]);
    }
  });
});
