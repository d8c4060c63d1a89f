const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { inData } = require('../paths.js');

const fresh = () => ({
  tokenKeys: `a:${crypto.randomBytes(32).toString('hex')}`,
  databasePassword: crypto.randomBytes(16).toString('hex'),
});

/** Keys of this checkout's own `npm start`: made once, readable by their owner only. */
function keptSecrets() {
  const file = inData('secrets.json');
  if (fs.existsSync(file)) return JSON.parse(fs.readFileSync(file, 'utf8'));
  const secrets = fresh();
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
}

module.exports = { keptSecrets, freshSecrets: fresh };
