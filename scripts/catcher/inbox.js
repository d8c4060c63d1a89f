const fs = require('node:fs');
const path = require('node:path');
const { inData, root } = require('../paths.js');
const { freePort, tryPort } = require('../servers/ports.js');
const { findNode } = require('../setup/node.js');

async function answers(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(1000) })).ok;
  } catch {
    return false;
  }
}

/**
 * Starts the mail catcher with a web inbox, for development only; it listens on 127.0.0.1.
 * @returns `{ smtpUrl, webUrl, handle }`
 */
async function startInbox(crew) {
  const smtp = await freePort();
  const web = (await tryPort(1080)) ?? (await freePort());
  const folder = inData('inbox');
  fs.mkdirSync(folder, { recursive: true });
  const local = ['--ip', '127.0.0.1', '--web-ip', '127.0.0.1'];
  const limits = ['--mail-directory', folder, '--max-emails', '2000'];
  const handle = await crew.start({
    name: 'inbox',
    server: true,
    command: findNode(),
    args: [path.join(root, 'node_modules/maildev/dist/bin/maildev.js'), ...local, '-s', smtp, '-w', web, ...limits].map(
      String,
    ),
    env: process.env,
    grace: 3000,
    ready: () => answers(`http://127.0.0.1:${web}/api/healthz`),
  });
  return { smtpUrl: `smtp://127.0.0.1:${smtp}`, webUrl: `http://127.0.0.1:${web}`, handle };
}

module.exports = { startInbox, answers };
