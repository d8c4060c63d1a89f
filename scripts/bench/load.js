const net = require('node:net');

const HEAD_END = '\r\n\r\n';

/** One connection that asks again and again; answers must carry their length. */
function ask(port, request, until, onAnswer) {
  return new Promise((done, fail) => {
    const socket = net.connect({ port, host: '127.0.0.1', noDelay: true });
    let [rest, missing] = ['', 0];
    const next = () => {
      onAnswer();
      if (performance.now() < until()) return socket.write(request);
      socket.end();
      return done();
    };
    socket.on('error', fail);
    socket.setEncoding('latin1').on('data', (text) => {
      if (missing > 0) {
        missing -= text.length;
        if (missing === 0) next();
        return;
      }
      rest += text;
      const end = rest.indexOf(HEAD_END);
      if (end < 0) return;
      const head = rest.slice(0, end);
      if (!/^HTTP\/1\.1 200/.test(head)) return fail(new Error(head.split('\r\n', 1)[0]));
      missing = Number(/content-length: (\d+)/i.exec(head)[1]) - (rest.length - end - HEAD_END.length);
      rest = '';
      if (missing === 0) next();
    });
    socket.write(request);
  });
}

/** Answers per second of a GET over so many connections. */
async function getRate(port, path, headers, { seconds = 1, connections = 10 } = {}) {
  const lines = Object.entries({ host: `localhost:${port}`, ...headers }).map(([name, value]) => `${name}: ${value}`);
  const request = `GET ${path} HTTP/1.1\r\n${lines.join('\r\n')}${HEAD_END}`;
  const began = performance.now();
  let count = 0;
  const until = () => began + seconds * 1000;
  await Promise.all(Array.from({ length: connections }, () => ask(port, request, until, () => count++)));
  return (count * 1000) / (performance.now() - began);
}

module.exports = { getRate };
