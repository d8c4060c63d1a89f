import { closingText, openingText, paragraphs, replyText, whenText, whereText } from './mail-text.js';
import type { StandingFacts } from './standing-facts.js';
import { programmeText } from './programme/mail-programme.js';
import { textLanguageNote } from './text-language.js';
import { wrap } from './text-lines.js';

/** The text part of a reminder or of thanks, in the order of the HTML. */
export function standingText(facts: StandingFacts): string {
  const { t, office, words, isAhead } = facts;
  return paragraphs([
    ...openingText(facts, t.say(words.eyebrow), t.say('mailTestNotice')),
    wrap(t.say(words.opening, { office })),
    ...remarkText(facts),
    ...(isAhead ? aheadText(facts) : []),
    ...closingText(facts, isAhead),
  ]);
}

function aheadText(facts: StandingFacts): string[] {
  return [
    ...whenText(facts),
    whereText(facts),
    ...replyText(facts),
    `${facts.t.say('calendarFile')}\n  ${facts.calendarUrl}`,
    ...programmeText(facts),
  ];
}

function remarkText({ t, event, remark }: StandingFacts): string[] {
  if (remark === null) return [];
  const note = textLanguageNote(t, event);
  const lines = remark.replace(/\n{2,}/g, '\n').split('\n');
  return [[...(note === null ? [] : [note]), ...lines].map((line) => wrap(line)).join('\n')];
}
