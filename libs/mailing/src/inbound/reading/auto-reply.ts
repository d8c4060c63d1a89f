import { header, type RawMail } from './raw-mail.js';

const SUBJECT =
  /^(auto(matic)?[ -]?(reply|response|antwort)|out of (the )?office|abwesen|réponse automatique|自动回复|автоответ|автоматический ответ|پاسخ خودکار)/i;

/** A machine answers for somebody (RFC 3834), or tells that a mail was opened (RFC 8098): nobody wrote it. */
export function isAutoReply(mail: RawMail): boolean {
  const submitted = header(mail, 'auto-submitted').toLowerCase();
  if (submitted !== '' && !submitted.startsWith('no')) return true;
  if (mail.parts.some(({ type }) => type === 'message/disposition-notification')) return true;
  if (mail.headers.has('x-autoreply') || mail.headers.has('x-autorespond') || mail.headers.has('x-auto-reply'))
    return true;
  if (/auto[-_]?reply|vacation/i.test(header(mail, 'precedence'))) return true;
  return SUBJECT.test(mail.subject.trim());
}
