import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { problem } from '../http/problem.js';
import { problemLanguage } from '../http/problem-texts.js';

/** Where `npm run build` leaves the console, seen from dist/apps/api/src/console. */
const FILES = path.resolve(__dirname, '../../../../console');

/** Everything comes from here. Styles may be inline, for the previews of mails, which inherit this policy. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Serves the console under /app: its files by their hashed names for ever, and for every address of a page the one
 * document. Nothing here is secret; what the pages show comes from the API, which asks who is there.
 */
export async function serveConsole(app: NestFastifyApplication): Promise<void> {
  if (!existsSync(path.join(FILES, 'index.html'))) return;
  // In a room of its own: what @fastify/static adds to answers may stand only once on the way to each route.
  const server = app.getHttpAdapter().getInstance();
  await server.register(consoleRoutes);
}

async function consoleRoutes(server: FastifyInstance): Promise<void> {
  await server.register(fastifyStatic, {
    root: FILES,
    prefix: '/app/',
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, file) => {
      const isDocument = /index\.html(\.br|\.gz)?$/.test(file);
      reply.header('cache-control', isDocument ? 'no-cache' : 'public, max-age=31536000, immutable');
      reply.header('content-security-policy', POLICY);
    },
  });
  server.get('/app', (_request, reply) => reply.redirect('/app/', 308));
  server.get('/app/*', (request, reply) => {
    if (!request.url.startsWith('/app/assets/')) return reply.sendFile('index.html');
    // An old page asks for a file of an older build: it must hear that it is gone, not get a document.
    const language = problemLanguage(request.headers['accept-language']);
    return reply
      .status(404)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .send(JSON.stringify(problem(404, 'request.no_route', language)));
  });
}
