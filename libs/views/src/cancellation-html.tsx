import type { VNode } from 'preact';
import type { CancellationFacts } from './cancellation-facts.js';
import { MailCard } from './mail-card.js';
import { MailClosing, MailFooter, MailHeading } from './mail-letter.js';
import { MailRemark } from './mail-remark.js';
import { MailTimes, Struck } from './mail-times.js';
import { Isolated } from './phrases.js';

/** The HTML part of a cancellation; the join link is left out, since it leads nowhere any more. */
export function CancellationHtml({ facts }: { facts: CancellationFacts }): VNode {
  const { t, event, office, words, times, venue, isOff } = facts;
  const [first] = times.all;
  const { date, offset } = first.local;
  return (
    <MailCard
      facts={facts}
      preheader={t.say(words.preheader, { date, time: first.range, city: first.city, offset })}
      eyebrow={t.say(words.eyebrow, { kind: event.kind })}
      testNotice={t.say(words.testNotice)}
      footer={<MailFooter facts={facts} personal={false} receipt={words.receipt} />}
    >
      <p class="ink" style="margin:0 0 12px">
        {t.rich(words.opening, { kind: event.kind, office: <Isolated text={office} /> })}
      </p>
      <Reason facts={facts} />
      <MailHeading>{t.say(words.planned)}</MailHeading>
      <MailTimes t={t} times={times} struck={isOff} />
      {venue && (
        <p class="ink" style="margin:12px 0 0">
          <Struck on={isOff}>{t.rich('venueLine', { venue: <Isolated text={venue} /> })}</Struck>
        </p>
      )}
      <p class="ink" style="margin:20px 0 12px">
        {t.say('cancelCalendar')}
      </p>
      <p class="ink" style="margin:0">
        {t.say(words.regret)}
      </p>
      <MailClosing facts={facts} />
    </MailCard>
  );
}

function Reason({ facts: { t, event, words, reason } }: { facts: CancellationFacts }): VNode | null {
  if (reason === null) return null;
  return (
    <>
      <MailHeading>{t.say(words.reason)}</MailHeading>
      <MailRemark t={t} event={event} remark={reason} />
    </>
  );
}
