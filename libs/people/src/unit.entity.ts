import { Entity, ForeignKey, Index } from 'typeorm';
import type { Names } from '@hamshahr/cities';
import { Ascii, Id, Json, Ref } from '@hamshahr/platform';

/** A unit of an office's city, such as Transport and Traffic. */
@Entity('units')
@Index('uq_units_office_slug', ['officeId', 'slug'], { unique: true })
export class Unit {
  @Id() id!: string;
  @ForeignKey('Office', { name: 'fk_units_office' })
  @Ref()
  officeId!: string;
  @Ascii(40) slug!: string;
  @Json() names!: Names;
}
