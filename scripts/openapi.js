const fs = require('node:fs');
const path = require('node:path');
const { launch } = require('./house/launcher.js');
const { root } = require('./paths.js');

/** `npm run openapi`: writes docs/openapi.json from the built api. */
async function main({ crew, say }) {
  const { ensureBuild } = require('./setup/build.js');
  const { describeApi, file } = require('./house/contract.js');
  await ensureBuild(crew, say, false);
  const text = await describeApi(crew);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
  say(`${path.relative(root, file)}: ${Object.keys(JSON.parse(text).paths ?? {}).length} paths`);
}

void launch(main, { logs: 'openapi' });
