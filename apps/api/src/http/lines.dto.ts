import { IsOptional, IsString, MaxLength } from 'class-validator';

/** One line per language. */
export class LinesDto {
  @IsOptional() @IsString() @MaxLength(1000) fa?: string;
  @IsOptional() @IsString() @MaxLength(1000) en?: string;
  @IsOptional() @IsString() @MaxLength(1000) zh?: string;
  @IsOptional() @IsString() @MaxLength(1000) ru?: string;
  @IsOptional() @IsString() @MaxLength(1000) uz?: string;
  @IsOptional() @IsString() @MaxLength(1000) ms?: string;
}
