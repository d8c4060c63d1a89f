import { header, type RawMail } from './raw-mail.js';

const SUBJECT =
  /^(auto(matic)?[ -]?(reply|response|antwort)|out of (the )?office|abwesen|réponse automatique|自动回复|автоответ|автоматический ответ|پاسخ خودکار)/i;

/** Mail that nothing is ever sent in answer to: of machines, of lists, and with an empty envelope sender (rule 29). */
export function isUnanswerable(mail: RawMail): boolean {
  const isList = mail.headers.has('list-id') || /\b(bulk|list|junk)\b/i.test(header(mail, 'precedence'));
  return isAutoReply(mail) || isList || header(mail, 'return-path') === '<>';
}

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
