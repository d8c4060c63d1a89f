const http = require('node:http');
const net = require('node:net');

/** How many messages are kept for those who send the same mails again. */
const KEPT = 300;
const seen = { count: 0, firstAt: null, lastAt: null, mails: [] };

function arrived(mail) {
  const now = Date.now();
  seen.count++;
  seen.firstAt ??= now;
  seen.lastAt = now;
  if (seen.mails.length < KEPT) seen.mails.push(mail());
}

/** npm smtp-server: parses as a mail server does. */
function smtpServer() {
  const { SMTPServer } = require('smtp-server');
  const server = new SMTPServer({
    hideDSN: false,
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onData(stream, { envelope }, reply) {
      const chunks = [];
      stream.on('data', (chunk) => seen.mails.length < KEPT && chunks.push(chunk));
      stream.on('end', () => {
        arrived(() => ({
          from: envelope.mailFrom.address,
          to: envelope.rcptTo[0].address,
          raw: Buffer.concat(chunks).toString('base64'),
        }));
        reply(null, 'OK');
      });
    },
  });
  server.on('error', () => {});
  return server.server;
}

const END = Buffer.from('\r\n.\r\n');
const ANSWERS = {
  EHLO: '250-bench\r\n250-PIPELINING\r\n250-8BITMIME\r\n250-SIZE 20000000\r\n250 DSN\r\n',
  DATA: '354 go on\r\n',
  QUIT: '221 bye\r\n',
};

/** A bare socket: it looks for line ends and the final dot and for nothing else. */
function bareServer() {
  return net.createServer({ noDelay: true }, (socket) => {
    let rest = Buffer.alloc(0);
    let [isData, from, to] = [false, '', ''];
    const command = (line) => {
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === 'MAIL') from = /<(.*?)>/.exec(line)[1];
      if (verb === 'RCPT') to = /<(.*?)>/.exec(line)[1];
      isData = verb === 'DATA';
      socket.write(ANSWERS[verb] ?? '250 ok\r\n');
      if (verb === 'QUIT') socket.end();
    };
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      rest = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
      for (;;) {
        const end = isData ? rest.indexOf(END) : rest.indexOf('\r\n');
        if (end < 0) return;
        const part = rest.subarray(0, isData ? end + 2 : end);
        rest = rest.subarray(end + (isData ? END.length : 2));
        if (!isData) {
          command(part.toString('latin1'));
          continue;
        }
        isData = false;
        arrived(() => ({ from, to, raw: part.toString('base64') }));
        socket.write('250 ok\r\n');
      }
    });
    socket.write('220 bench\r\n');
  });
}

/** GET /state, GET /mails, POST /reset: how the bench asks. */
function control(request, response) {
  const { mails, ...state } = seen;
  if (request.method === 'POST') Object.assign(seen, { count: 0, firstAt: null, lastAt: null, mails: [] });
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(request.url === '/mails' ? mails : state));
}

/** `node sink-process.js smtp-server|bare`: an SMTP sink in a process of its own. */
async function main([kind]) {
  const listen = (server) =>
    new Promise((done) => server.listen(0, '127.0.0.1', () => done((server.address() ?? server).port)));
  const port = await listen(kind === 'bare' ? bareServer() : smtpServer());
  const asked = await listen(http.createServer(control));
  process.stdout.write(`sink ready on ${port}, asked on ${asked}\n`);
}

void main(process.argv.slice(2));
