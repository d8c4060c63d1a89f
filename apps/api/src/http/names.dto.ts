import { IsOptional, IsString, MaxLength, MinLength } from 'class-validator';

/** A name in the languages it is known in; English is always there. */
export class NamesDto {
  @IsString() @MinLength(1) @MaxLength(120) en!: string;
  @IsOptional() @IsString() @MinLength(1) @MaxLength(120) fa?: string;
  @IsOptional() @IsString() @MinLength(1) @MaxLength(120) zh?: string;
  @IsOptional() @IsString() @MinLength(1) @MaxLength(120) ru?: string;
  @IsOptional() @IsString() @MinLength(1) @MaxLength(120) uz?: string;
  @IsOptional() @IsString() @MinLength(1) @MaxLength(120) ms?: string;
}
