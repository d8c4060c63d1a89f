import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Ascii, Instant, Ref, Text, Whole } from '@hamshahr/platform';

/** How an office lets its mail go: quiet hours in the recipients' cities, and a pause of everything. */
@Entity('office_paces')
export class OfficePace {
  @ForeignKey('Office', { name: 'fk_office_paces_office' })
  @PrimaryColumn({ type: 'bigint', unsigned: true })
  officeId!: string;
  /** Wall clock `HH:mm` in the recipient's city; null with quietUntil when there are no quiet hours. */
  @Ascii(5, { nullable: true }) quietFrom!: string | null;
  @Ascii(5, { nullable: true }) quietUntil!: string | null;
  /** Whether invitations, updates and cancellations wait too; other bulk mail always does. */
  @Column({ type: 'boolean', default: false }) quietBindsAll!: boolean;
  @Instant({ nullable: true }) pausedAt!: Date | null;
  @Ref({ nullable: true }) pausedBy!: string | null;
  @Text(600, { nullable: true }) pauseReason!: string | null;
  @Whole({ default: 1 }) version!: number;
}

/** The operator's pause of all offices, as one row while it lasts. */
@Entity('house_pauses')
export class HousePause {
  @PrimaryColumn({ type: 'tinyint', unsigned: true }) id!: number;
  @Instant() since!: Date;
  @Text(600) reason!: string;
}

/** The token bucket of one recipient domain, shared by all workers, as one instant (GCRA, ITU-T I.371). */
@Entity('domain_paces')
export class DomainPace {
  @PrimaryColumn({ type: 'varchar', length: 253, charset: 'ascii', collation: 'ascii_bin' }) domain!: string;
  /** When the bucket is full again; each message moves it on by one interval. */
  @Instant() nextAt!: Date;
}
