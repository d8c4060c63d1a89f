import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Ascii, CreatedAt, Hash, Id, OneOf, Ref, Text, Whole } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';

export const MATERIAL_KINDS = ['recording', 'slides', 'minutes', 'other'] as const;
export type MaterialKind = (typeof MATERIAL_KINDS)[number];

/** Who finds it: the office alone, whoever takes part, or everybody who opens the event's page. */
export const MATERIAL_AUDIENCES = ['office', 'participants', 'public'] as const;
export type MaterialAudience = (typeof MATERIAL_AUDIENCES)[number];

/** What leaves the office is approved by another person; what stays in it needs nobody. */
export const MATERIAL_STATES = ['internal', 'awaiting_approval', 'approved', 'rejected'] as const;
export type MaterialStatus = (typeof MATERIAL_STATES)[number];

/** A recording, slides or minutes of an event: a link, or a file whose bytes lie in parts. */
@Entity('event_materials')
export class Material {
  @Id() id!: string;
  @ForeignKey('Event', { name: 'fk_event_materials_event', onDelete: 'CASCADE' })
  @Index('ix_event_materials_event')
  @Ref()
  eventId!: string;
  @OneOf(MATERIAL_KINDS) kind!: MaterialKind;
  @Text(200) title!: string;
  /** null: for readers of every language */
  @Ascii(2, { nullable: true }) language!: Language | null;
  @OneOf(MATERIAL_AUDIENCES) audience!: MaterialAudience;
  @OneOf(MATERIAL_STATES) status!: MaterialStatus;
  /** Of a link; null for a file. */
  @Text(500, { nullable: true }) url!: string | null;
  @Text(200, { nullable: true }) fileName!: string | null;
  /** What the bytes are, whatever the name says. */
  @Ascii(100, { nullable: true }) mediaType!: string | null;
  @Whole({ nullable: true }) size!: number | null;
  @Hash({ nullable: true }) contentHash!: Buffer | null;
  @ForeignKey('Account', { name: 'fk_event_materials_created_by' })
  @Ref()
  createdBy!: string;
  @CreatedAt() createdAt!: Date;
  @Whole({ default: 1 }) version!: number;
}

/** A piece of a file: small enough for every packet limit, and read one after the other. */
@Entity('event_material_parts')
export class MaterialPart {
  @ForeignKey('Material', { name: 'fk_event_material_parts_material', onDelete: 'CASCADE' })
  @PrimaryColumn({ type: 'bigint', unsigned: true })
  materialId!: string;
  @PrimaryColumn({ type: 'int', unsigned: true })
  part!: number;
  @Column({ type: 'mediumblob' }) bytes!: Buffer;
}
