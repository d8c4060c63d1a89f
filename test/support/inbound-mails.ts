/** Mails as other servers and calendars write them, for tests of what comes in. */

const crlf = (lines: string[]) => Buffer.from(lines.join('\r\n'), 'utf8');

export interface AnswerMail {
  to: string;
  from?: string;
  uid?: string;
  attendee?: string;
  /** '' leaves it out */
  partstat?: string;
  method?: string;
  sequence?: number | null;
  stamp?: Date;
  comment?: string;
  organizer?: string | null;
  start?: string;
  end?: string;
  /** more lines of the VEVENT, more header lines of the mail */
  more?: string[];
  headers?: string[];
}

export const icsTime = (time: Date): string => `${time.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

export function answerCalendar(mail: AnswerMail): string {
  const {
    uid = 'event-1@hamshahr.example',
    attendee = 'li.na@xian.example',
    partstat = 'ACCEPTED',
    method = 'REPLY',
  } = mail;
  const { sequence = 0, stamp = new Date(), comment, organizer = mail.to, start, end, more = [] } = mail;
  return [
    'BEGIN:VCALENDAR',
    'PRODID:-//Somebody//Calendar//EN',
    'VERSION:2.0',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${icsTime(stamp)}`,
    ...(start ? [`DTSTART:${start}`] : []),
    ...(end ? [`DTEND:${end}`] : []),
    ...(sequence === null ? [] : [`SEQUENCE:${sequence}`]),
    ...(organizer === null ? [] : [`ORGANIZER:mailto:${organizer}`]),
    `ATTENDEE${partstat === '' ? '' : `;PARTSTAT=${partstat}`}:mailto:${attendee}`,
    ...(comment ? [`COMMENT:${comment}`] : []),
    ...more,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

/** What Outlook, Gmail and Thunderbird send when somebody presses a button: text beside a calendar. */
export function anAnswer(mail: AnswerMail): Buffer {
  const { to, method = 'REPLY', attendee = 'li.na@xian.example', from = attendee, headers = [] } = mail;
  return crlf([
    `From: Li Na <${from}>`,
    `To: ${to}`,
    'Subject: Accepted: Clean transport in sister cities',
    `Date: ${new Date().toUTCString()}`,
    `Message-ID: <${Math.random().toString(36).slice(2)}@xian.example>`,
    ...headers,
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary="=_a"',
    '',
    '--=_a',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Li Na has accepted.',
    '--=_a',
    `Content-Type: text/calendar; charset=utf-8; method=${method}`,
    'Content-Transfer-Encoding: base64',
    '',
    ...(Buffer.from(answerCalendar(mail))
      .toString('base64')
      .match(/.{1,76}/g) ?? []),
    '--=_a--',
    '',
  ]);
}

export interface BounceMail {
  /** `bounce+<token>@…` */
  to: string;
  recipient?: string | null;
  action?: string;
  status?: string;
  diagnostic?: string;
  envelopeId?: string;
}

/** A report after RFC 3464. */
export function aBounce(mail: BounceMail): Buffer {
  const { to, recipient = 'nobody@xian.example', action = 'failed', status = '5.1.1', envelopeId } = mail;
  const { diagnostic = 'smtp; 550 5.1.1 <nobody@xian.example>: Recipient address rejected: User unknown' } = mail;
  return crlf([
    'Return-Path: <>',
    'From: MAILER-DAEMON@mx.xian.example (Mail Delivery System)',
    `To: ${to}`,
    'Subject: Undelivered Mail Returned to Sender',
    `Date: ${new Date().toUTCString()}`,
    `Message-ID: <${Math.random().toString(36).slice(2)}@mx.xian.example>`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="B"',
    '',
    '--B',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'I am sorry to have to inform you that your message could not be delivered.',
    '--B',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.xian.example',
    ...(envelopeId ? [`Original-Envelope-Id: ${envelopeId}`] : []),
    '',
    ...(recipient === null ? [] : [`Final-Recipient: rfc822; ${recipient}`]),
    `Action: ${action}`,
    `Status: ${status}`,
    `Diagnostic-Code: ${diagnostic}`,
    '',
    '--B',
    'Content-Type: text/rfc822-headers',
    '',
    'Subject: Clean transport in sister cities',
    '',
    '--B--',
    '',
  ]);
}

/** A bounce of the older kind: words and the message, no report. */
export function aBounceInWords(to: string, words: string[], headers: string[] = []): Buffer {
  return crlf([
    'Return-Path: <>',
    'From: MAILER-DAEMON@mx.xian.example',
    `To: ${to}`,
    'Subject: failure notice',
    `Date: ${new Date().toUTCString()}`,
    ...headers,
    '',
    ...words,
    '',
  ]);
}

/** A complaint (RFC 5965), as feedback loops send it. */
export function aComplaint(mail: { to: string; bounceAddress: string; recipient?: string; type?: string }): Buffer {
  const { to, bounceAddress, recipient = 'li.na@xian.example', type = 'abuse' } = mail;
  return crlf([
    'From: <feedback@mailbox.example>',
    `To: ${to}`,
    'Subject: FW: Clean transport in sister cities',
    `Date: ${new Date().toUTCString()}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=feedback-report; boundary="F"',
    '',
    '--F',
    'Content-Type: text/plain',
    '',
    'This is an email abuse report.',
    '--F',
    'Content-Type: message/feedback-report',
    '',
    `Feedback-Type: ${type}`,
    'User-Agent: SomeGenerator/1.0',
    'Version: 1',
    `Original-Mail-From: <${bounceAddress}>`,
    `Original-Rcpt-To: <${recipient}>`,
    '',
    '--F',
    'Content-Type: message/rfc822',
    '',
    'From: office@hamshahr.example',
    'Subject: Clean transport in sister cities',
    '',
    'Hello',
    '--F--',
    '',
  ]);
}

/** An absence note (RFC 3834). */
export function anAbsence(to: string, headers: string[] = ['Auto-Submitted: auto-replied']): Buffer {
  return crlf([
    'Return-Path: <>',
    'From: Li Na <li.na@xian.example>',
    `To: ${to}`,
    'Subject: Re: Clean transport in sister cities',
    `Date: ${new Date().toUTCString()}`,
    ...headers,
    '',
    'I am out of the office until Monday.',
    '',
  ]);
}

export function aLetter(to: string, text: string, headers: string[] = [], from = 'Li Na <li.na@xian.example>'): Buffer {
  return crlf([
    `From: ${from}`,
    `To: ${to}`,
    'Subject: A question',
    `Date: ${new Date().toUTCString()}`,
    ...headers,
    '',
    text,
    '',
  ]);
}
