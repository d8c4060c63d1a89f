import { Injectable, type PipeTransform } from '@nestjs/common';
import { DomainError } from '@hamshahr/platform';

/** Ids of rows are decimal digits; anything else can name no row. */
@Injectable()
export class IdPipe implements PipeTransform<unknown, string> {
  transform(value: unknown): string {
    if (typeof value === 'string' && /^[1-9]\d{0,18}$/.test(value)) return value;
    throw new DomainError('missing', 'request.id');
  }
}
