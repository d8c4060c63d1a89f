import type { VNode } from 'preact';
import { MailCard } from './mail-card.js';
import { MailClosing, MailFooter, MailWhere } from './mail-letter.js';
import { PlainLink } from './mail-link.js';
import { MailRemark } from './mail-remark.js';
import { MailReply } from './mail-reply.js';
import { MailTimes } from './mail-times.js';
import { Isolated } from './phrases.js';
import { MailProgramme } from './programme/mail-programme.js';
import type { StandingFacts } from './standing-facts.js';

/** The HTML part of a reminder or of thanks. */
export function StandingHtml({ facts }: { facts: StandingFacts }): VNode {
  const { t, event, office, times, words, isAhead, remark } = facts;
  const [first] = times.all;
  const { date, offset } = first.local;
  return (
    <MailCard
      facts={facts}
      preheader={t.say(words.preheader, { date, time: first.range, city: first.city, offset })}
      eyebrow={t.say(words.eyebrow)}
      testNotice={t.say('mailTestNotice')}
      footer={<MailFooter facts={facts} personal={isAhead} />}
    >
      <p class="ink" style="margin:0 0 12px">
        {t.rich(words.opening, { office: <Isolated text={office} /> })}
      </p>
      {remark && <MailRemark t={t} event={event} remark={remark} />}
      {isAhead && <Ahead facts={facts} />}
      <MailClosing facts={facts} />
    </MailCard>
  );
}

/** When and where, the answer, and the entry for the calendar. */
function Ahead({ facts }: { facts: StandingFacts }): VNode {
  const { t, times, replyUrl, calendarUrl } = facts;
  return (
    <>
      <MailTimes t={t} times={times} />
      <MailWhere facts={facts} />
      <MailReply t={t} replyUrl={replyUrl} />
      <p class="ink" style="margin:12px 0 0">
        <PlainLink href={calendarUrl} text={t.say('calendarFile')} />
      </p>
      <MailProgramme facts={facts} />
    </>
  );
}
