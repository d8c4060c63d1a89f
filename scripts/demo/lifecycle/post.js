/** Mails as other people's servers and calendars write them. */
const crypto = require('node:crypto');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { Trouble } = require('../../servers/processes.js');

const crlf = (lines) => Buffer.from(lines.join('\r\n'), 'utf8');
const id = (domain) => `<${crypto.randomUUID()}@${domain}>`;
const stamp = (date) => `${date.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/** A yes from a calendar program (RFC 6047): the entry of the invitation, answered. */
function acceptance({ uid, sequence, organizer, attendee }) {
  const calendar = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Somebody//Calendar//EN', 'METHOD:REPLY', 'BEGIN:VEVENT'],
    ...[`UID:${uid}`, `SEQUENCE:${sequence}`, `DTSTAMP:${stamp(new Date())}`, `ORGANIZER:mailto:${organizer}`],
    ...[`ATTENDEE;PARTSTAT=ACCEPTED:mailto:${attendee}`, 'END:VEVENT', 'END:VCALENDAR', ''],
  ].join('\r\n');
  return crlf([
    ...[`From: <${attendee}>`, `To: <${organizer}>`, 'Subject: Accepted', `Date: ${new Date().toUTCString()}`],
    ...[`Message-ID: ${id('calendar.example')}`, 'MIME-Version: 1.0'],
    ...['Content-Type: text/calendar; charset=utf-8; method=REPLY', 'Content-Transfer-Encoding: base64', ''],
    ...Buffer.from(calendar)
      .toString('base64')
      .match(/.{1,76}/g),
    '',
  ]);
}

/** A report that a mailbox does not exist (RFC 3464), to the address that the message came from. */
function bounce({ to, recipient }) {
  return crlf([
    ...['Return-Path: <>', 'From: MAILER-DAEMON@mx.example', `To: ${to}`, 'Subject: Undelivered Mail'],
    ...[`Date: ${new Date().toUTCString()}`, `Message-ID: ${id('mx.example')}`, 'Auto-Submitted: auto-replied'],
    ...['MIME-Version: 1.0', 'Content-Type: multipart/report; report-type=delivery-status; boundary="B"', ''],
    ...['--B', 'Content-Type: text/plain', '', 'The mailbox does not exist.', '--B'],
    ...['Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.example', ''],
    ...[`Final-Recipient: rfc822; ${recipient}`, 'Action: failed', 'Status: 5.1.1', '', '--B--', ''],
  ]);
}

/** Hands mails to the house as its mailbox would. @returns one line of figures for each */
async function bringIn(house, mails) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hamshahr-lifecycle-'));
  try {
    mails.forEach((raw, index) => fs.writeFileSync(path.join(folder, `${index}.eml`), raw));
    const said = await house.runCommand('mail-ingest', [folder, '--json']);
    return said
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** @throws Trouble with what the house made of it instead */
function mustBe(taken, kind, outcome) {
  if (taken.kind === kind && taken.outcome === outcome) return;
  throw new Trouble(`A mail was taken as ${JSON.stringify(taken)}; it should be ${kind}, ${outcome}.`);
}

module.exports = { acceptance, bounce, bringIn, mustBe };
