import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from '@hamshahr/people';
import type { ActorRequest } from './request.js';

/** The account behind the request; the guard has put it there. */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<ActorRequest>();
  if (!actor) throw new Error('A route that takes an actor needs a policy that asks for one');
  return actor;
});
