import { type Language, direction } from '@hamshahr/time';
import { IntlMessageFormat } from 'intl-messageformat';
import type { VNode } from 'preact';
import { catalogOf, type MessageKey } from './catalog.js';
import { languageTag } from './language-tag.js';

export type Values = Readonly<Record<string, string | number>>;
export type RichValues = Readonly<Record<string, string | number | VNode>>;

/** Speaks one language: `say` gives a string, `rich` lets elements stand in for placeholders. */
export interface Translator {
  readonly language: Language;
  /** Value of `lang`, BCP 47. */
  readonly tag: string;
  readonly direction: 'rtl' | 'ltr';
  say(key: MessageKey, values?: Values): string;
  rich(key: MessageKey, values: RichValues): (string | VNode)[];
}

const translators = new Map<Language, Translator>();

/** The translator of a frame. */
export function translator(language: Language): Translator {
  const known = translators.get(language);
  if (known) return known;
  const made = makeTranslator(language);
  translators.set(language, made);
  return made;
}

function makeTranslator(language: Language): Translator {
  const catalog = catalogOf(language);
  const tag = languageTag(language);
  const parsed = new Map<MessageKey, IntlMessageFormat>();
  const message = (key: MessageKey): IntlMessageFormat => {
    const known = parsed.get(key);
    if (known) return known;
    const made = new IntlMessageFormat(catalog[key], tag, undefined, { ignoreTag: true });
    parsed.set(key, made);
    return made;
  };
  return {
    language,
    tag,
    direction: direction(language),
    say: (key, values) => String(message(key).format({ ...values })),
    rich: (key, values) => {
      const parts = message(key).format<VNode>({ ...values });
      return Array.isArray(parts) ? parts : [parts];
    },
  };
}
