import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Names } from '@hamshahr/cities';
import type { Language } from '@hamshahr/time';
import { Ascii, Id, Json, Ref, Text, Whole } from '@hamshahr/platform';

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
  @Whole({ default: 1 }) version!: number;
  /** Raised by every edit of a wording, whatever its language. */
  @Whole({ default: 1 }) wordingVersion!: number;
}

export const WORDING_LIMITS = { greeting: 200, closing: 200, signature: 500, signatureLines: 6 };

/** How an office opens and closes its mails in one language; null says what the product says. */
@Entity('office_wordings')
export class OfficeWording {
  @ForeignKey('Office', { name: 'fk_office_wordings_office' })
  @PrimaryColumn({ type: 'bigint', unsigned: true })
  officeId!: string;
  @PrimaryColumn({ type: 'varchar', length: 2, charset: 'ascii', collation: 'ascii_bin' })
  language!: Language;
  /** The line before the event's text; `{name}` stands for the reader. */
  @Text(WORDING_LIMITS.greeting, { nullable: true }) greeting!: string | null;
  /** The line before the signature. */
  @Text(WORDING_LIMITS.closing, { nullable: true }) closing!: string | null;
  /** Who signs, in place of the organizer and the office; lines parted by LF. */
  @Text(WORDING_LIMITS.signature, { nullable: true }) signature!: string | null;
}
