/** A name in the six languages. */
const six = (en, fa, zh, ru, uz, ms) => ({ en, fa, zh, ru, uz, ms });

module.exports = { six };
