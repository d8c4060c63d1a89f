import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mail that comes in: its bytes, what it is, and what became of it. */
export class InboundMails1732300000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE `inbound_mails` (`id` bigint UNSIGNED NOT NULL AUTO_INCREMENT, `content_hash` binary(32) NOT NULL, ' +
        "`source` enum ('mailbox', 'file') NOT NULL, `office_id` bigint UNSIGNED NULL, `unit_id` bigint UNSIGNED NULL, " +
        "`kind` enum ('itip', 'bounce', 'complaint', 'autoreply', 'human', 'unreadable') NOT NULL, " +
        '`method` varchar(20) NULL, `uid` varchar(255) NULL, `sequence` int UNSIGNED NULL, `partstat` varchar(20) NULL, ' +
        '`recipient` varchar(254) NULL, `status` varchar(11) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, ' +
        "`permanent` tinyint NULL, `outcome` enum ('applied', 'needs_person', 'outdated', 'ignored') NOT NULL, " +
        '`reason` varchar(40) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `waits` tinyint NOT NULL DEFAULT 0, ' +
        '`delivery_id` bigint UNSIGNED NULL, `invitation_id` bigint UNSIGNED NULL, `proposed_start` datetime(3) NULL, ' +
        '`proposed_end` datetime(3) NULL, `sender_hash` binary(32) NULL, `address_hash` binary(32) NULL, ' +
        '`sender` varchar(320) NULL, `subject` varchar(200) NOT NULL, `text` varchar(2000) NOT NULL, ' +
        '`raw` longblob NOT NULL, `received_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), ' +
        "`resolution` enum ('accept', 'ignore', 'suppress') NULL, `resolved_by` bigint UNSIGNED NULL, " +
        '`resolved_at` datetime(3) NULL, UNIQUE INDEX `uq_inbound_mails_content` (`content_hash`), ' +
        'INDEX `ix_inbound_mails_waiting` (`office_id`, `waits`, `id`), INDEX `ix_inbound_mails_delivery` (`delivery_id`), ' +
        'INDEX `ix_inbound_mails_sender` (`sender_hash`), INDEX `ix_inbound_mails_address` (`address_hash`), ' +
        'PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'ALTER TABLE `inbound_mails` ADD CONSTRAINT `fk_inbound_mails_office` FOREIGN KEY (`office_id`) REFERENCES `offices`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE `inbound_mails`');
  }
}
