import { Entity, ForeignKey, Index } from 'typeorm';
import { CreatedAt, Id, Instant, Ref, Whole } from '@hamshahr/platform';

/** The secret calendar address of one person: a contact's invitations, or what an account may see. */
@Entity('feed_addresses')
export class FeedAddress {
  @Id() id!: string;
  @ForeignKey('Office', { name: 'fk_feed_addresses_office' })
  @Ref()
  officeId!: string;
  @ForeignKey('Account', { name: 'fk_feed_addresses_account', onDelete: 'CASCADE' })
  @Index('uq_feed_addresses_account', { unique: true })
  @Ref({ nullable: true })
  accountId!: string | null;
  @ForeignKey('Contact', { name: 'fk_feed_addresses_contact', onDelete: 'CASCADE' })
  @Index('uq_feed_addresses_contact', { unique: true })
  @Ref({ nullable: true })
  contactId!: string | null;
  /** Addresses of older versions open nothing; 0 is never issued. */
  @Whole({ default: 1 }) tokenVersion!: number;
  @CreatedAt() createdAt!: Date;
  /** Since when there is no address any more; a new one takes the next version. */
  @Instant({ nullable: true }) revokedAt!: Date | null;
}
