const { importFile } = require('../demo/people.js');
const { Visitor } = require('../demo/visitor.js');

/** What each office of the sample programme has in its drawers. */
const FILES = {
  isfahan: {
    'contacts-isfahan.csv': 'اصفهان و همکاران · Isfahan and partners',
    'contacts-partner-cities.xlsx': 'شهرهای همکار · Partner cities',
  },
  tehran: {
    'contacts-tehran-windows-1256.csv': 'تهران و همکاران · Tehran and partners',
    'contacts-partner-cities.xlsx': 'شهرهای همکار · Partner cities',
  },
};

/**
 * Imports the sample contacts of the offices that have never imported any, so that an invitation can be tried at once;
 * what somebody has taken out does not come back.
 * @param house `{ baseUrl, env, accounts }`
 */
async function loadSampleContacts(house, say) {
  for (const [office, files] of Object.entries(FILES)) {
    const organizer = house.accounts.find((one) => one.office === office && one.roles.includes('organizer'));
    if (!organizer) continue;
    const visitor = await new Visitor(house).logIn(organizer).catch(() => null);
    // Somebody has changed the public password: the house is theirs now.
    if (!visitor) continue;
    const { items } = await visitor.get('/api/v1/contact-imports?limit=1');
    if (items.length > 0) continue;
    say(`importing the sample contacts of ${office}`);
    for (const [file, name] of Object.entries(files)) await importFile(visitor, file, () => {}, name);
  }
}

module.exports = { loadSampleContacts };
