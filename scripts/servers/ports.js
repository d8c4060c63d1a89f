const net = require('node:net');

/** Takes the port and gives it back at once; 0 asks the system for a free one. Resolves to undefined when it is taken. */
function tryPort(port, host = '127.0.0.1') {
  return new Promise((done) => {
    const server = net.createServer();
    server.once('error', () => done(undefined));
    server.listen({ port, host, exclusive: true }, () => {
      const taken = server.address().port;
      server.close(() => done(taken));
    });
  });
}

/** A free TCP port on 127.0.0.1. */
async function freePort() {
  for (let attempt = 0; attempt < 5; attempt++) {
    const port = await tryPort(0);
    if (port) return port;
  }
  throw new Error('No TCP port on 127.0.0.1 can be opened.');
}

/** The first bytes a server sends after `greeting`, or undefined when it does not answer within a second. */
function ask(port, greeting) {
  return new Promise((done) => {
    const socket = net.connect({ port, host: '127.0.0.1' });
    const end = (answer) => {
      socket.destroy();
      done(answer);
    };
    socket.setTimeout(1000, () => end(undefined));
    socket.once('error', () => end(undefined));
    socket.once('close', () => end(undefined));
    socket.once('data', (bytes) => end(bytes));
    socket.once('connect', () => greeting && socket.write(greeting));
  });
}

module.exports = { tryPort, freePort, ask };
