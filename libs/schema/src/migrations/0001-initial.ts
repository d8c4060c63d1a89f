import type { MigrationInterface, QueryRunner } from 'typeorm';
import { foreignKeys, tableNames, tables } from './0001-initial.statements.js';

/** The first schema: offices, people, events, invitations, mailings and their ledger. */
export class Initial1732300000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...foreignKeys]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('SET FOREIGN_KEY_CHECKS = 0');
    for (const name of tableNames) await runner.query(`DROP TABLE \`${name}\``);
    await runner.query('SET FOREIGN_KEY_CHECKS = 1');
  }
}
