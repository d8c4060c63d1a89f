import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { MailCard } from '../mail-card.js';
import { type EventMail, type MailFacts, mailFacts, readerOf } from '../mail-facts.js';
import { MailClosing, MailFooter } from '../mail-letter.js';
import { PlainLink } from '../mail-link.js';
import { COLOUR } from '../mail-style.js';
import { closingText, openingText, paragraphs, whenText } from '../mail-text.js';
import { MailTimes } from '../mail-times.js';
import { Isolated } from '../phrases.js';
import { type RenderedMail, subjectLine } from '../rendered-mail.js';
import { wrap } from '../text-lines.js';
import { placeMoment } from './place-moment.js';

/** What becomes of a registration: confirm the address, wait, an offer of a place, or none. */
export type RegistrationCause = 'registration' | 'waitlist' | 'offer' | 'decline';

export interface RegistrationMail extends EventMail {
  cause: RegistrationCause;
  /** The personal page of the registration, or a slot. */
  registrationUrl: string;
  /** Until when an offered place is held; for offers only. */
  until: Date | null;
}

const WORDS = {
  registration: {
    subject: 'registrationSubject',
    eyebrow: 'registrationEyebrow',
    opening: 'registrationOpening',
    action: 'registrationAction',
  },
  waitlist: {
    subject: 'waitlistSubject',
    eyebrow: 'waitlistEyebrow',
    opening: 'waitlistOpening',
    action: 'registrationView',
  },
  offer: { subject: 'offerSubject', eyebrow: 'offerEyebrow', opening: 'offerOpening', action: 'offerAction' },
  decline: {
    subject: 'declineSubject',
    eyebrow: 'declineEyebrow',
    opening: 'declineOpening',
    action: 'registrationView',
  },
} as const;

interface RegistrationFacts extends MailFacts {
  words: (typeof WORDS)[RegistrationCause];
  until: string;
  registrationUrl: string;
}

/** Renders a mail about a registration. It carries no link for joining: nobody has a place by it. */
export function renderRegistrationMail(mail: RegistrationMail): Omit<RenderedMail, 'calendar'> {
  const facts = factsOf(mail);
  return {
    subject: subjectLine(facts.words.subject, facts),
    html: `<!doctype html>${renderToString(<RegistrationHtml facts={facts} />)}`,
    text: textOf(facts),
  };
}

function factsOf(mail: RegistrationMail): RegistrationFacts {
  const facts = mailFacts({ ...mail, event: { ...mail.event, joinUrl: null }, leaveUrl: null });
  const { until, registrationUrl, cause } = mail;
  return {
    ...facts,
    words: WORDS[cause],
    until: until === null ? '' : placeMoment(facts.t, until, mail.event, readerOf(mail)),
    registrationUrl,
  };
}

function RegistrationHtml({ facts }: { facts: RegistrationFacts }): VNode {
  const { t, office, times, words, until, registrationUrl } = facts;
  const [{ city, local }] = times.all;
  const { date, time, offset } = local;
  return (
    <MailCard
      facts={facts}
      preheader={t.say('timeSentence', { date, time, city, offset })}
      eyebrow={t.say(words.eyebrow)}
      testNotice={t.say('mailTestNotice')}
      footer={<MailFooter facts={facts} personal={false} receipt="registrationReceipt" />}
    >
      <p class="ink" style="margin:0 0 16px">
        {t.rich(words.opening, { office: <Isolated text={office} />, until: <Isolated text={until} /> })}
      </p>
      <p style="margin:0 0 6px">
        <a
          href={registrationUrl}
          class="fill"
          style={`display:inline-block;padding:12px 20px;border-radius:8px;background:${COLOUR.lapis};color:${COLOUR.surface};font-weight:bold;text-decoration:none`}
        >
          {t.say(words.action)}
        </a>
      </p>
      <p class="soft" style={`margin:0 0 12px;font-size:14px;color:${COLOUR.inkSoft}`}>
        <PlainLink href={registrationUrl} text={registrationUrl} />
      </p>
      <MailTimes t={t} times={times} />
      <MailClosing facts={facts} />
    </MailCard>
  );
}

function textOf(facts: RegistrationFacts): string {
  const { t, office, words, until, registrationUrl } = facts;
  return paragraphs([
    ...openingText(facts, t.say(words.eyebrow), t.say('mailTestNotice')),
    wrap(t.say(words.opening, { office, until })),
    `${t.say(words.action)}\n  ${registrationUrl}`,
    ...whenText(facts),
    ...closingText(facts, false, 'registrationReceipt'),
  ]);
}
