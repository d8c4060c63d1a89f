/** Reminders, whose offset is chosen so that they fall due seconds from now. */
const { setTimeout: sleep } = require('node:timers/promises');
const { Trouble } = require('../../servers/processes.js');

const MINUTE = 60_000;
/** Milliseconds a rule has until it is due: it must be approved before, or it is missed. */
const LEAD = 4000;

/** An approved rule that falls due at the first full minute after `lead` milliseconds. */
async function plan({ organizer, approver }, event, lead = LEAD) {
  const { revision } = await organizer.get(`/api/v1/events/${event.id}`);
  const amount = Math.floor((Date.parse(revision.startsAt) - Date.now() - lead) / MINUTE);
  const rule = { kind: 'reminder', amount, unit: 'minutes', audience: 'not_declined' };
  const { id } = await organizer.post(`/api/v1/events/${event.id}/reminders`, rule);
  const { items } = await approver.get('/api/v1/approvals?status=pending');
  const wanted = items.find((one) => one.subjectType === 'reminder_rule' && one.subjectId === id);
  await approver.post(`/api/v1/approvals/${wanted.id}/grant`, { contentHash: wanted.contentHash });
  return organizer.get(`/api/v1/reminders/${id}`);
}

async function untilSent(organizer, { id }) {
  for (const end = Date.now() + 120_000; Date.now() < end; await sleep(300)) {
    const { outcome, mailingId } = await organizer.get(`/api/v1/reminders/${id}`);
    if (outcome === 'sent') return mailingId;
    if (outcome && outcome !== 'planned') throw new Trouble(`The reminder ended as ${outcome}.`);
  }
  throw new Trouble('The reminder was not sent within 120 s.');
}

const untilPast = (moment, grace) => sleep(Math.max(0, Date.parse(moment) - Date.now()) + grace);

module.exports = { plan, untilSent, untilPast };
