import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import type { ErasedCounts, ExportedPerson } from '@hamshahr/people';

export class PersonDto {
  /** An address of the person. @example li.na@xian.example */
  @IsString()
  @MaxLength(1000)
  address!: string;
}

export class PersonalDataView {
  address!: string;

  /** Everything that is kept about the person, by what it is. */
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'array', items: { type: 'object', additionalProperties: true } },
  })
  parts!: Record<string, object[]>;
}

export function toPersonalDataView({ address, parts }: ExportedPerson): PersonalDataView {
  return { address, parts };
}

export class ErasedView {
  /** Rows from which the person was taken, by what they are. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' } })
  erased!: ErasedCounts;
}

export function toErasedView(erased: ErasedCounts): ErasedView {
  return { erased };
}
