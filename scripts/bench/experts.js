const { createConnection } = require('mysql2/promise');
const { plain, ratio, short, spread, told } = require('./figures.js');

const PLANS = { full: { experts: 20_000, turns: 50 }, quick: { experts: 20_000, turns: 15 } };
const PROTOTYPES = 100;
/** Ids are given out with gaps where an insert failed. */
const STEP = 1000;
const THEMES = [
  ...['urban heritage', 'clean transport', 'میراث شهری', '智慧城市', 'туризм', 'metro', 'water management', 'museums'],
  ...['شهرسازی', '公共交通', 'waste management', 'handicrafts', 'air quality', 'архитектура', 'education', 'energy'],
];
const SPOKEN = ['fa', 'en', 'zh', 'ru', 'uz', 'ms', 'ar', 'tr'];
const NAMES = ['Li Na', 'Reza Karimi', '王建国', 'Елена Ким', 'دکتر لیلا صادقی', 'Feruza Gʻaniyeva', 'Tan Kok Wai'];
const BIO =
  'Has planned lines and stations for twenty years, written on walls, gardens and bazaars, and taught young planners. ';

/** What is searched: the three kinds of words that a person joins, in three scripts, and a word that most entries have. */
const QUESTIONS = {
  'three words': "urban heritage Chinese Xi'an",
  Persian: 'میراث شهری چینی شی‌آن',
  Chinese: '城市遗产 中文 西安',
  'a frequent word': 'planned',
};

/** Entries as the product writes them, each of which is then copied by the database with its terms. */
async function fill(database, { organizer }, count) {
  const [cities] = await database.query('SELECT id FROM cities ORDER BY id');
  const { items } = await organizer.get('/api/v1/experts?limit=1');
  if (items.length > 0) return;
  const [[{ officeId }]] = await database.query(
    "SELECT office_id AS officeId FROM accounts WHERE email = 'organizer@isfahan.example'",
  );
  for (let index = 0; index < PROTOTYPES; index++) {
    const [{ insertId }] = await database.query(
      `INSERT INTO experts (office_id, status, slug, name, name_key, address, address_hash, language, spoken, themes, shown)
       VALUES (?, 'active', ?, 'x', '', ?, UNHEX(SHA2(?, 256)), 'en', '[]', '[]', '[]')`,
      [officeId, `bench-${index}`, `bench${index}@people.example`, `bench ${index}`],
    );
    const pick = (list, step) => list[(index * step) % list.length];
    await organizer.put(
      `/api/v1/experts/${insertId}`,
      {
        ...{ name: `${pick(NAMES, 1)} ${index}`, language: 'en', cityId: String(pick(cities, 1).id) },
        ...{ organisation: `Institute ${index % 17}`, position: 'City planner', availability: 'from October' },
        spoken: [...new Set([pick(SPOKEN, 1), pick(SPOKEN, 3)])],
        themes: [...new Set([pick(THEMES, 1), pick(THEMES, 5), pick(THEMES, 7)])],
        bio: BIO.repeat(4) + index,
      },
      1,
    );
  }
  await copy(database, officeId, count);
}

/** Copies have ids a fixed step after those they were copied from, so that no join is needed. */
async function copy(database, officeId, count) {
  const [[{ from, upTo }]] = await database.query(
    "SELECT MIN(id) AS `from`, MAX(id) AS upTo FROM experts WHERE office_id = ? AND slug LIKE 'bench-%'",
    [officeId],
  );
  const rounds = Array.from({ length: count / PROTOTYPES - 1 }, (_none, index) => index + 1);
  for (const round of rounds) {
    await database.query(
      `INSERT INTO experts (id, office_id, status, slug, name, name_key, address, address_hash, language, city_id,
         organisation, position, spoken, themes, availability, bio, shown)
       SELECT id + ?, office_id, status, CONCAT(slug, ?), name, CONCAT(name_key, ?), CONCAT(id + ?, '@people.example'),
         UNHEX(SHA2(CONCAT(slug, ?), 256)), language, city_id, organisation, position, spoken, themes, availability, bio,
         shown FROM experts WHERE id BETWEEN ? AND ?`,
      [round * STEP, `-${round}`, ` ${round}`, round * STEP, ` ${round}`, from, upTo],
    );
  }
  for (const round of rounds) {
    await database.query(
      `INSERT INTO expert_terms (office_id, term, expert_id, weight)
       SELECT office_id, term, expert_id + ?, weight FROM expert_terms WHERE expert_id BETWEEN ? AND ?`,
      [round * STEP, from, upTo],
    );
  }
  await database.query('ANALYZE TABLE experts, expert_terms');
}

async function time(work) {
  const began = performance.now();
  const result = await work();
  return { ms: performance.now() - began, result };
}

/** The same words by LIKE over the texts of every entry, as the driver alone asks; it finds nothing in another language. */
function scan(database, q) {
  const words = q.split(' ');
  const fields = 'CONCAT_WS(" ", e.name, e.organisation, e.position, e.themes, e.spoken, e.bio, c.names)';
  const all = words.map(() => `${fields} LIKE ?`).join(' AND ');
  return database.query(
    `SELECT e.id FROM experts e LEFT JOIN cities c ON c.id = e.city_id WHERE ${all} ORDER BY e.id DESC LIMIT 50`,
    words.map((word) => `%${word}%`),
  );
}

/** Searching 20,000 experts, from the request to its answer, against a LIKE scan of the same rows. */
async function run({ house, people, quick, say }) {
  const plan = PLANS[quick ? 'quick' : 'full'];
  const database = await createConnection({ uri: house.databaseUrl, timezone: 'Z' });
  const [lines, json] = [[], {}];
  try {
    await fill(database, people, plan.experts);
    const [[{ n, terms }]] = await database.query(
      'SELECT (SELECT COUNT(*) FROM experts) AS n, (SELECT COUNT(*) FROM expert_terms) AS terms',
    );
    say(`  ${plain(n)} experts, ${plain(terms)} terms`);
    for (const [name, q] of Object.entries(QUESTIONS)) {
      const [own, other] = [[], []];
      let found = 0;
      for (let turn = 0; turn <= plan.turns; turn++) {
        const answer = await time(() => people.organizer.get(`/api/v1/experts?q=${encodeURIComponent(q)}`));
        const like = await time(() => scan(database, q));
        if (turn === 0) continue;
        own.push(answer.ms);
        other.push(like.ms);
        found = answer.result.total;
      }
      const [mine, its] = [spread(own), spread(other)];
      const worst = [...own].sort((a, b) => a - b)[Math.ceil(own.length * 0.95) - 1];
      say(`  ${name}: ${plain(mine.median)} ms, ${plain(found)} found; LIKE ${plain(its.median)} ms`);
      lines.push(
        `experts      ${name}, ms`.padEnd(39) + told(mine),
        `experts        95th of 100, ms`.padEnd(39) + plain(worst),
        `experts        LIKE / own`.padEnd(39) + ratio(its, mine),
      );
      json[name] = { ms: short(mine.median), ms95: short(worst), likeMs: short(its.median), found: Number(found) };
    }
  } finally {
    await database.end();
  }
  return { lines, json: { experts: json } };
}

module.exports = { run, sizes: () => [] };
