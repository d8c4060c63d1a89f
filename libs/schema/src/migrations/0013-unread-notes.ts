import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A note of an invitee waits until somebody has read it; lists of events count answers without reading the rows. */
export class UnreadNotes1732300000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `invitations` ADD `unread_since` datetime(3) NULL');
    await runner.query(
      "UPDATE `invitations` i JOIN `events` e ON e.`id` = i.`event_id` AND e.`status` IN ('published', 'postponed') SET i.`unread_since` = i.`replied_at` WHERE i.`note` <> ''",
    );
    await runner.query('CREATE INDEX `ix_invitations_unread` ON `invitations` (`unread_since`)');
    await runner.query(
      'CREATE INDEX `ix_invitations_counts` ON `invitations` (`event_id`, `withdrawn_at`, `invited_at`, `partstat`)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX `ix_invitations_counts` ON `invitations`');
    await runner.query('DROP INDEX `ix_invitations_unread` ON `invitations`');
    await runner.query('ALTER TABLE `invitations` DROP COLUMN `unread_since`');
  }
}
