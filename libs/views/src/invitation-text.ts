import { ANSWERS } from './event-facts.js';
import type { InvitationFacts } from './invitation-facts.js';
import { markdownText } from './markdown.js';
import { ANSWER_LABELS, replyHref } from './phrases.js';
import { wrap } from './text-lines.js';
import { bothDates, type TimeFacts } from './time-facts.js';
import type { Translator } from './translator.js';

/** The text part: the same facts as the HTML, paragraphs parted by empty lines, addresses on lines of their own. */
export function invitationText(facts: InvitationFacts): string {
  const { t, title, event, office, name, contact, isTest } = facts;
  const paragraphs = [
    ...(isTest ? [wrap(t.say('mailTestNotice'))] : []),
    [t.say('mailEyebrow', { kind: event.kind }), wrap(title)].join('\n'),
    t.say('greeting', { name }),
    wrap(t.say('mailOpening', { kind: event.kind, office })),
    markdownText(event.body, event.textLanguage),
    ...when(facts),
    ...where(facts),
    ...reply(facts),
    wrap(t.say('mailQuestions', { name: contact.name, address: contact.address })),
    [t.say('mailClosing'), contact.name, office].join('\n'),
    wrap(t.say('mailPersonal')),
    wrap(t.say('mailReason', { office })),
  ];
  return `${paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')}\n`;
}

function when({ t, times }: InvitationFacts): string[] {
  const blocks = times.all.map((facts) => timeBlock(t, facts));
  const [first, ...others] = blocks;
  const head = `${t.say('whenHeading')}\n${first ?? ''}`;
  const note = times.hostOnly ? [wrap(t.say('hostTimesNote', { city: times.all[0].city }), '  ')] : [];
  return [head, ...others, ...note];
}

function timeBlock(t: Translator, facts: TimeFacts): string {
  const { city, isHost, local, range, duration } = facts;
  const lines = [
    t.say(isHost ? 'timeInHostCity' : 'timeInCity', { city }),
    range,
    bothDates(t, local),
    t.say('timeOffsetDuration', { offset: local.offset, duration }),
  ];
  return lines.map((line) => wrap(line, '  ')).join('\n');
}

function where({ t, joinUrl, venue }: InvitationFacts): string[] {
  const lines = [
    ...(venue ? [wrap(t.say('venueLine', { venue }), '  ')] : []),
    ...(joinUrl ? [wrap(t.say('joinLink', { link: joinUrl }), '  ')] : []),
    ...(venue || joinUrl ? [] : [wrap(t.say('joinLater'), '  ')]),
  ];
  return [[t.say('whereHeading'), ...lines].join('\n')];
}

function reply({ t, replyUrl }: InvitationFacts): string[] {
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
