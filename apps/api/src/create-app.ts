import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import type { Config } from '@hamshahr/config';
import { withRequestContext } from '@hamshahr/platform';
import { ApiModule } from './api.module.js';
import { serveConsole } from './console/console.js';
import { ANY_FILE, CALENDAR_FILE_TYPES, FILE_TYPES, assertExpected } from './http/expected-body.js';
import { readFormWithFile } from './http/form-with-file.js';
import { readToEnd } from './http/read-to-end.js';
import { assertShallow } from './http/shallow-body.js';
import { validationPipe } from './http/validation.js';
import { Metrics } from './metrics/metrics.service.js';
import { serveQueueBoard } from './queues/queue-board.js';

const MEBIBYTE = 1024 * 1024;

/** The HTTP application, complete but not listening. `preview` builds it without touching a server, for its description. */
export async function createApp(config: Config, preview = false): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: MEBIBYTE,
    trustProxy: config.http.trustedProxies.split(',').map((address) => address.trim()),
    genReqId: () => randomUUID(),
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 200 },
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    forceCloseConnections: 'idle',
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.forRoot(config), adapter, {
    bufferLogs: !preview,
    logger: preview ? false : undefined,
    abortOnError: false,
    preview,
  });
  if (!preview) app.useLogger(app.get(Logger));
  app.useGlobalPipes(validationPipe());
  app.enableShutdownHooks();
  await app.register(cookie);
  openDoor(app);
  if (preview) return app;
  measure(app);
  await serveConsole(app);
  await serveQueueBoard(app, config);
  return app;
}

/** What every request and answer has, whatever the route: a context, a file parser, safe headers. */
function openDoor(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter().getInstance();
  server.addContentTypeParser(
    [...new Set([...FILE_TYPES, ...CALENDAR_FILE_TYPES]), ANY_FILE],
    { parseAs: 'buffer', bodyLimit: 20 * MEBIBYTE },
    (_request, body, done) => {
      done(null, body);
    },
  );
  server.addContentTypeParser('multipart/form-data', readFormWithFile);
  server.addHook('onRequest', (request, _reply, done) => {
    withRequestContext({ requestId: request.id }, done);
  });
  // What a meeting server tells once of a large meeting, and never again.
  server.addHook('onRoute', (route) => {
    if (route.url === '/rooms/:token/attendance') route.bodyLimit = 8 * MEBIBYTE;
  });
  server.addHook('onRequest', async (request) => assertExpected(request));
  server.addHook('preValidation', async (request) => assertShallow(request.body));
  server.addHook('onSend', async (request, reply) => {
    if (reply.statusCode === 413) await readToEnd(request.raw);
    void reply.header('x-content-type-options', 'nosniff');
    void reply.header('referrer-policy', 'no-referrer');
    void reply.header('x-request-id', request.id);
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    if (!reply.hasHeader('content-security-policy') && !request.url.startsWith('/api/docs')) {
      void reply.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
    }
  });
}

/** By the pattern of the route: its address may hold ids and the secrets of reply links. */
function measure(app: NestFastifyApplication): void {
  const metrics = app.get(Metrics);
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onResponse', (request, reply, done) => {
    metrics.observe(request.method, request.routeOptions.url ?? 'none', reply.statusCode, reply.elapsedTime);
    done();
  });
}
