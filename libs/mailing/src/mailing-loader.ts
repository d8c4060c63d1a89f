import type { Database } from '@hamshahr/platform';
import { Mailing, MailingVariant } from './mailing.entity.js';
import { isTest } from './tests/test-mailing.js';

/** What a batch needs of its mailing. */
export interface LoadedMailing extends Pick<Mailing, 'id' | 'kind' | 'tokenKey' | 'sequence' | 'stamp' | 'expiresAt'> {
  variants: ReadonlyMap<string, MailingVariant>;
  /** It only tries another mailing out. */
  isTest: boolean;
  /** Set when this worker found a reason to stop sending it. */
  isHalted: boolean;
}

/** How many mailings' contents a worker keeps: it rarely works on more at a time. */
const KEPT = 4;

/** Reads mailings batch by batch; what was frozen for an approval cannot change under its hash and is read once. */
export class MailingLoader {
  private readonly contents = new Map<string, LoadedMailing['variants']>();

  constructor(private readonly database: Database) {}

  async load(id: string): Promise<LoadedMailing> {
    const mailing = await this.database.reads.findOneByOrFail(Mailing, { id });
    return {
      id: mailing.id,
      kind: mailing.kind,
      tokenKey: mailing.tokenKey,
      sequence: mailing.sequence,
      stamp: mailing.stamp,
      expiresAt: mailing.expiresAt,
      variants: await this.variants(mailing),
      isTest: isTest(mailing),
      isHalted: false,
    };
  }

  /** A hundred variants of a few kilobytes at most. */
  private async variants({ id, contentHash }: Mailing): Promise<LoadedMailing['variants']> {
    const key = `${id} ${contentHash.toString('hex')}`;
    let variants = this.contents.get(key);
    this.contents.delete(key);
    if (!variants) {
      const rows = await this.database.reads.findBy(MailingVariant, { mailingId: id });
      variants = new Map(rows.map((row) => [row.id, row]));
    }
    this.contents.set(key, variants);
    // The least recently used goes first.
    for (const old of this.contents.keys()) if (this.contents.size > KEPT) this.contents.delete(old);
    return variants;
  }
}
