import { direction } from '@hamshahr/time';
import { type ComponentChildren, Fragment, type VNode } from 'preact';
import type { MessageKey } from './catalog.js';
import { mailtoAddress } from './clean-text.js';
import { languageTag } from './language-tag.js';
import type { LetterFacts, MailFacts } from './mail-facts.js';
import { PLAIN } from './mail-frame.js';
import { PlainLink } from './mail-link.js';
import { COLOUR, textStyle } from './mail-style.js';
import { markdownHtml, type MarkdownStyles } from './markdown.js';
import { Isolated } from './phrases.js';
import { textLanguageNote } from './text-language.js';

/** A heading inside a letter. */
export function MailHeading({ children }: { children: ComponentChildren }): VNode {
  return (
    <h2 class="ink" style={`margin:24px 0 6px;font-size:17px;color:${COLOUR.ink}`}>
      {children}
    </h2>
  );
}

/** The event's own text, in its language and direction whatever the frame's, and where they differ a sentence that says so. */
export function MailEventBody({ t, event }: Pick<MailFacts, 't' | 'event'>): VNode | null {
  const language = event.textLanguage;
  const side = direction(language) === 'rtl' ? 'right' : 'left';
  const html = markdownHtml(event.body, bodyStyles(side));
  if (html === '') return null;
  return (
    <>
      <TextLanguageNote t={t} event={event} />
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
    </>
  );
}

/** Says which language the organizers' words below are in, where it is not the reader's. */
export function TextLanguageNote({ t, event }: Pick<LetterFacts, 't' | 'event'>): VNode | null {
  const note = textLanguageNote(t, event);
  if (note === null) return null;
  return (
    <p class="soft" style={`margin:0 0 12px;font-size:14px;color:${COLOUR.inkSoft}`}>
      {note}
    </p>
  );
}

function bodyStyles(side: 'left' | 'right'): MarkdownStyles {
  const list = `margin:0 0 12px;padding:0;padding-${side}:24px`;
  return { p: 'margin:0 0 12px', ul: list, ol: list, li: 'margin:0 0 4px', a: `color:${COLOUR.lapis}` };
}

/** How to take part: hosts of a joint seminar, venue, link or the promise of a link, seats. */
export function MailWhere({ facts }: { facts: MailFacts }): VNode {
  const { t, joinUrl, venue, hosts, capacity } = facts;
  return (
    <>
      <MailHeading>{t.say('whereHeading')}</MailHeading>
      {hosts && (
        <p class="ink" style="margin:0 0 6px">
          {t.rich('hostsLine', { cities: <Isolated text={hosts} /> })}
        </p>
      )}
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
      {capacity !== null && (
        <p class="ink" style="margin:0 0 6px">
          {t.say('capacityLine', { capacity })}
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

/** Whom to ask, and the signature. */
export function MailClosing({ facts }: { facts: LetterFacts }): VNode {
  const { t, contact, frameWords } = facts;
  const [signer = '', ...others] = frameWords.signature;
  const address = <PlainLink href={mailtoAddress(contact.address)} text={contact.address} />;
  return (
    <>
      <p class="ink rule" style={`margin:24px 0 20px;padding-top:20px;border-top:1px solid ${COLOUR.line}`}>
        {t.rich('mailQuestions', { name: <Isolated text={contact.name} />, address })}
      </p>
      <p class="ink" style="margin:0">
        {frameWords.closing}
        <br />
        <strong>
          <Isolated text={signer} />
        </strong>
        {others.map((line) => (
          <Fragment key={line}>
            <br />
            <Isolated text={line} />
          </Fragment>
        ))}
      </p>
    </>
  );
}

interface MailFooterProps {
  facts: LetterFacts;
  /** Whether the mail carries a link that is the reader's alone. */
  personal: boolean;
  /** Why the reader gets the mail. */
  receipt?: MessageKey;
}

export function MailFooter({ facts, personal, receipt = 'mailReason' }: MailFooterProps): VNode {
  const { t, office, preferencesUrl, leaveUrl } = facts;
  return (
    <>
      {personal && <p style="margin:0 0 6px">{t.say('mailPersonal')}</p>}
      <p style="margin:0">{t.rich(receipt, { office: <Isolated text={office} /> })}</p>
      {preferencesUrl !== null && <FooterLink href={preferencesUrl} text={t.say('mailPreferences')} />}
      {leaveUrl !== null && <FooterLink href={leaveUrl} text={t.say('mailLeave')} />}
    </>
  );
}

function FooterLink({ href, text }: { href: string; text: string }): VNode {
  return (
    <p style="margin:6px 0 0">
      <a href={href} style={`color:${COLOUR.inkSoft}`} class="soft">
        {text}
      </a>
    </p>
  );
}
