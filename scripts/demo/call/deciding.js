const { setTimeout: sleep } = require('node:timers/promises');
const { Trouble } = require('../../servers/processes.js');
const { since } = require('../lifecycle/mails.js');
const { grant } = require('./opening.js');
const { post } = require('./submitting.js');

const patience = 60_000;

async function untilDone(organizer, id) {
  for (const end = Date.now() + patience; Date.now() < end; await sleep(200)) {
    if ((await organizer.get(`/api/v1/mailings/${id}`)).status === 'done') return;
  }
  throw new Trouble(`Mailing ${id} did not end within ${patience / 1000} s.`);
}

/** The best by their rank are accepted, the next wait, the others are thanked. */
async function decide(organizer, call, ranked, { accepted, reserve }) {
  const parts = {
    accepted: ranked.slice(0, accepted),
    reserve: ranked.slice(accepted, accepted + reserve),
    declined: ranked.slice(accepted + reserve),
  };
  for (const [decision, submissionIds] of Object.entries(parts)) {
    await organizer.post(`/api/v1/calls/${call.id}/decisions`, { submissionIds, decision });
  }
}

/** Nobody hears of a decision before another person has approved the letter. @returns the mailing's recipients */
async function tell({ organizer, approver }, call, kind, say) {
  const request = { kind, sendWhenApproved: true };
  const { id, recipients } = await organizer.post(`/api/v1/calls/${call.id}/mailings`, request);
  await grant(approver, 'mailing', ({ subjectId }) => subjectId === id);
  await untilDone(organizer, id);
  say(`${kind}: ${recipients} letters approved and sent`);
  return recipients;
}

/** The accepted answer by the link of their letter: the first declines, the others confirm but for the last. */
async function answer(house, guest, mark) {
  const letters = (await since(house, mark)).flatMap(({ to, body }) => {
    const page = /\/x\/[a-z0-9]+/i.exec(body)?.[0];
    return page ? [{ to, page }] : [];
  });
  const [first, ...others] = letters;
  await post(guest, `${first.page}/refuse`, {});
  for (const { page } of others.slice(0, -1)) await post(guest, `${page}/confirm`, {});
  return { refused: 1, confirmed: others.length - 1 };
}

module.exports = { answer, decide, tell, untilDone };
