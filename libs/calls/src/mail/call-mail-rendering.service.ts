import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { FrozenParts, Mailing, VariantKey } from '@hamshahr/mailing';

/** Renders the mails about submissions, once per language, city and submission. */
@Injectable()
export class CallMailRendering {
  /** `baseId` of a variant is the id of the submission that its mail is about. */
  async render(_tx: EntityManager, mailing: Mailing, _variants: VariantKey[]): Promise<FrozenParts[]> {
    throw new Error(`Nobody writes mails of the kind ${mailing.kind} yet`);
  }
}
