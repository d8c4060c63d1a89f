import type { EntityManager } from 'typeorm';
import type { Invitation } from '@hamshahr/events';
import { sha256, type Tokens } from '@hamshahr/platform';

/** Whom a stay belongs to. */
export interface PresentPerson {
  personKey: string;
  invitationId: string | null;
  name: string;
  address: string | null;
  addressHash: Buffer | null;
}

type Invited = Pick<Invitation, 'id' | 'name' | 'address' | 'addressHash'>;

/** Finds those who were there among those who were invited: by our own id, by address, by a name that only one has. */
export class Invitees {
  private readonly byId: Map<string, Invited>;
  private readonly byHash: Map<string, Invited>;
  private readonly byName = new Map<string, Invited | null>();

  constructor(
    invited: readonly Invited[],
    private readonly tokens: Pick<Tokens, 'addressHash'>,
  ) {
    this.byId = new Map(invited.map((each) => [each.id, each]));
    this.byHash = new Map(invited.map((each) => [each.addressHash.toString('hex'), each]));
    for (const each of invited) {
      const name = fold(each.name);
      this.byName.set(name, this.byName.has(name) ? null : each);
    }
  }

  static async of(tx: EntityManager, eventId: string, tokens: Tokens): Promise<Invitees> {
    const rows = await tx.query<Invited[]>(
      `SELECT id, name, address, address_hash AS addressHash FROM invitations WHERE event_id = ? AND invited_at IS NOT NULL`,
      [eventId],
    );
    return new Invitees(
      rows.map((row) => ({ ...row, id: String(row.id) })),
      tokens,
    );
  }

  /** By the id that our own join link gave them. */
  joined(userId: string, name: string): PresentPerson {
    const invited = /^i(\d+)$/.exec(userId);
    const known = invited ? this.byId.get(invited[1]!) : undefined;
    if (known) return invitee(known);
    if (/^a\d{1,20}$/.test(userId)) return { ...guest(name, null, null), personKey: userId };
    return guest(name, null, null);
  }

  /** As a list or a check-in names them. */
  named(name: string, address: string | null): PresentPerson {
    const hash = address === null ? null : this.tokens.addressHash(address);
    const known = (hash && this.byHash.get(hash.toString('hex'))) ?? this.byName.get(fold(name));
    if (known && (hash === null || known.addressHash.equals(hash))) return invitee(known);
    return guest(name, address, hash);
  }
}

function invitee({ id, name, address, addressHash }: Invited): PresentPerson {
  return { personKey: `i${id}`, invitationId: id, name, address, addressHash };
}

function guest(name: string, address: string | null, addressHash: Buffer | null): PresentPerson {
  const known = addressHash ?? sha256('name\n', fold(name));
  return { personKey: `g${known.toString('hex')}`, invitationId: null, name, address, addressHash };
}

const fold = (name: string) =>
  name
    .normalize('NFKC')
    .replace(/[\s\u200c]+/g, ' ')
    .trim()
    .toLowerCase();
