const fs = require('node:fs');

/** `node bare-route.js FILE`: a Fastify without anything else that answers every GET with the bytes and headers of the file. */
async function main([file]) {
  const { headers, body } = JSON.parse(fs.readFileSync(file, 'utf8'));
  const bytes = Buffer.from(body, 'base64');
  const server = require('fastify')();
  server.get('*', (_request, reply) => reply.headers(headers).send(bytes));
  await server.listen({ port: 0, host: '127.0.0.1' });
  process.stdout.write(`bare route ready on ${server.server.address().port}\n`);
}

void main(process.argv.slice(2));
