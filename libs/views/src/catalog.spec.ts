import { IntlMessageFormat } from 'intl-messageformat';
import { CATALOG_LANGUAGES, catalogOf, frameLanguage, type MessageKey } from './catalog.js';
import { translator } from './translator.js';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** Names of placeholders and of the branches of each `select`, sorted. */
function shape(elements: readonly Element[]): string[] {
  const names = elements.flatMap((element) => {
    if (!('value' in element) || Number(element.type) === 0) return [];
    const own = String(element.value);
    if (!('options' in element)) return [own];
    const branches = Object.entries(element.options);
    const isSelect = Number(element.type) === 5;
    return [own, ...branches.flatMap(([key, { value }]) => [...(isSelect ? [`${own}=${key}`] : []), ...shape(value)])];
  });
  return [...new Set(names)].sort();
}

const parse = (message: string) => new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst();
const keys = Object.keys(catalogOf('en')) as MessageKey[];

describe('catalogs', () => {
  it('exist for Persian and English', () => {
    expect(CATALOG_LANGUAGES).toEqual(expect.arrayContaining(['fa', 'en']));
  });

  it.each(CATALOG_LANGUAGES)('%s has the placeholders and branches of English in every message', (language) => {
    for (const key of keys) {
      expect([key, ...shape(parse(catalogOf(language)[key]))]).toEqual([key, ...shape(parse(catalogOf('en')[key]))]);
    }
  });

  it.each(CATALOG_LANGUAGES)('%s leaves no message empty and none with markup', (language) => {
    for (const key of keys) expect(catalogOf(language)[key]).toMatch(/^[^<>&]+$/);
  });

  it('writes Persian with Persian letters, digits and punctuation', () => {
    for (const message of Object.values(catalogOf('fa'))) {
      const words = message.replace(/\{\w+, (plural|select),|[{}]|=0|\b[a-z]\w*\b|, number/gi, '');
      expect(words).not.toMatch(/[يكةى0-9٠-٩,;?"]/);
      expect(words).not.toMatch(/(?<![\u0600-\u06FF])(?:می|نمی) /);
    }
  });
});

describe('translator', () => {
  it('counts in the digits and plural forms of the language', () => {
    expect(translator('en').say('durationMinutes', { minutes: 1 })).toBe('1 minute');
    expect(translator('en').say('durationMinutes', { minutes: 90 })).toBe('90 minutes');
    expect(translator('fa').say('durationMinutes', { minutes: 90 })).toBe('۹۰ دقیقه');
  });

  it('lets elements stand in for placeholders without touching the words around them', () => {
    const name = { type: 'b', props: {} } as never;
    expect(translator('en').rich('greeting', { name })).toEqual(['Dear ', name, ',']);
  });

  it('refuses a message whose value is missing', () => {
    expect(() => translator('en').say('greeting')).toThrow(/name/);
  });

  it('speaks English as a whole where a language has no catalog', () => {
    for (const language of ['zh', 'ru', 'uz', 'ms'] as const) {
      const expected = CATALOG_LANGUAGES.includes(language) ? language : 'en';
      expect(frameLanguage(language)).toBe(expected);
      expect(translator(language).language).toBe(expected);
    }
  });
});
