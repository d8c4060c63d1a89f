import { Entity } from 'typeorm';
import { CreatedAt, Hash, Id } from '@hamshahr/platform';

/** The one row of a house in which nobody has an account yet; the code of the set-up is made of it and ends with it. */
@Entity('setups')
export class Setup {
  @Id() id!: string;
  @Hash() nonce!: Buffer;
  @CreatedAt() createdAt!: Date;
}
