import { HttpCode, SetMetadata, applyDecorators, type Type } from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';

export const ANSWER = 'hamshahr:answer';

export interface AnswerShape {
  status: number;
  toView: (result: never) => unknown;
}

/**
 * What a route answers: its status, its schema, and the plain function that turns a lib's result into it. Because the
 * function is known before the transaction commits, the answer can be stored inside it under the Idempotency-Key.
 */
export function Answers<R, V>(view: Type<V>, toView: (result: R) => V, status = 200): MethodDecorator {
  return applyDecorators(
    HttpCode(status),
    SetMetadata<string, AnswerShape>(ANSWER, { status, toView }),
    ApiResponse({ status, type: view }),
  );
}

export const IDEMPOTENT = 'hamshahr:idempotent';

/** A POST that may carry an Idempotency-Key. Its answer is stored for 48 hours, so it must hold no secret. */
export const Idempotent = (): MethodDecorator =>
  applyDecorators(
    SetMetadata(IDEMPOTENT, true),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description:
        'Up to 100 letters, digits, - and _. The same key with the same body is carried out once within 48 hours.',
    }),
  );
