const fs = require('node:fs');
const path = require('node:path');
const { root } = require('../paths.js');
const { Trouble } = require('../servers/processes.js');
const { runCommand } = require('./apps.js');

const file = path.join(root, 'docs', 'openapi.json');

/** The contract as the built api describes itself, as text with a line break at its end. */
async function describeApi(crew) {
  const said = await runCommand(crew, 'openapi', process.env);
  try {
    return `${JSON.stringify(JSON.parse(said), null, 2)}\n`;
  } catch (error) {
    throw new Trouble(`The command openapi must print JSON and nothing else (${error.message}).`);
  }
}

/** The first line in which the written contract differs from the built one, or undefined. */
function firstDifference(built) {
  if (!fs.existsSync(file)) return 'docs/openapi.json does not exist; write it with: npm run openapi';
  const written = fs.readFileSync(file, 'utf8');
  if (written === built) return undefined;
  const before = written.split('\n');
  const after = built.split('\n');
  const line = after.findIndex((text, index) => text !== before[index]);
  const at = line < 0 ? after.length : line;
  return (
    `docs/openapi.json is not what the api describes; write it with: npm run openapi\n` +
    `first difference in line ${at + 1}:\n  written: ${before[at] ?? '(end)'}\n  built:   ${after[at] ?? '(end)'}`
  );
}

module.exports = { describeApi, firstDifference, file };
