import type { ReadReport } from './inbound-reading.js';
import { header, type RawMail } from './raw-mail.js';

/** A bounce as far as it says anything. */
export interface Bounce extends ReadReport {
  recipient: string | null;
  /** RFC 3463 */
  status: string | null;
  permanent: boolean | null;
  envelopeId: string;
  /** Text of the message that came back, or its headers. */
  returned: string;
}

const STATUS = /\b([245])\.(\d{1,3})\.(\d{1,3})\b/;
const SMTP_CODE = /(?:^|[^\d.])([45]\d\d)(?=[ -]|$)/m;
/** Permanent for the message, but the address lives: full, too large, a loop, content, policy (RFC 3463 §3). */
const LIVES = /^5\.(2\.[234]|3\.|4\.[567]|6\.|7\.)/;
const LIVES_IN_WORDS = /quota|mailbox (is )?full|over ?limit|too (large|big)|spam|blocked|blacklist|policy|virus/i;
const REPORTS = ['message/delivery-status', 'message/global-delivery-status'];
const MACHINES = /^(mailer-daemon|postmaster|mail-daemon|mdaemon|mmdf|mailerdaemon)@/i;
const FAILURE =
  /undeliver|delivery.{0,20}(fail|status|problem|error)|fail(ure|ed).{0,20}(notice|deliver)|returned mail|mail delivery/i;
/** How much of a bounce in words is looked at. */
const SEARCHED = 20_000;

/** A report after RFC 3464, or an older bounce in words (about half of them); null when it is neither (rule 37). */
export function readBounce(mail: RawMail, isAutoReply: boolean): Bounce | null {
  const part = mail.parts.find(({ type }) => REPORTS.includes(type));
  if (part) return fromReport(part.content.toString('utf8'), mail);
  return isBounceInWords(mail, isAutoReply) ? fromWords(mail) : null;
}

function fromReport(report: string, mail: RawMail): Bounce {
  const [message = {}, ...recipients] = groups(report);
  const failed = recipients.find(({ action }) => /^failed/i.test(action ?? '')) ?? recipients[0] ?? message;
  const diagnostic = typed(failed['diagnostic-code']);
  const status = STATUS.exec(failed.status ?? '')?.[0] ?? STATUS.exec(diagnostic)?.[0] ?? null;
  const action = /^[a-z]+/i.exec(failed.action ?? '')?.[0].toLowerCase() ?? 'failed';
  return {
    recipient: address(failed['final-recipient']) ?? address(failed['original-recipient']) ?? failedRecipient(mail),
    action,
    envelopeId: message['original-envelope-id'] ?? '',
    returned: returnedText(mail),
    ...verdict(action, status, diagnostic),
  };
}

function fromWords(mail: RawMail): Bounce {
  const text = mail.text.slice(0, SEARCHED);
  const status = STATUS.exec(text)?.[0] ?? null;
  return {
    recipient: failedRecipient(mail) ?? address(/<([^<>\s]+@[^<>\s]+)>:?/.exec(text)?.[1]),
    action: 'failed',
    envelopeId: '',
    returned: `${returnedText(mail)}\n${text}`,
    ...verdict('failed', status, lineAbout(text, status)),
  };
}

function verdict(
  action: string,
  status: string | null,
  diagnostic: string,
): Pick<Bounce, 'status' | 'permanent' | 'diagnostic' | 'isDeadAddress'> {
  const code = SMTP_CODE.exec(diagnostic)?.[1];
  const first = status?.[0] ?? code?.[0];
  const permanent = action === 'failed' ? (first === undefined ? null : first === '5') : false;
  // A generic status is worth less than what the other server said itself.
  const precise = status?.endsWith('.0.0') ? (STATUS.exec(diagnostic)?.[0] ?? status) : status;
  const lives = LIVES.test(precise ?? '') || ((precise ?? '0.0').endsWith('.0') && LIVES_IN_WORDS.test(diagnostic));
  return { status, permanent, diagnostic: diagnostic.slice(0, 500), isDeadAddress: permanent === true && !lives };
}

/** An absence note has an empty envelope sender too, but it does not come from the mail server itself. */
function isBounceInWords(mail: RawMail, isAutoReply: boolean): boolean {
  if (mail.headers.has('x-failed-recipients')) return true;
  const isServer = MACHINES.test(mail.from ?? '') || (!isAutoReply && header(mail, 'return-path') === '<>');
  return isServer && FAILURE.test(`${mail.subject}\n${mail.text.slice(0, 2000)}`);
}

/** Fields of each group of a report by lower-case name; groups stand apart by an empty line. */
function groups(report: string): Record<string, string>[] {
  return report
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]+/g, ' ')
    .split(/\n{2,}/)
    .map((group) =>
      Object.fromEntries(
        group.split('\n').flatMap((line) => {
          const colon = line.indexOf(':');
          return colon < 1 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const];
        }),
      ),
    )
    .filter((group) => Object.keys(group).length > 0);
}

/** Behind the type: `rfc822; a@b`, `smtp; 550 5.1.1 …`. */
function typed(value: string | undefined): string {
  return (value ?? '').replace(/^[^;]{0,40};\s*/, '');
}

function address(value: string | undefined): string | null {
  const text = typed(value)
    // xtext of ORCPT (RFC 3461 §4)
    .replace(/\+([0-9A-F]{2})/g, (_whole, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/^<|>$/g, '')
    .trim();
  return /^[^\s@<>]+@[^\s@<>]+$/.test(text) && text.length <= 254 ? text.toLowerCase() : null;
}

function failedRecipient(mail: RawMail): string | null {
  return address(header(mail, 'x-failed-recipients').split(',')[0]);
}

function returnedText(mail: RawMail): string {
  return mail.parts
    .filter(
      ({ type }) => type.startsWith('message/rfc822') || type === 'message/global' || type === 'text/rfc822-headers',
    )
    .map(({ content }) => content.subarray(0, SEARCHED).toString('latin1'))
    .join('\n');
}

function lineAbout(text: string, status: string | null): string {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return lines.find((line) => (status ? line.includes(status) : SMTP_CODE.test(line))) ?? '';
}
