import { ApiProperty } from '@nestjs/swagger';
import type { MailingChanges } from '@hamshahr/events';

export class ChangeView {
  /** As in the draft. @example texts.fa.title */
  field!: string;
  @ApiProperty({ nullable: true, oneOf: [{ type: 'string' }, { type: 'number' }] })
  before!: string | number | null;
  @ApiProperty({ nullable: true, oneOf: [{ type: 'string' }, { type: 'number' }] })
  after!: string | number | null;
  /** The session, speaker or room of the programme that differs, as people name it. */
  about?: string;
}

export class ChangesView {
  /** Number of the revision compared with; null when nobody has reviewed anything of this event before. */
  since!: number | null;
  changes!: ChangeView[];
}

export const toChangesView = (changes: MailingChanges): ChangesView => changes;
