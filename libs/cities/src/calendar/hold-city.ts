import type { EntityManager } from 'typeorm';

/** Changes to one city's calendar come one after the other, so that each sees what the one before wrote. */
export async function holdCity(tx: EntityManager, cityId: string): Promise<void> {
  await tx.query('SELECT id FROM cities WHERE id = ? FOR UPDATE', [cityId]);
}
