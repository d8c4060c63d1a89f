import type { VNode } from 'preact';
import type { InvitationFacts, InvitationWords } from './invitation-facts.js';
import { MailCard } from './mail-card.js';
import { MailClosing, MailEventBody, MailFooter, MailWhere } from './mail-letter.js';
import { MailReply } from './mail-reply.js';
import { MailTimes } from './mail-times.js';
import { Isolated } from './phrases.js';
import { MailProgramme } from './programme/mail-programme.js';

/** The HTML part of an invitation. */
export function InvitationHtml({ facts, words }: { facts: InvitationFacts; words: InvitationWords }): VNode {
  const { t, event, office, times } = facts;
  const [first] = times.all;
  const { date, offset } = first.local;
  return (
    <MailCard
      facts={facts}
      preheader={t.say(words.preheader, { date, time: first.range, city: first.city, offset })}
      eyebrow={t.say(words.eyebrow, { kind: event.kind })}
      testNotice={t.say('mailTestNotice')}
      footer={<MailFooter facts={facts} personal receipt={words.receipt} />}
    >
      <p class="ink" style="margin:0 0 12px">
        {t.rich(words.opening, { kind: event.kind, office: <Isolated text={office} /> })}
      </p>
      <MailEventBody t={t} event={event} />
      <MailTimes t={t} times={times} />
      <MailWhere facts={facts} />
      <MailReply t={t} replyUrl={facts.replyUrl} />
      <MailProgramme facts={facts} />
      <MailClosing facts={facts} />
    </MailCard>
  );
}
