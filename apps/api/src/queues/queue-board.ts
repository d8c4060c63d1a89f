import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter } from '@bull-board/fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Queue } from 'bullmq';
import type { Config } from '@hamshahr/config';
import { Sessions } from '@hamshahr/people';
import { QUEUES, producerConnection } from '@hamshahr/platform';
import { problem } from '../http/problem.js';
import { problemLanguage } from '../http/problem-texts.js';
import { sessionSecret } from '../http/session-cookie.js';
import type { Reply } from '../http/request.js';

const PREFIX = '/queues';
/** Which is none of the statuses that bull-board's types know. */
const UNAVAILABLE = 503 as 500;

/** The dashboard's own files; it would fetch fonts from elsewhere, which this forbids: nobody outside learns of a visit. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Serves bull-board under /queues, for administrators, to look only: jobs are nudges and hold an id each, and what is to be
 * stopped or sent again is a mailing's matter (mailings, pace), with its rules and its trail.
 */
export async function serveQueueBoard(app: NestFastifyApplication, config: Config): Promise<void> {
  const board = new FastifyAdapter();
  const queues = new LookedAtQueues(config, createBullBoard({ queues: [], serverAdapter: board }));
  // Redis is away, most likely; the reason is for the log, not for the page.
  board.setErrorHandler(() => {
    void queues.drop();
    return { status: UNAVAILABLE, body: { error: 'Redis does not answer' } };
  });
  board.setBasePath(PREFIX);
  const server = app.getHttpAdapter().getInstance();
  await server.register(async (scope) => {
    scope.addHook('onRequest', async (request, reply) => {
      const refusal = await refusalOf(app.get(Sessions), request);
      void reply.header('content-security-policy', POLICY);
      if (refusal === null) return queues.open();
      if (refusal === 'auth.needed' && request.headers.accept?.includes('text/html'))
        return reply.redirect('/app/', 303);
      return refuse(reply, refusal, problemLanguage(request.headers['accept-language']));
    });
    scope.addHook('onClose', () => queues.drop());
    await scope.register(board.registerPlugin(), { prefix: PREFIX });
  });
}

type Refusal = keyof typeof REFUSALS;
const REFUSALS = { 'auth.needed': 401, 'auth.role_needed': 403, 'request.no_route': 405 } as const;

async function refusalOf(sessions: Sessions, request: Parameters<typeof sessionSecret>[0]): Promise<Refusal | null> {
  const secret = sessionSecret(request);
  const actor = secret && (await sessions.actorOfSession(secret));
  if (!actor) return 'auth.needed';
  if (!actor.roles.has('admin')) return 'auth.role_needed';
  return ['GET', 'HEAD'].includes(request.method) ? null : 'request.no_route';
}

function refuse(reply: Reply, code: Refusal, language: ReturnType<typeof problemLanguage>) {
  const body = problem(REFUSALS[code], code, language, { params: { roles: 'admin' } });
  return reply
    .status(body.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(body));
}

/** Connections that exist from the first look on; after a failure the next look begins with new ones. */
class LookedAtQueues {
  private opened: { queue: Queue; connection: ReturnType<typeof producerConnection> }[] = [];

  constructor(
    private readonly config: Config,
    private readonly board: ReturnType<typeof createBullBoard>,
  ) {}

  open(): void {
    if (this.opened.length > 0) return;
    this.opened = Object.keys(QUEUES).map((name) => {
      const connection = producerConnection(this.config);
      const queue = new Queue(name, { connection, prefix: this.config.queue.prefix });
      queue.on('error', () => undefined);
      return { queue, connection };
    });
    this.board.setQueues(this.opened.map(({ queue }) => new BullMQAdapter(queue, { readOnlyMode: true })));
  }

  async drop(): Promise<void> {
    const former = this.opened.splice(0);
    for (const { connection } of former) connection.disconnect();
    await Promise.allSettled(former.map(({ queue }) => queue.close()));
  }
}
