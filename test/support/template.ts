import { createHash } from 'node:crypto';
import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';

/**
 * A house as it was founded, kept on the server of this run: founding is a process and all migrations, copying takes a
 * fifth of a second. Both must know the same TOKEN_KEYS, because rows hold hashes made with them.
 */
export async function copyOfTemplate(
  url: string,
  kind: { keys: string; empty: boolean },
  found: (url: string) => Promise<void>,
): Promise<void> {
  const target = new URL(url);
  const name = `template_${createHash('sha256').update(JSON.stringify(kind)).digest('hex').slice(0, 12)}`;
  const template = new URL(url);
  template.pathname = `/${name}`;
  const connection = await createConnection({ uri: url });
  try {
    await once(connection, name, () => found(template.href));
    await copy(connection, name, target.pathname.slice(1));
  } finally {
    await connection.end();
  }
}

/** The first of all spec files that needs it makes it; the others wait. What failed half-way is made anew. */
async function once(connection: Connection, name: string, make: () => Promise<void>): Promise<void> {
  await connection.query('SELECT GET_LOCK(?, 120)', [name]);
  try {
    const [known] = await connection.query<RowDataPacket[]>('SHOW DATABASES LIKE ?', [name]);
    if (known.length > 0) return;
    await connection.query(`CREATE DATABASE \`${name}\` CHARACTER SET utf8mb4`);
    await make().catch(async (error: unknown) => {
      await connection.query(`DROP DATABASE \`${name}\``);
      throw error;
    });
  } finally {
    await connection.query('SELECT RELEASE_LOCK(?)', [name]);
  }
}

async function copy(connection: Connection, from: string, to: string): Promise<void> {
  const [tables] = await connection.query<RowDataPacket[]>(
    "SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE TABLE_SCHEMA = ? AND TABLE_TYPE = 'BASE TABLE'",
    [from],
  );
  await connection.query(`USE \`${to}\``);
  await connection.query('SET foreign_key_checks = 0, unique_checks = 0');
  for (const { name } of tables) {
    const [[shown]] = await connection.query<RowDataPacket[]>(`SHOW CREATE TABLE \`${from}\`.\`${name}\``);
    await connection.query(shown!['Create Table'] as string);
    await connection.query(`INSERT INTO \`${name}\` SELECT * FROM \`${from}\`.\`${name}\``);
  }
}
