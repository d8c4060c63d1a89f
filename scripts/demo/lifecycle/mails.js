/** What arrived at the sink, message by message, as the people who got it would read it. */
const ICAL = () => require('ical.js').default ?? require('ical.js');

async function readOne({ envelope, raw }) {
  const { simpleParser } = require('mailparser');
  const mail = await simpleParser(raw);
  const file = mail.attachments.find(({ contentType }) => contentType === 'application/ics');
  const text = file ? file.content.toString('utf8') : null;
  const calendar = text && new (ICAL().Component)(ICAL().parse(text));
  const event = calendar?.getFirstSubcomponent('vevent');
  return {
    to: envelope.to[0],
    bounceTo: envelope.from,
    subject: mail.subject,
    body: mail.text ?? '',
    language: /<html\b[^>]*\blang="([a-z]+)/i.exec(mail.html || '')?.[1],
    html: mail.html || '',
    file: `the mail to ${envelope.to[0]}`,
    isAnswer: mail.inReplyTo !== undefined,
    method: calendar ? calendar.getFirstPropertyValue('method') : null,
    uid: event?.getFirstPropertyValue('uid') ?? null,
    sequence: event ? Number(event.getFirstPropertyValue('sequence') ?? 0) : null,
    organizer: event ? String(event.getFirstPropertyValue('organizer')).replace('mailto:', '') : null,
    text,
  };
}

/** Mails since a mark, in the order of arrival. */
const since = (house, mark = 0) => Promise.all(house.sink.messages.slice(mark).map(readOne));

/** The entries of one person's calendar after all their mails so far. */
async function entriesOf(house, address, uid) {
  const { CalendarStore } = require('../calendar-store.js');
  const store = new CalendarStore();
  for (const { to, text } of await since(house)) if (to === address && text) store.apply(text);
  return [...store.entries.keys()].filter((one) => one === uid).length;
}

module.exports = { since, entriesOf };
