import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { DomainError } from '@hamshahr/platform';
import type { ActorRequest } from './request.js';

/** The version an edit was made from: `If-Match: "3"` (RFC 9110 §13.1.1). Missing is 428 (RFC 6585 §3). */
export const ExpectedVersion = createParamDecorator((_data: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<ActorRequest>().headers['if-match'];
  if (header === undefined) throw new DomainError('precondition', 'request.if_match_missing', { field: 'If-Match' });
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header)?.[1];
  if (!version) throw new DomainError('invalid', 'request.if_match_broken', { field: 'If-Match' });
  return Number(version);
});
