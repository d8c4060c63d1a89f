import { IntlMessageFormat } from 'intl-messageformat';
import { CATALOG_LANGUAGES, catalogOf, type MessageKey } from './catalog.js';
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
  it('exist for six languages, in the order of menus', () => {
    expect(CATALOG_LANGUAGES).toEqual(['fa', 'en', 'zh', 'ru', 'uz', 'ms']);
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

describe('spelling', () => {
  it('zh: full-width punctuation, no blank between a character and a number, 您 for the reader', () => {
    for (const message of Object.values(catalogOf('zh'))) {
      expect(message).not.toMatch(/[\u4E00-\u9FFF][,;:?!.()]|[,;:?!()][\u4E00-\u9FFF]/);
      expect(message).not.toMatch(/[\u4E00-\u9FFF] +[#{\d]|[#}\d] +[\u4E00-\u9FFF]/);
      expect(message).not.toContain('你');
    }
  });

  it('ru: Вы with a capital, no Latin letter inside a word, guillemets', () => {
    for (const message of Object.values(catalogOf('ru'))) {
      expect(message).not.toMatch(/(?<![а-яё])в(?:ы|ас|ам|ами|аш[а-яё]*)(?![а-яё])/);
      expect(message).not.toMatch(/[а-яё][a-z]|[a-z][а-яё]/i);
      expect(message).not.toMatch(/[“”"]/);
    }
  });

  it('uz: U+02BB after o and g only, U+02BC elsewhere, Latin script, no suffix on a placeholder', () => {
    for (const message of Object.values(catalogOf('uz'))) {
      expect(message).not.toMatch(/['’‘`´]|(?<![og])ʻ|(?<=[og])ʼ/i);
      expect(message).not.toMatch(/[А-я]/);
      expect(message).not.toMatch(/\}[a-zʻʼ]/);
      expect(message).not.toMatch(/(?<![a-z])siz(?:ni|ga|ning|dan)?(?![a-z])/);
    }
  });

  it('ms: tuan/puan for the reader, never the advertising “anda”', () => {
    for (const message of Object.values(catalogOf('ms'))) {
      expect(message).not.toMatch(/\banda\b/i);
      expect(message).not.toMatch(/\btuan\b(?!\/puan| rumah)/i);
    }
  });
});

describe('numbers', () => {
  it.each([
    ['zh', '1分钟 2分钟 5分钟 11分钟 21分钟 22分钟 90分钟'],
    ['ru', '1 минута 2 минуты 5 минут 11 минут 21 минута 22 минуты 90 минут'],
    ['uz', '1 daqiqa 2 daqiqa 5 daqiqa 11 daqiqa 21 daqiqa 22 daqiqa 90 daqiqa'],
    ['ms', '1 minit 2 minit 5 minit 11 minit 21 minit 22 minit 90 minit'],
  ] as const)('%s: durations', (language, expected) => {
    const say = (minutes: number) => translator(language).say('durationMinutes', { minutes });
    expect([1, 2, 5, 11, 21, 22, 90].map(say).join(' ')).toBe(expected);
  });

  it.each([
    ['fa', '۱ ساعت', '۲ ساعت', '۵ ساعت'],
    ['en', '1 hour', '2 hours', '5 hours'],
    ['zh', '1小时', '2小时', '5小时'],
    ['ru', '1 час', '2 часа', '5 часов'],
    ['uz', '1 soat', '2 soat', '5 soat'],
    ['ms', '1 jam', '2 jam', '5 jam'],
  ] as const)('%s: hours', (language, ...expected) => {
    const say = (hours: number) => translator(language).say('durationHours', { hours });
    expect([1, 2, 5].map(say)).toEqual(expected);
  });

  it.each([
    ['fa', 'بدون همراه', '۱ نفر', '۲ نفر', '۵ نفر', '۲۱ نفر'],
    ['en', 'No one else', '1 person', '2 people', '5 people', '21 people'],
    ['zh', '无随行人员', '1人', '2人', '5人', '21人'],
    ['ru', 'Без сопровождающих', '1 человек', '2 человека', '5 человек', '21 человек'],
    ['uz', 'Hech kim', '1 kishi', '2 kishi', '5 kishi', '21 kishi'],
    ['ms', 'Tiada', '1 orang', '2 orang', '5 orang', '21 orang'],
  ] as const)('%s: companions', (language, ...expected) => {
    const say = (count: number) => translator(language).say('companionsCount', { count });
    expect([0, 1, 2, 5, 21].map(say)).toEqual(expected);
  });

  it.each([
    ['fa', 'حداکثر ۱٬۰۰۰ نویسه.'],
    ['en', 'Up to 1,000 characters.'],
    ['zh', '最多1,000个字符。'],
    ['ru', 'Не более 1\u00A0000 знаков.'],
    ['uz', 'Koʻpi bilan 1\u00A0000 belgi.'],
    ['ms', 'Sehingga 1,000 aksara.'],
  ] as const)('%s: limits', (language, expected) => {
    expect(translator(language).say('noteHint', { limit: 1000 })).toBe(expected);
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

  it('names the script where a language is written in several', () => {
    const tags = CATALOG_LANGUAGES.map((language) => translator(language).tag);
    expect(tags).toEqual(['fa', 'en', 'zh-Hans', 'ru', 'uz-Latn', 'ms']);
  });
});
