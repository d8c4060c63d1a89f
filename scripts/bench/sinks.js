const fs = require('node:fs');
const path = require('node:path');
const { findNode } = require('../setup/node.js');
const { Trouble } = require('../servers/processes.js');

/** Starts a sink in a process of its own. @returns `{ kind, url, port, state(), reset(), mails(), stop() }` */
async function startSink(crew, kind) {
  const said = /sink ready on (\d+), asked on (\d+)/;
  const handle = await crew.start({
    name: `sink-${kind}`,
    server: true,
    command: findNode(),
    args: [path.join(__dirname, 'sink-process.js'), kind],
    env: process.env,
    ready: ({ log }) => said.test(fs.readFileSync(log, 'utf8')),
  });
  const [, port, asked] = said.exec(fs.readFileSync(handle.log, 'utf8'));
  const ask = async (method, what) => (await fetch(`http://127.0.0.1:${asked}${what}`, { method })).json();
  return {
    kind,
    port: Number(port),
    url: `smtp://127.0.0.1:${port}`,
    state: () => ask('GET', '/state'),
    mails: () => ask('GET', '/mails'),
    reset: () => ask('POST', '/state'),
    stop: () => handle.stop(),
  };
}

/** Sends the same mails once more, by `raw` or `nodemailer`, from a process of its own. @returns mails per second */
async function sendAgain(crew, how, sink, file, count) {
  await sink.reset();
  const args = [path.join(__dirname, 'senders.js'), how, String(sink.port), file, String(count)];
  const run = await crew.run({ name: `send-${how}`, command: findNode(), args, env: process.env });
  if (run.code !== 0) throw new Trouble(`Sending with ${how} failed:\n${run.output}`);
  const { count: arrived } = await sink.state();
  if (arrived !== count) throw new Trouble(`${arrived} of ${count} mails arrived from ${how}.`);
  return count / JSON.parse(run.stdout).seconds;
}

module.exports = { startSink, sendAgain };
