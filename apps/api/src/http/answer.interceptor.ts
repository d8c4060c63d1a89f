import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { from, lastValueFrom, type Observable } from 'rxjs';
import {
  DomainError,
  Idempotency,
  canonicalJson,
  Tokens,
  requestContext,
  type IdempotentRequest,
} from '@hamshahr/platform';
import { ANSWER, IDEMPOTENT, type AnswerShape } from './answers.js';
import type { ActorRequest, Reply } from './request.js';

const KEY = /^[A-Za-z0-9_-]{1,100}$/;

/** Turns results into their views, and carries a POST with an Idempotency-Key out once. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly idempotency: Idempotency,
    private readonly tokens: Tokens,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const shape = this.reflector.get<AnswerShape | undefined>(ANSWER, context.getHandler());
    if (!shape) return next.handle();
    const toView = shape.toView as (result: unknown) => unknown;
    const request = context.switchToHttp().getRequest<ActorRequest>();
    const key = request.headers['idempotency-key'];
    const run = async () => toView(await lastValueFrom(next.handle()));
    const isIdempotent = this.reflector.get<boolean | undefined>(IDEMPOTENT, context.getHandler()) ?? false;
    if (!isIdempotent || key === undefined) return from(run());
    return from(
      this.once(request, context.switchToHttp().getResponse<Reply>(), String(key), shape.status, toView, run),
    );
  }

  private async once(
    request: ActorRequest,
    reply: Reply,
    key: string,
    status: number,
    toView: (result: unknown) => unknown,
    run: () => Promise<unknown>,
  ): Promise<unknown> {
    if (!KEY.test(key)) throw new DomainError('invalid', 'idempotency.key_broken', { field: 'Idempotency-Key' });
    const reserved = this.identify(request, key);
    const stored = await this.idempotency.reserve(reserved);
    if (stored) {
      void reply.status(stored.status).header('Idempotent-Replayed', 'true');
      return stored.body;
    }
    const context = requestContext();
    if (context) {
      context.beforeCommit = (tx, result) => this.idempotency.answer(tx, reserved, { status, body: toView(result) });
    }
    try {
      return await run();
    } catch (error) {
      await this.idempotency.release(reserved);
      throw error;
    }
  }

  private identify(request: ActorRequest, key: string): IdempotentRequest {
    const body = Buffer.isBuffer(request.body) ? request.body : canonicalJson(request.body ?? null);
    return {
      scope: `account:${request.actor?.accountId ?? 'none'}`,
      key,
      requestHash: this.tokens.fingerprint(`${request.method} ${request.url}\n`, body),
    };
  }
}
