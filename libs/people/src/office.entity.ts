import { Entity, ForeignKey, Index } from 'typeorm';
import type { Names } from '@hamshahr/cities';
import { Ascii, Id, Json, Ref } from '@hamshahr/platform';

/** A city's international office: the tenant. */
@Entity('offices')
export class Office {
  @Id() id!: string;
  @ForeignKey('City', { name: 'fk_offices_city' })
  @Ref()
  cityId!: string;
  @Index('uq_offices_slug', { unique: true })
  @Ascii(40)
  slug!: string;
  @Json() names!: Names;
}
