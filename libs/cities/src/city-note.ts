import type { AuditNote } from '@hamshahr/audit';
import { canonicalJson, sha256 } from '@hamshahr/platform';

/** Who is nobody but the house itself, where there is no account. */
export interface CityChange {
  accountId: string | null;
  cityId: string;
  action: string;
  before?: object | null;
  after?: object | null;
}

/** What the trail keeps of a change to a city: cities belong to no office. */
export function cityNote({ accountId, cityId, action, before, after }: CityChange): AuditNote {
  return {
    officeId: null,
    actor: accountId === null ? { type: 'system', id: null } : { type: 'account', id: accountId },
    action,
    object: { type: 'city', id: cityId },
    ...(before ? { beforeHash: sha256(canonicalJson(before)) } : {}),
    ...(after ? { afterHash: sha256(canonicalJson(after)) } : {}),
  };
}
