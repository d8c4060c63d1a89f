const fs = require('node:fs');
const path = require('node:path');
const { root } = require('../paths.js');

const file = path.join(root, 'docs', 'PERFORMANCE.md');
const PLACE = /(<!-- figures: npm run bench -- --write -->\n).*?(<!-- end of figures -->)/s;

/** Puts the report of a run into its place in docs/PERFORMANCE.md. */
function writeReport(lines) {
  const page = fs.readFileSync(file, 'utf8');
  if (!PLACE.test(page)) throw new Error(`${file} has no place for figures.`);
  const block = ['```', ...lines, '```', ''].join('\n');
  fs.writeFileSync(
    file,
    page.replace(PLACE, (_all, start, end) => start + block + end),
  );
}

module.exports = { writeReport };
