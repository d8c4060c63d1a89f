/**
 * Prints, as JSON, what one fixed event becomes in every language and some zones: the whole message, its calendar object,
 * the reply page and every written time. A program of its own on the built code, because a process reads TZ when it starts.
 */
require('reflect-metadata');
const { calendarTemplate } = require('../../dist/libs/calendar/src/index.js');
const { compose } = require('../../dist/libs/mailing/src/composing.js');
const { SLOTS } = require('../../dist/libs/mailing/src/slots.js');
const { Tokens } = require('../../dist/libs/platform/src/tokens.js');
const { LANGUAGES, localTime, toInstant } = require('../../dist/libs/time/src/index.js');
const { CATALOG_LANGUAGES, renderInvitationMail, renderReplyPage } = require('../../dist/libs/views/src/index.js');

const ZONES = ['Asia/Tehran', 'Asia/Shanghai', 'Europe/Berlin', 'America/New_York'];
const tokens = new Tokens({ security: { tokenKeys: [{ id: 'a', secret: '0123456789abcdef'.repeat(4) }] } });
/** The night in which Berlin's clocks jump; another day in New York. */
const start = new Date('2027-03-28T00:30:00Z');
const end = new Date('2027-03-28T02:00:00Z');
const uid = 'fixed@hamshahr.example';
const organizer = `reply+${SLOTS.token}@hamshahr.example`;
const contact = { name: 'سارا کریمی', latinName: 'Sara Karimi', address: 'sara@isfahan.example' };
const event = {
  kind: 'webinar',
  title: 'آب پاک — Clean water',
  body: 'برنامه\n\n- Trams',
  textLanguage: 'fa',
  start,
  end,
  hostCity: 'Isfahan',
  hostZone: 'Asia/Tehran',
  joinUrl: 'https://meet.isfahan.example/x',
  venue: null,
};

function partsFor(language, zone) {
  const mail = renderInvitationMail({
    language,
    office: 'Isfahan',
    event,
    recipientName: SLOTS.name,
    recipientCity: 'City',
    recipientZone: zone,
    replyUrl: `https://hamshahr.example/r/${SLOTS.token}`,
    contact,
  });
  const template = calendarTemplate({
    method: 'REQUEST',
    uid,
    sequence: 0,
    stamp: start,
    start,
    end,
    ...mail.calendar,
    url: event.joinUrl,
    organizer: { name: contact.name, address: organizer },
    attendee: { name: SLOTS.name, address: SLOTS.address, partstat: 'NEEDS-ACTION' },
    language,
  });
  return {
    ...mail,
    calendar: { template, uid, start: start.toISOString(), end: end.toISOString(), organizer },
    from: { name: 'دفتر اصفهان', address: 'isfahan@hamshahr.example' },
    replyTo: contact,
    domain: 'hamshahr.example',
  };
}

function pageFor(language, zone) {
  return renderReplyPage({
    language,
    languages: [],
    office: 'Isfahan',
    event,
    recipientName: 'علی Ali',
    city: { name: 'City', zone },
    cities: [],
    selectedCity: null,
    answer: null,
    preselected: null,
    companions: 0,
    note: '',
    state: 'open',
    notice: null,
    errors: [],
    action: '/r/x',
    calendarHref: '/r/x/event.ics',
    materials: [],
    idempotencyKey: 'k',
  });
}

async function one(language, zone) {
  const mailing = { id: '7', kind: 'invitation', tokenKey: 'a', sequence: 1, stamp: new Date('2027-03-01T08:15:30Z') };
  const delivery = { id: '9', recipientId: '11', name: 'علی Ali', address: 'ali@people.example', tokenVersion: 1 };
  const message = await compose(tokens, mailing, { parts: partsFor(language, zone) }, delivery);
  const times = LANGUAGES.map((each) => localTime(start, end, zone, each));
  const instant = toInstant('2027-03-28T04:00', zone).toISOString();
  const raw = message.bytes.toString('latin1');
  return { language, zone, raw, calendar: message.calendar, page: pageFor(language, zone), times, instant };
}

async function main() {
  const messages = [];
  for (const language of CATALOG_LANGUAGES) for (const zone of ZONES) messages.push(await one(language, zone));
  process.stdout.write(JSON.stringify({ offset: start.getTimezoneOffset(), messages }));
}

void main();
