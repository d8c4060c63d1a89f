/** People who register by themselves: the form, the mail, the personal page. */
const { setTimeout: sleep } = require('node:timers/promises');
const { Trouble } = require('../../servers/processes.js');
const { since } = require('./mails.js');

/** Opens the form of an event; another person approves it. */
async function openForm({ organizer, approver }, event) {
  const form = { mode: 'open', offerHours: 24, questions: [] };
  await organizer.put(`/api/v1/events/${event.id}/registration`, form, 0);
  const { items } = await approver.get('/api/v1/approvals?status=pending');
  const wanted = items.find((one) => one.subjectType === 'registration_form' && one.subjectId === event.id);
  await approver.post(`/api/v1/approvals/${wanted.id}/grant`, { contentHash: wanted.contentHash });
}

const post = (guest, address, fields) =>
  guest.ask('POST', address, {
    type: 'application/x-www-form-urlencoded',
    body: new URLSearchParams(fields).toString(),
  });

async function mailTo(house, address, isRight, what) {
  for (const end = Date.now() + 30_000; Date.now() < end; await sleep(200)) {
    const found = (await since(house)).filter(({ to }) => to === address).find(isRight);
    if (found) return found;
  }
  throw new Trouble(`${address} got no ${what} within 30 s.`);
}

const pageOf = ({ body, to }) => {
  const link = /https?:\/\/\S+\/reg\/[a-z0-9]+/.exec(body)?.[0];
  if (!link) throw new Trouble(`The mail to ${to} has no link to a registration.`);
  return new URL(link).pathname;
};

/** Fills in the form and confirms by the mailed link. @returns the path of the personal page */
async function register(house, guest, event, person) {
  const form = `/${person.language}/e/${event.slug}/register`;
  const sent = await post(guest, form, { companions: '0', city: '', ...person });
  if (sent.status !== 303) throw new Trouble(`The registration form answered ${sent.status}.`);
  const page = pageOf(await mailTo(house, person.address, ({ body }) => body.includes('/reg/'), 'link to confirm'));
  await post(guest, page, { step: 'confirm' });
  return page;
}

const act = (guest, page, step) => post(guest, page, { step });

module.exports = { openForm, register, act, mailTo };
