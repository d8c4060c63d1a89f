import type { MessageKey } from './catalog.js';
import { ANSWERS } from './event-facts.js';
import type { InvitationFacts } from './invitation-facts.js';
import type { LetterFacts, MailFacts } from './mail-facts.js';
import { ANSWER_LABELS, replyHref } from './phrases.js';
import { seriesLine } from './series/series-line.js';
import { markdownText } from './markdown.js';
import { textLanguageNote } from './text-language.js';
import { wrap } from './text-lines.js';
import { bothDates, TIME_LABELS, type TimeFacts } from './time-facts.js';
import type { Translator } from './translator.js';

/** A text part: paragraphs parted by empty lines, empty ones left out, one newline at the end. */
export function paragraphs(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** What every letter begins with. */
export function openingText(facts: LetterFacts, eyebrow: string, testNotice: string): string[] {
  const { t, event, title, name, frameWords, isTest } = facts;
  const series = seriesLine(t, event.series);
  const greeting = frameWords.greeting.join(name);
  return [
    ...(isTest ? [wrap(testNotice)] : []),
    [eyebrow, wrap(title), ...(series === null ? [] : [wrap(series)])].join('\n'),
    wrap(greeting),
  ];
}

/** The event's own text, under a sentence where it is not in the reader's language; nothing where there is none. */
export function bodyText({ t, event }: MailFacts): string[] {
  const body = markdownText(event.body, event.textLanguage);
  const note = textLanguageNote(t, event);
  return body === '' ? [] : [...(note === null ? [] : [wrap(note)]), body];
}

/** A paragraph per city, the heading over the first. */
export function whenText({ t, times }: MailFacts, heading = t.say('whenHeading')): string[] {
  const [first, ...others] = times.all.map((facts) => timeBlock(t, facts));
  const note = times.note ? [wrap(t.say(times.note.key, { cities: times.note.cities }), '  ')] : [];
  return [`${heading}\n${first ?? ''}`, ...others, ...note];
}

function timeBlock(t: Translator, facts: TimeFacts): string {
  const { city, role, local, range, duration } = facts;
  const lines = [
    t.say(TIME_LABELS[role], { city }),
    range,
    bothDates(t, local),
    t.say('timeOffsetDuration', { zone: local.zoneName, offset: local.offset, duration }),
  ];
  return lines.map((line) => wrap(line, '  ')).join('\n');
}

export function whereText({ t, joinUrl, venue, hosts, capacity }: MailFacts): string {
  const lines = [
    ...(hosts ? [wrap(t.say('hostsLine', { cities: hosts }), '  ')] : []),
    ...(venue ? [wrap(t.say('venueLine', { venue }), '  ')] : []),
    ...(joinUrl ? [wrap(t.say('joinLink', { link: joinUrl }), '  ')] : []),
    ...(capacity === null ? [] : [wrap(t.say('capacityLine', { capacity }), '  ')]),
    ...(venue || joinUrl ? [] : [wrap(t.say('joinLater'), '  ')]),
  ];
  return [t.say('whereHeading'), ...lines].join('\n');
}

/** The question and a link for each answer, on lines of their own. */
export function replyText({ t, replyUrl }: InvitationFacts): string[] {
  const links = ANSWERS.map((answer) => {
    const label = t.say('mailAnswerLine', { answer: t.say(ANSWER_LABELS[answer]) });
    return `  ${label}\n  ${replyHref(replyUrl, answer)}`;
  });
  return [
    [t.say('attendQuestion'), ...links].join('\n'),
    wrap(t.say('mailReplyNoteText')),
    t.say('mailReplyLink', { link: replyUrl }),
  ];
}

/**
 * @param personal whether the mail carries a link that is the reader's alone
 * @param receipt why the reader gets the mail
 */
export function closingText(
  { t, contact, office, preferencesUrl, leaveUrl, frameWords }: LetterFacts,
  personal: boolean,
  receipt: MessageKey = 'mailReason',
): string[] {
  return [
    wrap(t.say('mailQuestions', { ...contact })),
    [wrap(frameWords.closing), ...frameWords.signature].join('\n'),
    ...(personal ? [wrap(t.say('mailPersonal'))] : []),
    wrap(t.say(receipt, { office })),
    ...(preferencesUrl === null ? [] : [t.say('mailPreferencesLink', { link: preferencesUrl })]),
    ...(leaveUrl === null ? [] : [t.say('mailLeaveLink', { link: leaveUrl })]),
  ];
}
