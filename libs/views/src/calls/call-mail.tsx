import type { Language } from '@hamshahr/time';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { isolated } from '../bidi-text.js';
import type { MessageKey } from '../catalog.js';
import { cleanLine, cleanName, cleanText } from '../clean-text.js';
import type { Contact } from '../event-facts.js';
import { MailCard } from '../mail-card.js';
import type { LetterFacts } from '../mail-facts.js';
import { MailClosing, MailFooter } from '../mail-letter.js';
import { PlainLink } from '../mail-link.js';
import { MailRemark } from '../mail-remark.js';
import { COLOUR } from '../mail-style.js';
import { closingText, openingText, paragraphs } from '../mail-text.js';
import { type MailWording, mailWords } from '../mail-wording.js';
import { Isolated } from '../phrases.js';
import type { RenderedMail } from '../rendered-mail.js';
import { wrap } from '../text-lines.js';
import { textLanguageNote } from '../text-language.js';
import { translator } from '../translator.js';
import { momentAt, type Clock } from './moment.js';

export type CallMailCause =
  | 'submission_draft'
  | 'submission_receipt'
  | 'co_author'
  | 'withdrawn'
  | 'confirmed'
  | 'refused'
  | 'acceptance'
  | 'reserve'
  | 'rejection'
  | 'expert_page';

/** A mail to one of the people of a submission; rendered once per language, city and submission. */
export interface CallMail {
  language: Language;
  cause: CallMailCause;
  office: string;
  contact: Contact;
  wording?: MailWording | null;
  /** A name or a slot; survives verbatim. */
  recipientName: string;
  /** Title of the call, in the words that the reader gets. */
  call: { title: string; language: Language };
  /** Title of the proposal; empty while it has none. */
  proposal: { title: string; language: Language };
  author: string;
  /** Whether its reader is asked to confirm that the address is theirs. */
  asksProof: boolean;
  /** The deadline, or until when an acceptance can be confirmed. */
  until: Date | null;
  /** The reader's clock, else the call's. */
  clock: Clock;
  /** What the office adds, in the reader's language or another. */
  remark: { text: string; language: Language } | null;
  /** The personal page or a slot. */
  url: string;
}

interface Words {
  subject: MessageKey;
  eyebrow: MessageKey;
  opening: MessageKey;
  action: MessageKey;
}

const news = (eyebrow: MessageKey, opening: MessageKey): Words => ({
  ...{ subject: 'subNewsSubject', eyebrow, opening, action: 'subView' },
});

const WORDS: Readonly<Record<CallMailCause, Words>> = {
  submission_draft: {
    ...{ subject: 'subDraftMailSubject', eyebrow: 'subDraftMailEyebrow' },
    ...{ opening: 'subDraftMailOpening', action: 'subDraftMailAction' },
  },
  submission_receipt: {
    ...{ subject: 'subReceiptSubject', eyebrow: 'subReceiptEyebrow' },
    ...{ opening: 'subReceiptOpening', action: 'subView' },
  },
  co_author: {
    ...{ subject: 'coAuthorSubject', eyebrow: 'coAuthorEyebrow' },
    ...{ opening: 'coAuthorOpening', action: 'coAuthorAction' },
  },
  withdrawn: news('subWithdrawn', 'subNewsWithdrawnOpening'),
  confirmed: news('subConfirmed', 'subNewsConfirmedOpening'),
  refused: news('subRefused', 'subNewsRefusedOpening'),
  acceptance: {
    ...{ subject: 'acceptanceSubject', eyebrow: 'acceptanceEyebrow' },
    ...{ opening: 'acceptanceOpening', action: 'acceptanceAction' },
  },
  reserve: {
    ...{ subject: 'reserveSubject', eyebrow: 'reserveEyebrow' },
    ...{ opening: 'reserveOpening', action: 'subView' },
  },
  rejection: {
    ...{ subject: 'rejectionSubject', eyebrow: 'rejectionEyebrow' },
    ...{ opening: 'rejectionOpening', action: 'subView' },
  },
  expert_page: {
    ...{ subject: 'expertMailSubject', eyebrow: 'expertMailEyebrow' },
    ...{ opening: 'expertMailOpening', action: 'expertMailAction' },
  },
};

interface CallLetter {
  facts: LetterFacts;
  words: Words;
  /** Values of the opening, plain. */
  values: Record<'office' | 'call' | 'author' | 'until', string>;
  remark: CallMail['remark'];
  asksProof: boolean;
  url: string;
}

/** Renders a mail without a calendar part. */
export function renderCallMail(mail: CallMail): Omit<RenderedMail, 'calendar'> {
  const letter = letterOf(mail);
  const { facts, words } = letter;
  const title = isolated(facts.title, facts.event.textLanguage, mail.language);
  return {
    subject: facts.t.say(words.subject, { title }),
    html: `<!doctype html>${renderToString(<CallHtml letter={letter} />)}`,
    text: textOf(letter),
  };
}

function letterOf(mail: CallMail): CallLetter {
  const { language, call, proposal, contact, until, remark, asksProof, url } = mail;
  const t = translator(language);
  const office = cleanLine(mail.office);
  const clean = { name: cleanLine(contact.name), address: cleanLine(contact.address) };
  const isNamed = cleanLine(proposal.title) !== '' && mail.cause !== 'submission_draft';
  const shown = isNamed ? proposal : call;
  return {
    facts: {
      ...{ t, office, contact: clean, preferencesUrl: null, leaveUrl: null, isTest: false },
      title: cleanLine(shown.title),
      event: { textLanguage: shown.language, series: null },
      name: cleanName(mail.recipientName),
      frameWords: mailWords(t, { contact: clean, office, wording: mail.wording }),
    },
    words: WORDS[mail.cause],
    values: {
      ...{ office, author: cleanLine(mail.author) },
      call: isolated(cleanLine(call.title), call.language, language),
      until: until === null ? '' : momentAt(t, until, mail.clock),
    },
    remark: remark && { text: cleanText(remark.text).trim(), language: remark.language },
    ...{ asksProof, url },
  };
}

const BUTTON = `display:inline-block;padding:12px 20px;border-radius:8px;background:${COLOUR.lapis};color:${COLOUR.surface};font-weight:bold;text-decoration:none`;

function CallHtml({ letter: { facts, words, values, remark, asksProof, url } }: { letter: CallLetter }): VNode {
  const { t } = facts;
  const rich = Object.fromEntries(Object.entries(values).map(([key, text]) => [key, <Isolated text={text} />]));
  return (
    <MailCard
      facts={facts}
      preheader={t.say(words.opening, values).slice(0, 120)}
      eyebrow={t.say(words.eyebrow)}
      testNotice=""
      footer={<MailFooter facts={facts} personal={false} receipt="callReason" />}
    >
      <p class="ink" style="margin:0 0 16px">
        {t.rich(words.opening, rich)}
      </p>
      {asksProof && (
        <p class="ink" style="margin:0 0 16px">
          {t.say('subReceiptProof')}
        </p>
      )}
      {remark && <MailRemark t={t} event={{ textLanguage: remark.language }} remark={remark.text} />}
      <p style="margin:0 0 6px">
        <a href={url} class="fill" style={BUTTON}>
          {t.say(words.action)}
        </a>
      </p>
      <p class="soft" style={`margin:0 0 12px;font-size:14px;color:${COLOUR.inkSoft}`}>
        <PlainLink href={url} text={url} />
      </p>
      <MailClosing facts={facts} />
    </MailCard>
  );
}

function textOf({ facts, words, values, remark, asksProof, url }: CallLetter): string {
  const { t } = facts;
  const note = remark && textLanguageNote(t, { textLanguage: remark.language });
  return paragraphs([
    ...openingText(facts, t.say(words.eyebrow), ''),
    wrap(t.say(words.opening, values)),
    ...(asksProof ? [wrap(t.say('subReceiptProof'))] : []),
    ...(note ? [wrap(note)] : []),
    ...(remark ? [wrap(remark.text)] : []),
    `${t.say(words.action)}\n  ${url}`,
    ...closingText(facts, false, 'callReason'),
  ]);
}
