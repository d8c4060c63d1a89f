const { Trouble } = require('../servers/processes.js');
const { CalendarStore } = require('./calendar-store.js');
const { mustEqual } = require('./figures.js');

/**
 * Puts one invitee's mails into a calendar, in the order of their arrival, and counts the entries of each event.
 * @param rounds `{ create, move, cancel }`: the mails that had arrived by the end of each
 * @param uids `{ webinar, seminar }`
 * @returns `{ create, move, cancel }`: entries of the webinar before and after its move, of the seminar after its end
 */
function countEntries(rounds, uids) {
  const readers = (mails) => new Set(mails.flatMap(({ to }) => to));
  const address = [...readers(rounds.create)].find(
    (to) => readers(rounds.move).has(to) && readers(rounds.cancel).has(to),
  );
  if (!address) throw new Trouble('Nobody got an invitation, an update and a cancellation.');
  const store = new CalendarStore();
  const read = (mails) => {
    for (const { to, calendars } of mails) if (to.includes(address)) store.apply(calendars[0].content.toString('utf8'));
    return [...store.entries.keys()];
  };
  const count = (found, uid) => found.filter((one) => one === uid).length;
  const create = count(read(rounds.create), uids.webinar);
  const before = store.entries.get(uids.webinar)?.start;
  const move = count(read(rounds.move), uids.webinar);
  const after = store.entries.get(uids.webinar)?.start;
  if (before === after) throw new Trouble('The update did not move the entry of the webinar.');
  const cancel = count(read(rounds.cancel), uids.seminar);
  mustEqual('entries of the webinar at the end', count([...store.entries.keys()], uids.webinar), 'one', 1);
  return { address, before, after, entriesAfter: { create, move, cancel } };
}

module.exports = { countEntries };
