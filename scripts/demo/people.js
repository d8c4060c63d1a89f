const { Trouble } = require('../servers/processes.js');
const { mustEqual } = require('./figures.js');
const { readContacts } = require('./sample.js');
const { Visitor } = require('./visitor.js');

/** The organizer may also approve, for others: so the refusal below is about the own request, not about a missing role. */
async function logInPeople(house, office, say) {
  const find = (what, isRight) => {
    const account = house.accounts.find((one) => one.office === office && isRight(new Set(one.roles)));
    if (!account) throw new Trouble(`The sample programme has no ${what} in ${office}.`);
    return account;
  };
  const organizer = find('organizer who may approve', (roles) => roles.has('organizer') && roles.has('approver'));
  const approver = find('approver', (roles) => roles.has('approver') && !roles.has('organizer'));
  say(`${organizer.name} (organizer) and ${approver.name} (approver) log in`);
  const logIn = (account) => new Visitor(house).logIn(account);
  return { organizer: await logIn(organizer), approver: await logIn(approver) };
}

/** One file, from its preview with the refused rows to a list. */
async function importFile(organizer, fileName, say, listName = fileName.replace(/\.\w+$/, '')) {
  const { bytes, type } = readContacts(fileName);
  const query = new URLSearchParams({ fileName });
  const plan = await organizer.post(`/api/v1/contact-imports?${query}`, bytes, { type });
  const { rows, imported, merged, refused } = plan;
  say(
    `${fileName} (${plan.encoding ?? 'workbook'}): ${rows} rows, ${imported} new, ${merged} merged, ${refused} refused`,
  );
  const { items } = await organizer.get(`/api/v1/contact-imports/${plan.id}/rows?outcome=refused`);
  mustEqual('refused', refused, 'the rows shown with a reason', items.filter(({ message }) => message).length);
  for (const { line, field, message } of items) say(`  line ${line}, ${field ?? 'row'}: ${message}`);
  const { listId } = await organizer.post(`/api/v1/contact-imports/${plan.id}/commit`, { listName });
  return { listId, figures: { rows, imported, merged, refused } };
}

/** @returns the id of each file's list, and the figures of all files together */
async function importFiles(organizer, fileNames, say) {
  const listIds = {};
  const figures = { rows: 0, imported: 0, merged: 0, refused: 0 };
  for (const fileName of fileNames) {
    const file = await importFile(organizer, fileName, say);
    listIds[fileName] = file.listId;
    for (const name of Object.keys(figures)) figures[name] += file.figures[name];
  }
  return { listIds, figures };
}

module.exports = { logInPeople, importFile, importFiles };
