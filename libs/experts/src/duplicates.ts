/** Why two entries may be one person. */
export const DUPLICATE_REASONS = ['name', 'address'] as const;

export interface Pair {
  reason: (typeof DUPLICATE_REASONS)[number];
  one: string;
  other: string;
}

/** Parts before the @ that many people share. */
const SHARED = /^(info|office|contact|mail|admin|international|secretariat|hello|no-?reply|[a-z]{1,4}|\d+)$/;

/** The part of an address that is probably its person's name, else empty: two with the same may be one person. */
export function localKey(address: string): string {
  const local = address.slice(0, address.indexOf('@')).toLowerCase().replace(/\+.*$/, '');
  return SHARED.test(local) ? '' : local.replace(/[._]/g, '').slice(0, 64);
}

const BOTH = "b.office_id = a.office_id AND b.status IN ('unproven', 'active') AND a.id < b.id";
const OF = "a.office_id = ? AND a.status IN ('unproven', 'active')";

/** Same folded name and the same city or organisation, or the same name in the address. Parameters: the office, twice. */
export const duplicateSql = `
  SELECT MIN(reason) AS reason, one, other FROM (
    SELECT 'name' AS reason, a.id AS one, b.id AS other FROM experts a JOIN experts b ON b.name_key = a.name_key AND ${BOTH}
    WHERE ${OF} AND a.name_key <> '' AND (a.city_id = b.city_id OR (a.organisation <> '' AND a.organisation = b.organisation))
    UNION ALL
    SELECT 'address', a.id, b.id FROM experts a JOIN experts b ON b.local_key = a.local_key AND ${BOTH}
    WHERE ${OF} AND a.local_key <> ''
  ) pairs GROUP BY one, other ORDER BY one DESC, other LIMIT 100`;
