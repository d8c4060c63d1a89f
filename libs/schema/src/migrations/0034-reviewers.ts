import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLES = "'viewer', 'organizer', 'approver', 'admin'";

/** Accounts that judge submissions and find nothing else. */
export class Reviewers1732300000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE \`account_roles\` MODIFY \`role\` enum (${ROLES}, 'reviewer') NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DELETE FROM `account_roles` WHERE `role` = 'reviewer'");
    await runner.query(`ALTER TABLE \`account_roles\` MODIFY \`role\` enum (${ROLES}) NOT NULL`);
  }
}
