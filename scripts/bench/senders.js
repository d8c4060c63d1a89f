const fs = require('node:fs');
const net = require('node:net');

const CONNECTIONS = 10;
/** Each is read back before the clock starts; more would only make that longer. */
const PEER_MAILS = 60;

/** Numbers 0…count-1 for several takers. */
function* numbers(count) {
  for (let index = 0; index < count; index++) yield index;
}

/**
 * The raw limit: bytes that were composed before, over pipelined connections, and nothing is recorded. Each write carries
 * the end of one message and the envelope of the next.
 */
async function raw(port, mails, count) {
  const queue = numbers(count);
  const envelope = ({ from, to }) => `MAIL FROM:<${from}>\r\nRCPT TO:<${to}>\r\nDATA\r\n`;
  const bodies = mails.map((mail) => Buffer.concat([Buffer.from(mail.raw, 'base64'), Buffer.from('.\r\n')]));
  const connection = () =>
    new Promise((done, fail) => {
      const socket = net.connect({ port, host: '127.0.0.1', noDelay: true });
      let [rest, open, isGreeted] = ['', 0, false];
      const next = () => {
        const { value, done: over } = queue.next();
        open = over ? null : value % mails.length;
        return over ? 'QUIT\r\n' : envelope(mails[open]);
      };
      const answer = (line) => {
        if (line[3] === '-') return;
        if (line.startsWith('220')) socket.write('EHLO bench.example\r\n');
        else if (line.startsWith('354')) {
          socket.cork();
          socket.write(bodies[open]);
          socket.write(next());
          process.nextTick(() => socket.uncork());
        } else if (line.startsWith('221')) done();
        else if (!line.startsWith('250')) fail(new Error(line));
        else if (!isGreeted) isGreeted = socket.write(next()) || true;
      };
      socket.on('error', fail);
      socket.setEncoding('latin1').on('data', (text) => {
        const lines = (rest + text).split('\r\n');
        rest = lines.pop();
        lines.forEach(answer);
      });
    });
  const began = process.hrtime.bigint();
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  return Number(process.hrtime.bigint() - began) / 1e9;
}

/** The peer: nodemailer's pool composes and sends the same mails. */
async function nodemailer(port, mails, count) {
  const { createTransport } = require('nodemailer');
  const { simpleParser } = require('mailparser');
  const some = mails.slice(0, PEER_MAILS);
  const contents = await Promise.all(some.map((mail) => simpleParser(Buffer.from(mail.raw, 'base64')).then(options)));
  const pool = createTransport({ host: '127.0.0.1', port, pool: true, maxConnections: CONNECTIONS, maxMessages: 1e9 });
  const queue = numbers(count);
  const lane = async () => {
    for (const index of queue) {
      const { from, to } = some[index % some.length];
      await pool.sendMail({ ...contents[index % some.length], envelope: { from, to: [to] } });
    }
  };
  const began = process.hrtime.bigint();
  await Promise.all(Array.from({ length: 2 * CONNECTIONS }, lane));
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  pool.close();
  return seconds;
}

function options(mail) {
  const one = ({ value: [{ name, address }] }) => ({ name, address });
  const calendar = mail.attachments[0]?.content.toString('utf8');
  return {
    ...{ from: one(mail.from), to: one(mail.to), replyTo: one(mail.replyTo), subject: mail.subject },
    ...{ text: mail.text, html: mail.html, textEncoding: 'base64' },
    ...(calendar ? { icalEvent: { method: /METHOD:(\w+)/.exec(calendar)[1], content: calendar } } : {}),
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}

/** `node senders.js raw|nodemailer PORT FILE COUNT`: seconds as JSON. */
async function main([kind, port, file, count]) {
  const mails = JSON.parse(fs.readFileSync(file, 'utf8'));
  const seconds = await { raw, nodemailer }[kind](Number(port), mails, Number(count));
  process.stdout.write(JSON.stringify({ seconds }));
  process.exit(0);
}

if (require.main === module) void main(process.argv.slice(2));
