import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Registration for events, and its waitlist. */
export class Registrations1732300000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE `registrations`');
    await runner.query('DROP TABLE `registration_forms`');
  }
}

const UP = [
  "CREATE TABLE `registration_forms` (`event_id` bigint UNSIGNED NOT NULL, `mode` enum ('closed', 'open', 'approved') NOT NULL, `offer_hours` int UNSIGNED NOT NULL DEFAULT 24, `version` int UNSIGNED NOT NULL DEFAULT 1, PRIMARY KEY (`event_id`), CONSTRAINT `fk_registration_forms_event` FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION) ENGINE=InnoDB",
  "CREATE TABLE `registrations` (`id` bigint UNSIGNED NOT NULL AUTO_INCREMENT, `event_id` bigint UNSIGNED NOT NULL, `name` varchar(200) NOT NULL, `address` varchar(254) NOT NULL, `address_hash` binary(32) NOT NULL, `language` varchar(2) CHARACTER SET \"ascii\" COLLATE \"ascii_bin\" NOT NULL, `city_id` bigint UNSIGNED NULL, `companions` int UNSIGNED NOT NULL DEFAULT 0, `status` enum ('unconfirmed', 'awaiting_approval', 'placed', 'waiting', 'offered', 'lapsed', 'declined', 'cancelled') NOT NULL DEFAULT 'unconfirmed', `token_version` int UNSIGNED NOT NULL DEFAULT 1, `waiting_since` datetime(3) NULL, `offered_until` datetime(3) NULL, `invitation_id` bigint UNSIGNED NULL, `created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), INDEX `ix_registrations_address` (`address_hash`), INDEX `ix_registrations_invitation` (`invitation_id`), INDEX `ix_registrations_offers` (`status`, `offered_until`), INDEX `ix_registrations_waitlist` (`event_id`, `status`, `waiting_since`), UNIQUE INDEX `uq_registrations_event_address` (`event_id`, `address_hash`), PRIMARY KEY (`id`), CONSTRAINT `fk_registrations_event` FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION, CONSTRAINT `fk_registrations_city` FOREIGN KEY (`city_id`) REFERENCES `cities`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT `fk_registrations_invitation` FOREIGN KEY (`invitation_id`) REFERENCES `invitations`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION) ENGINE=InnoDB",
];
