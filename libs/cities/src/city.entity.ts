import { Entity, Index } from 'typeorm';
import type { Language } from '@hamshahr/time';
import { Ascii, Id, Json, Whole } from '@hamshahr/platform';

/** A name per language; English is always there. */
export type Names = Partial<Record<Language, string>> & { en: string };

/** A city of the sister-city network. Its zone is the zone of its people unless they have another city. */
@Entity('cities')
export class City {
  @Id() id!: string;
  @Index('uq_cities_slug', { unique: true })
  @Ascii(60)
  slug!: string;
  @Json() names!: Names;
  /** IANA zone, `Asia/Tehran`. */
  @Ascii(64) zone!: string;
  @Whole({ default: 1 }) version!: number;
}
