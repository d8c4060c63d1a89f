import { pinyin } from 'pinyin-pro';

/** Chinese names in Latin letters, and the other way round. Tones are left out, as on passports. */

const HAN_RUN = /\p{Script=Han}{2,}/gu;
/** Frequent family names, some nine of ten people's; a Chinese name found by its sound alone begins with one. */
const FAMILY = new Set(
  '王李张陈刘杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤',
);
const VALID = /^[a-z]{1,6}$/;
/** Syllables of given and family name together; longer ones are no Chinese name. */
const MOST_SIGNS = 4;

const plain = (syllable: string) => syllable.replaceAll('ü', 'v').toLowerCase();
/** Passports write lü as lyu or lu. */
const spelledOut = (syllable: string) =>
  syllable.includes('v') ? [syllable.replaceAll('v', 'u'), syllable.replaceAll('v', 'yu'), syllable] : [syllable];

const readings = new Map<string, string[]>();

function readingsOf(sign: string): string[] {
  const known = readings.get(sign);
  if (known) return known;
  const all = pinyin(sign, { toneType: 'none', type: 'array', multiple: true });
  const syllables = [...new Set(all.map(plain))].filter((one) => VALID.test(one)).flatMap(spelledOut);
  readings.set(sign, syllables);
  return syllables;
}

/** What a Chinese name may look like in Latin letters, written together: `wangxiaoming`, `xiaomingwang`; empty for another. */
export function latinFormsOf(name: string): { whole: Set<string>; given: Set<string> } {
  const signs = [...name.matchAll(/\p{Script=Han}/gu)].map(([sign]) => sign);
  if (signs.length < 2 || signs.length > MOST_SIGNS) return { whole: new Set(), given: new Set() };
  const whole = new Set<string>();
  const givens = new Set<string>();
  // Family names of two signs are rare; of four signs the first two may be one.
  for (const cut of signs.length > 2 ? [1, 2] : [1]) {
    const family = soundsOf(signs.slice(0, cut));
    const given = soundsOf(signs.slice(cut));
    for (const first of family) {
      for (const second of given) whole.add(first + second).add(second + first);
    }
    if (cut === 1 && signs.length > 2) for (const one of given) givens.add(one);
  }
  return { whole, given: givens };
}

const MOST_FORMS = 64;

const soundsOf = (signs: readonly string[]) =>
  signs
    .reduce<string[]>((sounds, sign) => sounds.flatMap((sound) => readingsOf(sign).map((one) => sound + one)), [''])
    .slice(0, MOST_FORMS);

/**
 * Where a Chinese text has signs that read as a name in Latin letters does.
 * @param parts words of the name, folded, in any order
 */
export function hanTracesOf(text: string, parts: readonly string[]): { start: number; end: number }[] {
  const sought = new Set([parts.join(''), [...parts.slice(1), parts[0]].join(''), [...parts].reverse().join('')]);
  if (parts.length < 2 || [...sought].some((name) => !/^[a-z]{4,24}$/.test(name))) return [];
  const traces: { start: number; end: number }[] = [];
  const known = new Map<string, number>();
  for (const { 0: run, index } of text.matchAll(HAN_RUN)) {
    for (let at = 0; at < run.length; at += 1) {
      if (!FAMILY.has(run[at]!)) continue;
      const signs = run.slice(at, at + MOST_SIGNS);
      const length = known.get(signs) ?? readsAs(signs, sought);
      known.set(signs, length);
      if (length > 0) traces.push({ start: index + at, end: index + at + length });
    }
  }
  return traces;
}

/** How many signs from the first on read as one of the names; 0 for none. */
function readsAs(signs: string, sought: ReadonlySet<string>): number {
  let sounds = [''];
  let at = 0;
  for (const sign of signs) {
    at += sign.length;
    sounds = sounds
      .flatMap((sound) => readingsOf(sign).map((one) => sound + one))
      .filter((sound) => [...sought].some((name) => name.startsWith(sound)));
    if (sounds.length === 0) return 0;
    if (at > 1 && sounds.some((sound) => sought.has(sound))) return at;
  }
  return 0;
}
