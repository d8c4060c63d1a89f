import { IsIn, IsString, MaxLength, ValidateIf } from 'class-validator';
import type { Wording, Wordings } from '@hamshahr/people';
import { LANGUAGES, type Language } from '@hamshahr/time';

const given = (_body: unknown, value: unknown) => value !== null;

/** What the office says in one language; null says what the product says. */
export class WordingDto {
  /** The line before the event's text, up to 200 characters; `{name}` stands for the reader. @example Dear {name}, */
  @ValidateIf(given)
  @IsString()
  @MaxLength(1000)
  greeting!: string | null;

  /** The line before the signature, up to 200 characters. @example With kind regards, */
  @ValidateIf(given)
  @IsString()
  @MaxLength(1000)
  closing!: string | null;

  /** Who signs, in place of the organizer and the office: up to 6 lines and 500 characters. @example Dr Sara Karimi */
  @ValidateIf(given)
  @IsString()
  @MaxLength(2000)
  signature!: string | null;
}

export class WordingPreviewDto extends WordingDto {
  @IsIn([...LANGUAGES])
  language!: Language;
}

export class WordingItemView {
  /** @example fa */
  language!: string;
  greeting!: string | null;
  closing!: string | null;
  signature!: string | null;
}

export class WordingDefaultView {
  /** @example fa */
  language!: string;
  greeting!: string;
  closing!: string;
  /** The event's organizer and the office; shown as if you were the organizer. */
  signature!: string;
}

export class WordingsView {
  /** One for each language. */
  items!: WordingItemView[];
  /** What is said where the office says nothing. */
  defaults!: WordingDefaultView[];
  /** Name it in If-Match when editing, whatever the language. */
  version!: number;
}

export interface ShownWordings {
  wordings: Wordings;
  defaults: (Record<keyof Wording, string> & { language: Language })[];
}

export function toWordingsView({ wordings, defaults }: ShownWordings): WordingsView {
  const { byLanguage, version } = wordings;
  const items = LANGUAGES.map((language) => {
    const { greeting = null, closing = null, signature = null } = byLanguage.get(language) ?? {};
    return { language, greeting, closing, signature };
  });
  return { items, defaults, version };
}

export class WordingPreviewView {
  subject!: string;
  html!: string;
  text!: string;
}
