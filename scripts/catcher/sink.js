const { once } = require('node:events');
const fs = require('node:fs');
const path = require('node:path');
const { SMTPServer } = require('smtp-server');

const megabyte = 1024 * 1024;

const refusal = (code, message = 'Refused by the test') => Object.assign(new Error(message), { responseCode: code });

/** `1-layla@isfahan.example.eml`: nothing of the address may leave the folder. */
function fileName(number, address = 'nobody') {
  return `${number}-${address.replace(/[^\p{L}\p{N}@._+-]/gu, '_').slice(0, 100)}.eml`;
}

function envelopeOf({ mailFrom, rcptTo, dsn }) {
  return {
    from: mailFrom ? mailFrom.address : '',
    to: rcptTo.map((recipient) => recipient.address),
    dsn: {
      ret: dsn?.ret ?? null,
      envid: dsn?.envid ?? null,
      recipients: rcptTo.map(({ address, dsn: own }) => ({
        address,
        notify: own?.notify ?? null,
        orcpt: own?.orcpt ?? null,
      })),
    },
  };
}

/** The connections of a server by session, to break one on request. */
function dropConnection(server, session) {
  for (const connection of server.connections) if (connection.id === session.id) connection._socket.destroy();
}

/** Turns a hook's answer into what smtp-server wants; true when the connection was broken and no reply is due. */
function decide(server, session, verdict, reply) {
  if (verdict === 'drop' || verdict === 'drop-accepted') {
    dropConnection(server, session);
    return true;
  }
  if (verdict === undefined || verdict === null) return false;
  const { code, message } = typeof verdict === 'number' ? { code: verdict } : verdict;
  reply(refusal(code, message));
  return true;
}

/** Keeps what arrived: counts, memory and files, and wakes those who wait for a number of messages. */
function createStore({ dir, keep, onMessage }) {
  const store = { count: 0, messages: [], waiting: new Set() };
  if (dir) fs.mkdirSync(dir, { recursive: true });
  store.add = (message) => {
    store.count++;
    if (keep) store.messages.push(message);
    if (dir) fs.writeFileSync(path.join(dir, fileName(store.count, message.envelope.to[0])), message.raw);
    onMessage?.(message);
    for (const wake of store.waiting) wake();
  };
  store.waitFor = (count, ms = 10_000) =>
    new Promise((done, fail) => {
      const wake = () => {
        if (store.count < count) return;
        clearTimeout(timer);
        store.waiting.delete(wake);
        done(store.messages);
      };
      const timer = setTimeout(() => {
        store.waiting.delete(wake);
        fail(new Error(`${count} messages were expected within ${ms} ms, ${store.count} arrived.`));
      }, ms);
      store.waiting.add(wake);
      wake();
    });
  return store;
}

async function read(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function receive(server, store, hooks, stream, session, reply) {
  const envelope = envelopeOf(session.envelope);
  const early = await hooks.begin?.(envelope);
  if (early === 'drop') return dropConnection(server, session);
  const raw = await read(stream);
  if (stream.sizeExceeded) return reply(refusal(552, 'Message too large'));
  const verdict = await hooks.data?.(envelope, raw);
  if (verdict === 'drop-accepted') store.add({ envelope, raw, receivedAt: new Date() });
  if (decide(server, session, verdict, reply)) return undefined;
  store.add({ envelope, raw, receivedAt: new Date() });
  return reply(null, `OK: kept as ${store.count}`);
}

function createServer(store, hooks, size) {
  const server = new SMTPServer({
    hideDSN: false,
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size,
    logger: false,
    onRcptTo(address, session, reply) {
      Promise.resolve(hooks.rcpt?.(address.address, session))
        .then((verdict) => decide(server, session, verdict, reply) || reply())
        .catch((error) => reply(refusal(451, error.message)));
    },
    onData(stream, session, reply) {
      receive(server, store, hooks, stream, session, reply).catch((error) => reply(refusal(451, error.message)));
    },
  });
  // broken connections are what some tests are about
  server.on('error', () => {});
  return server;
}

/**
 * An SMTP server on 127.0.0.1 that keeps what it gets (RFC 5321, DSN parameters of RFC 3461).
 * @param options.port 0 takes a free one
 * @param options.dir folder for `<n>-<recipient>.eml` files
 * @param options.keep false forgets messages after counting (large runs)
 * @param options.size largest message in bytes
 * @param options.onMessage called with each message
 * @param options.hooks `rcpt(address, session)`, `begin(envelope)` before the text, `data(envelope, raw)` after it; each may
 *   answer (also later) nothing = accept, 450 or `{ code, message }` = refuse, 'drop' = break the connection,
 *   and `data` also 'drop-accepted' = keep the message but lose the reply
 * @returns `{ port, url, messages: [{ envelope: { from, to, dsn }, raw, receivedAt }], count, waitFor(count, ms), stop() }`
 */
async function startSink({ port = 0, dir, keep = true, size = 20 * megabyte, onMessage, hooks = {} } = {}) {
  const store = createStore({ dir, keep, onMessage });
  const server = createServer(store, hooks, size);
  server.listen(port, '127.0.0.1');
  await Promise.race([
    once(server.server, 'listening'),
    once(server.server, 'error').then(([error]) => Promise.reject(error)),
  ]);
  const taken = server.server.address().port;
  return {
    port: taken,
    url: `smtp://127.0.0.1:${taken}`,
    messages: store.messages,
    waitFor: store.waitFor,
    get count() {
      return store.count;
    },
    stop() {
      for (const connection of server.connections) connection._socket.destroy();
      return new Promise((done) => server.close(done));
    },
  };
}

async function runAlone() {
  const { parseArgs } = require('node:util');
  const options = { port: { type: 'string', default: '1025' }, dir: { type: 'string' } };
  const { values } = parseArgs({ options });
  const sink = await startSink({ port: Number(values.port), dir: values.dir, keep: false });
  process.stdout.write(`sink ready on ${sink.port}\n`);
  const end = () => void sink.stop().then(() => process.exit(0));
  process.on('SIGINT', end).on('SIGTERM', end);
}

if (require.main === module) void runAlone();

module.exports = { startSink };
