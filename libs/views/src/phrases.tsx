import { type Language, direction } from '@hamshahr/time';
import type { VNode } from 'preact';
import type { Answer } from './event-facts.js';
import type { MessageKey } from './catalog.js';
import { languageTag } from './language-tag.js';

/** A name, address or number inside a sentence: isolated, direction found by the browser or given. */
export function Isolated({ text, dir }: { text: string; dir?: 'ltr' | 'rtl' }): VNode {
  return dir ? <bdi dir={dir}>{text}</bdi> : <bdi>{text}</bdi>;
}

/** Text of the event inside a frame that may be in another language. */
export function EventText({ text, language }: { text: string; language: Language }): VNode {
  return (
    <bdi lang={languageTag(language)} dir={direction(language)}>
      {text}
    </bdi>
  );
}

export const ANSWER_LABELS: Readonly<Record<Answer, MessageKey>> = {
  yes: 'answerYes',
  tentative: 'answerTentative',
  no: 'answerNo',
};

/** The reply page with an answer pre-selected; works on slots too, which are never encoded. */
export function replyHref(replyUrl: string, answer: Answer): string {
  return `${replyUrl}${replyUrl.includes('?') ? '&' : '?'}reply=${answer}`;
}
