import { Entity, ForeignKey, Index } from 'typeorm';
import { CreatedAt, Hash, Id, Instant, Json, OneOf, Ref, Text, Whole } from '@hamshahr/platform';
import type { LedgerFilter } from './ledger-filter.js';

export const EXPORT_STATES = ['requested', 'granted', 'rejected'] as const;
export type ExportStatus = (typeof EXPORT_STATES)[number];

/** The wish to take a part of the ledger out of the house: many people's data, so another person must agree. */
@Entity('ledger_exports')
@Index('ix_ledger_exports_office', ['officeId', 'id'])
export class LedgerExport {
  @Id() id!: string;
  @ForeignKey('Office', { name: 'fk_ledger_exports_office' })
  @Ref()
  officeId!: string;
  @Ref({ nullable: true }) unitId!: string | null;
  @Json() filter!: LedgerFilter;
  @Text(600) reason!: string;
  /** Newest delivery at the request; later ones are not part of what was agreed to. */
  @Ref() upToId!: string;
  @Whole() rows!: number;
  /** What an approval must name. */
  @Hash() contentHash!: Buffer;
  @OneOf(EXPORT_STATES) status!: ExportStatus;
  @Ref() requestedBy!: string;
  @CreatedAt() createdAt!: Date;
  @Instant({ nullable: true }) expiresAt!: Date | null;
  @Whole({ default: 0 }) downloads!: number;
}
