/** The mail sink of `npm run chaos`: a process of its own, which counts by Message-ID and obeys its parent's rules. */
const crypto = require('node:crypto');
const net = require('node:net');
const { Session } = require('./sink-session.js');

let seed = '0';
let rules = [];
/** How often each rule struck, by rule and recipient. */
let strikes = new Map();
let news = [];

/** The same recipients misbehave in each run with the same seed. */
function share(rule, to) {
  const hash = crypto.createHash('sha256').update(`${seed} ${rule.name} ${to}`).digest();
  return hash.readUInt32BE(0) / 2 ** 32;
}

function strikesAt(rule, step, to, size) {
  if (rule.at !== step) return false;
  if (rule.to && !new RegExp(rule.to).test(to)) return false;
  if (rule.after !== undefined && size < rule.after) return false;
  if (rule.share !== undefined && share(rule, to) >= rule.share) return false;
  const key = `${rule.name} ${rule.whole ? '' : to}`;
  const count = strikes.get(key) ?? 0;
  if (rule.times !== undefined && count >= rule.times) return false;
  strikes.set(key, count + 1);
  return true;
}

function rule(step, to, size = 0) {
  const found = rules.find((one) => strikesAt(one, step, to, size));
  if (found) news.push({ struck: found.name, to });
  return found;
}

/** What the calendar part says, whatever its transfer encoding. */
function calendar(text) {
  const part = /content-type: text\/calendar[^]*?\r\n\r\n([^]*?)\r\n--/i.exec(text);
  if (!part) return {};
  const body = /base64/i.test(part[0].slice(0, 400)) ? Buffer.from(part[1], 'base64').toString('utf8') : part[1];
  const [, method] = /^METHOD:(\w+)/m.exec(body) ?? [];
  const [, sequence] = /^SEQUENCE:(\d+)/m.exec(body) ?? [];
  const [, stamp] = /^DTSTAMP:(\w+)/m.exec(body) ?? [];
  return { method, sequence: Number(sequence), stamp };
}

function keep(to, bytes) {
  const text = bytes.toString('latin1');
  const [, id] = /^message-id:\s*(<[^>]+>)/im.exec(text) ?? [];
  news.push({ id: id ?? `none-${crypto.randomUUID()}`, to, at: Date.now(), bytes: bytes.length, ...calendar(text) });
}

const sessions = new Set();
const server = net.createServer((socket) => {
  sessions.add(socket);
  socket.on('close', () => sessions.delete(socket));
  new Session(socket, { rule }, keep);
});

process.on('message', (order) => {
  if (order.seed !== undefined) seed = order.seed;
  if (order.rules) {
    rules = order.rules.map((one, index) => ({ name: `rule ${index}`, ...one }));
    strikes = new Map();
  }
  if (order.hangUp) for (const socket of sessions) socket.destroy();
  if (order.tell) {
    process.send({ news, told: order.tell });
    news = [];
  }
});
// The parent is gone, however it went.
process.on('disconnect', () => process.exit(0));
setInterval(() => {
  if (news.length === 0) return;
  process.send({ news });
  news = [];
}, 10);
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
