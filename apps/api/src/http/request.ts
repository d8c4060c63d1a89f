import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '@hamshahr/people';

/** A request after the guard: it carries who asks. */
export interface ActorRequest extends FastifyRequest {
  actor?: Actor;
}

export type Reply = FastifyReply;
