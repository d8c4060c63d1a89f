const { Trouble } = require('../servers/processes.js');

/** How many there are of each: `{ fa: 30, en: 37 }`. */
function tally(values) {
  const counts = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

const sum = (counts) => Object.values(counts).reduce((total, count) => total + count, 0);

/** The same figures of several mailings together. */
function addUp(figures) {
  const total = {};
  for (const one of figures) for (const [name, value] of Object.entries(one)) total[name] = (total[name] ?? 0) + value;
  return total;
}

/** @throws Trouble naming both figures when they differ */
function mustEqual(what, figure, other, expected) {
  if (figure !== expected)
    throw new Trouble(`The figures do not agree: ${what} is ${figure}, ${other} is ${expected}.`);
}

/** @throws Trouble naming the addresses that got another number of mails than the ledger says */
function mustMatch(arrived, sent) {
  const [got, said] = [tally(arrived), tally(sent)];
  const wrong = [...new Set([...arrived, ...sent])].filter((address) => got[address] !== said[address]);
  const lines = wrong.map((address) => `  ${address}: ${got[address] ?? 0} arrived, ${said[address] ?? 0} sent`);
  if (wrong.length > 0) throw new Trouble(`Mails and ledger do not agree:\n${lines.join('\n')}`);
}

/** Every figure was counted somewhere else than the one it is held against. */
function checkSums(figures) {
  const { rows, imported, merged, refused, invited, sent, failed, suppressed, inDoubt, languages } = figures;
  const { updates, cancels, entriesAfter, icsFiles } = figures;
  mustEqual('rows', rows, 'imported + merged + refused', imported + merged + refused);
  mustEqual('invited', invited, 'sent + failed + suppressed + inDoubt', sent + failed + suppressed + inDoubt);
  mustEqual('sent', sent, 'the mails that arrived, by language', sum(languages));
  mustEqual('all mails', sent + updates + cancels, 'the calendar files', icsFiles);
  for (const [step, expected] of Object.entries({ create: 1, move: 1, cancel: 0 })) {
    mustEqual(`entries after "${step}"`, entriesAfter[step], 'by RFC 5546', expected);
  }
}

module.exports = { addUp, tally, mustEqual, mustMatch, checkSums };
