import type { House } from './house.js';

let made = 0;

/** An expert of Isfahan who agreed, with the details that the organizer writes. @returns the id */
export async function anExpert(house: House, details: Record<string, unknown> = {}): Promise<string> {
  made += 1;
  const key = `made-${made}`;
  await house.sql(
    `INSERT INTO experts (office_id, status, slug, name, name_key, address, address_hash, language, spoken, themes, shown, publishes)
     SELECT id, 'active', ?, 'x', '', ?, UNHEX(SHA2(?, 256)), 'en', '[]', '[]', '["city"]', 1 FROM offices WHERE slug = 'isfahan'`,
    [key, `${key}@experts.example`, key],
  );
  const [row] = await house.sql<{ id: string }>('SELECT id FROM experts WHERE slug = ?', [key]);
  const id = String(row!.id);
  await house.sql(
    "INSERT INTO expert_consents (expert_id, version, language, source, publishes, given_at) VALUES (?, '2026-11', 'en', 'page', 1, UTC_TIMESTAMP(3))",
    [id],
  );
  const organizer = await house.as('organizer');
  await organizer.must(organizer.put(`/api/v1/experts/${id}`, { name: 'Dr Li Na', language: 'en', ...details }, 1));
  return id;
}
