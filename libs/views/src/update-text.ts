import { type Change, CHANGE_LABELS } from './changes.js';
import { bodyText, closingText, openingText, paragraphs, replyText, whenText, whereText } from './mail-text.js';
import { programmeText } from './programme/mail-programme.js';
import { wrap } from './text-lines.js';
import { TIME_LABELS } from './time-facts.js';
import type { Translator } from './translator.js';
import type { UpdateFacts } from './update-facts.js';

/** The text part of an update, in the order of the HTML. */
export function updateText(facts: UpdateFacts): string {
  const { t, event, office } = facts;
  return paragraphs([
    ...openingText(facts, t.say('updateEyebrow', { kind: event.kind }), t.say('mailTestNotice')),
    wrap(t.say('updateOpening', { kind: event.kind, office })),
    ...changesText(facts),
    ...answerText(facts),
    t.say('updateFacts'),
    ...whenText(facts),
    whereText(facts),
    ...aboutText(facts),
    ...programmeText(facts),
    ...closingText(facts, true),
  ]);
}

function changesText({ t, changes }: UpdateFacts): string[] {
  const heading = t.say('changesHeading');
  const [first, ...others] = changes.map((change) => changeBlock(t, change));
  return first === undefined
    ? [`${heading}\n${wrap(t.say('updateTextsOnly'), '  ')}`]
    : [`${heading}\n${first}`, ...others];
}

function changeBlock(t: Translator, change: Change): string {
  const before = change.before ?? t.say('changeNothing');
  const now = change.now ?? t.say('changeNothing');
  const lines =
    before === now
      ? [t.say('changeSame', { value: now })]
      : [t.say('changeBefore', { value: before }), t.say('changeNow', { value: now })];
  return [wrap(label(t, change), '  '), ...lines.map((line) => wrap(line, '  ', '    '))].join('\n');
}

function label(t: Translator, change: Change): string {
  if (change.subject === 'session') return t.say('programmeChanged', { title: change.title });
  if (change.subject !== 'time') return t.say(CHANGE_LABELS[change.subject]);
  return t.say(TIME_LABELS[change.role], { city: change.city });
}

function aboutText(facts: UpdateFacts): string[] {
  const body = bodyText(facts);
  return body.length === 0 ? [] : [facts.t.say('pageAboutHeading'), ...body];
}

function answerText(facts: UpdateFacts): string[] {
  const { t, isMajor, replyUrl } = facts;
  if (isMajor) return [`${t.say('updateConfirm')}\n${wrap(t.say('updateConfirmWhy'), '  ')}`, ...replyText(facts)];
  return [
    `${t.say('pageReplyHeading')}\n${wrap(t.say('updateReplyKept'), '  ')}`,
    t.say('calendarReply', { link: replyUrl }),
  ];
}
