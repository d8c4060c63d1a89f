const fs = require('node:fs');
const path = require('node:path');
const { inData } = require('../paths.js');
const { Trouble } = require('../servers/processes.js');

const folder = inData('demo');
const mailsDir = path.join(folder, 'mails');

/** Takes away what an earlier run left; the folders stay. */
function emptyMailbag() {
  fs.mkdirSync(mailsDir, { recursive: true });
  for (const [dir, ending] of [
    [mailsDir, '.eml'],
    [folder, '.ics'],
  ]) {
    for (const file of fs.readdirSync(dir)) if (file.endsWith(ending)) fs.rmSync(path.join(dir, file));
  }
}

async function readMail(file) {
  const { simpleParser } = require('mailparser');
  const mail = await simpleParser(fs.readFileSync(path.join(mailsDir, file)));
  const language = /<html\b[^>]*\blang="([a-z]+)/i.exec(mail.html || '')?.[1];
  if (!language) throw new Trouble(`${file} does not say in its HTML which language it is in.`);
  return {
    file,
    language,
    to: mail.to.value.map(({ address }) => address),
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    calendars: mail.attachments.filter(({ contentType }) => contentType === 'application/ics'),
  };
}

/** The mails that arrived at the sink, read back from its files, in the order of arrival. */
function readMails() {
  const files = fs.readdirSync(mailsDir).filter((file) => file.endsWith('.eml'));
  return Promise.all(files.sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10)).map(readMail));
}

/** Puts every mail's calendar file beside the mails. @returns how many there are */
function keepCalendars(mails) {
  let count = 0;
  for (const { file, calendars } of mails) {
    for (const [index, { content }] of calendars.entries()) {
      const name = `${path.basename(file, '.eml')}${index > 0 ? `-${index + 1}` : ''}.ics`;
      fs.writeFileSync(path.join(folder, name), content);
      count++;
    }
  }
  return count;
}

/** The personal reply links in a mail's HTML part, without doubles. */
function replyLinks(mail) {
  const hrefs = [...mail.html.matchAll(/\bhref="([^"]+)"/g)].map(([, href]) => href.replaceAll('&amp;', '&'));
  return [...new Set(hrefs.filter((href) => new URL(href).pathname.startsWith('/r/')))];
}

module.exports = { mailsDir, emptyMailbag, readMails, keepCalendars, replyLinks };
