import { IsOptional, IsString } from 'class-validator';

/** Paging of every list: newest first. */
export class PageQuery {
  /** Rows per page, 1 to 200. @example 50 */
  @IsOptional()
  @IsString()
  limit?: string;

  /** `next` of the page before. */
  @IsOptional()
  @IsString()
  after?: string;
}
