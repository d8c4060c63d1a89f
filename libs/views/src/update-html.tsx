import type { VNode } from 'preact';
import { MailCard } from './mail-card.js';
import { MailChanges } from './mail-changes.js';
import { MailClosing, MailEventBody, MailFooter, MailHeading, MailWhere } from './mail-letter.js';
import { PlainLink } from './mail-link.js';
import { MailReply } from './mail-reply.js';
import { MailTimes } from './mail-times.js';
import { Isolated } from './phrases.js';
import { MailProgramme } from './programme/mail-programme.js';
import { type UpdateFacts, updatePreheader } from './update-facts.js';

/** The HTML part of an update: the difference, the reply, then the event as it now stands. */
export function UpdateHtml({ facts }: { facts: UpdateFacts }): VNode {
  const { t, event, office, times, changes } = facts;
  return (
    <MailCard
      facts={facts}
      preheader={updatePreheader(facts)}
      eyebrow={t.say('updateEyebrow', { kind: event.kind })}
      testNotice={t.say('mailTestNotice')}
      footer={<MailFooter facts={facts} personal />}
    >
      <p class="ink" style="margin:0 0 12px">
        {t.rich('updateOpening', { kind: event.kind, office: <Isolated text={office} /> })}
      </p>
      <MailChanges t={t} changes={changes} />
      <UpdateReply facts={facts} />
      <MailHeading>{t.say('updateFacts')}</MailHeading>
      <MailTimes t={t} times={times} />
      <MailWhere facts={facts} />
      {event.body.trim() !== '' && <MailHeading>{t.say('pageAboutHeading')}</MailHeading>}
      <MailEventBody t={t} event={event} />
      <MailProgramme facts={facts} />
      <MailClosing facts={facts} />
    </MailCard>
  );
}

/** A major change asks again; a minor one leaves the answer and offers the page. */
function UpdateReply({ facts: { t, isMajor, replyUrl } }: { facts: UpdateFacts }): VNode {
  if (!isMajor) {
    return (
      <>
        <MailHeading>{t.say('pageReplyHeading')}</MailHeading>
        <p class="ink" style="margin:0 0 6px">
          {t.say('updateReplyKept')}
        </p>
        <p class="ink" style="margin:0">
          {t.rich('calendarReply', { link: <PlainLink href={replyUrl} text={replyUrl} /> })}
        </p>
      </>
    );
  }
  return (
    <>
      <MailHeading>{t.say('updateConfirm')}</MailHeading>
      <p class="ink" style="margin:0">
        {t.say('updateConfirmWhy')}
      </p>
      <MailReply t={t} replyUrl={replyUrl} />
    </>
  );
}
