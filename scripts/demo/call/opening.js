const { setTimeout: sleep } = require('node:timers/promises');
const { Trouble } = require('../../servers/processes.js');
const { Visitor } = require('../visitor.js');

const ZONE = 'Asia/Tehran';
/** Seconds that the experts have at least; the deadline falls on the next full minute after them. */
const TIME = 45;

/** The full minute by the clock of Tehran that is so many seconds ahead at least. */
function deadline(seconds) {
  const at = new Date(Math.ceil((Date.now() + seconds * 1000) / 60_000) * 60_000);
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' });
  return { at, closes: { wall: parts.format(at).replace(' ', 'T'), zone: ZONE } };
}

async function grant(approver, type, isRight) {
  const { items } = await approver.get('/api/v1/approvals?status=pending&limit=200');
  const approval = items.find((one) => one.subjectType === type && isRight(one));
  if (!approval) throw new Trouble(`The approver finds no request for a ${type}.`);
  await approver.post(`/api/v1/approvals/${approval.id}/grant`, { contentHash: approval.contentHash });
}

/** Writes the call, which another person approves; from then on everybody reads it. */
async function openCall({ organizer, approver }, content, say) {
  const { at, closes } = deadline(TIME);
  const { id } = await organizer.post('/api/v1/calls', { ...content, closes });
  await organizer.post(`/api/v1/calls/${id}/submit`);
  await grant(approver, 'call', () => true);
  const call = await organizer.get(`/api/v1/calls/${id}`);
  say(`the call ${call.slug} is open until ${closes.wall} ${closes.zone}`);
  return { call, at };
}

async function waitUntil(at, say) {
  say(`waiting ${Math.ceil((at - Date.now()) / 1000)} s for the deadline`);
  while (Date.now() < at.getTime() + 1000) await sleep(500);
}

/** Accounts that review and do nothing else. @returns their log-ins */
async function bringReviewers(house, reviewers, say) {
  const admin = await new Visitor(house).logIn(
    house.accounts.find(({ office, roles }) => office === 'isfahan' && roles.includes('admin')),
  );
  const password = 'a password of the demo';
  const people = [];
  for (const reviewer of reviewers) {
    const account = { ...reviewer, password, unitId: null, roles: ['reviewer'] };
    const { id } = await admin.post('/api/v1/accounts', account);
    people.push({
      id,
      ...{ email: reviewer.email, password },
      visitor: await new Visitor(house).logIn({ email: reviewer.email, password }),
    });
  }
  say(`${people.length} reviewers have accounts`);
  return people;
}

module.exports = { bringReviewers, grant, openCall, waitUntil };
