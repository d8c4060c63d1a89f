import { direction } from '@hamshahr/time';
import type { VNode } from 'preact';
import { isolated } from './bidi-text.js';
import { mailtoAddress } from './clean-text.js';
import type { InvitationFacts } from './invitation-facts.js';
import { languageTag } from './language-tag.js';
import { MailFrame, PLAIN } from './mail-frame.js';
import { PlainLink } from './mail-link.js';
import { MailReply } from './mail-reply.js';
import { COLOUR, textStyle } from './mail-style.js';
import { MailTimes } from './mail-times.js';
import { markdownHtml, type MarkdownStyles } from './markdown.js';
import { EventText, Isolated } from './phrases.js';

/** The HTML part of an invitation. */
export function InvitationHtml({ facts }: { facts: InvitationFacts }): VNode {
  const { t, office, event, title, times, isTest } = facts;
  const { tag, direction: dir } = t;
  const start = dir === 'rtl' ? 'right' : 'left';
  const [first] = times.all;
  const { date, offset } = first.local;
  const preheader = t.say('mailPreheader', { date, time: first.range, city: first.city, offset });
  return (
    <MailFrame
      t={t}
      title={isolated(title, event.textLanguage, t.language)}
      preheader={preheader}
      office={office}
      footer={<Footer facts={facts} />}
    >
      <tr>
        <td class="surface pad" bgcolor={COLOUR.surface} align={start} dir={dir} lang={tag} style={card(facts)}>
          {isTest && (
            <p class="test" style={TEST_STYLE}>
              {t.say('mailTestNotice')}
            </p>
          )}
          <p class="firuze" style={`margin:0;font-weight:bold;font-size:15px;color:${COLOUR.firuze}`}>
            {t.say('mailEyebrow', { kind: event.kind })}
          </p>
          <h1 class="ink title" style={TITLE_STYLE}>
            <EventText text={title} language={event.textLanguage} />
          </h1>
          <Opening facts={facts} />
          <MailTimes t={t} times={times} />
          <Where facts={facts} />
          <MailReply t={t} replyUrl={facts.replyUrl} />
          <Closing facts={facts} />
        </td>
      </tr>
    </MailFrame>
  );
}

const TITLE_STYLE = `margin:4px 0 20px;font-size:26px;line-height:1.4;font-weight:bold;color:${COLOUR.ink}`;
const TEST_STYLE = `margin:0 0 20px;padding:10px 14px;border-radius:6px;background:${COLOUR.saffronSoft};color:${COLOUR.saffron}`;
const card = ({ t }: InvitationFacts) =>
  textStyle(t.language, `padding:32px 36px;border:1px solid ${COLOUR.line};border-radius:14px`);

function Opening({ facts }: { facts: InvitationFacts }): VNode {
  const { t, name, office, event } = facts;
  const language = event.textLanguage;
  const side = direction(language) === 'rtl' ? 'right' : 'left';
  const html = markdownHtml(event.body, bodyStyles(side));
  return (
    <>
      <p class="ink" style="margin:0 0 12px">
        {t.rich('greeting', { name: <Isolated text={name} /> })}
      </p>
      <p class="ink" style="margin:0 0 12px">
        {t.rich('mailOpening', { kind: event.kind, office: <Isolated text={office} /> })}
      </p>
      {html !== '' && (
        <table role="presentation" dir={direction(language)} width="100%" {...PLAIN}>
          <tr>
            <td
              class="ink"
              align={side}
              dir={direction(language)}
              lang={languageTag(language)}
              style={textStyle(language)}
              dangerouslySetInnerHTML={{ __html: html }}
            />
          </tr>
        </table>
      )}
    </>
  );
}

function bodyStyles(side: 'left' | 'right'): MarkdownStyles {
  const list = `margin:0 0 12px;padding:0;padding-${side}:24px`;
  return { p: 'margin:0 0 12px', ul: list, ol: list, li: 'margin:0 0 4px', a: `color:${COLOUR.lapis}` };
}

function Where({ facts }: { facts: InvitationFacts }): VNode {
  const { t, joinUrl, venue } = facts;
  return (
    <>
      <h2 class="ink" style={`margin:24px 0 6px;font-size:17px;color:${COLOUR.ink}`}>
        {t.say('whereHeading')}
      </h2>
      {venue && (
        <p class="ink" style="margin:0 0 6px">
          {t.rich('venueLine', { venue: <Isolated text={venue} /> })}
        </p>
      )}
      {joinUrl && (
        <p class="ink" style="margin:0 0 6px">
          {t.rich('joinLink', { link: <PlainLink href={joinUrl} text={joinUrl} /> })}
        </p>
      )}
      {!joinUrl && !venue && (
        <p class="ink" style="margin:0 0 6px">
          {t.say('joinLater')}
        </p>
      )}
    </>
  );
}

function Closing({ facts }: { facts: InvitationFacts }): VNode {
  const { t, contact, office } = facts;
  const address = <PlainLink href={mailtoAddress(contact.address)} text={contact.address} />;
  return (
    <>
      <p class="ink rule" style={`margin:24px 0 20px;padding-top:20px;border-top:1px solid ${COLOUR.line}`}>
        {t.rich('mailQuestions', { name: <Isolated text={contact.name} />, address })}
      </p>
      <p class="ink" style="margin:0">
        {t.say('mailClosing')}
        <br />
        <strong>
          <Isolated text={contact.name} />
        </strong>
        <br />
        <Isolated text={office} />
      </p>
    </>
  );
}

function Footer({ facts }: { facts: InvitationFacts }): VNode {
  const { t, office } = facts;
  return (
    <>
      <p style="margin:0 0 6px">{t.say('mailPersonal')}</p>
      <p style="margin:0">{t.rich('mailReason', { office: <Isolated text={office} /> })}</p>
    </>
  );
}
