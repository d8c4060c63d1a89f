import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reviewers of a call, what they judge and say, conflicts of interest, and what is hidden from them. */
export class Reviews1732300000039 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) await runner.query(`DROP TABLE \`${table}\``);
  }
}

const TABLES = [
  'call_reviewers',
  'review_assignments',
  'review_conflicts',
  'reviews',
  'review_comments',
  'submission_redactions',
];

const UP = [
  "CREATE TABLE `call_reviewers` (`id` bigint UNSIGNED NOT NULL AUTO_INCREMENT, `call_id` bigint UNSIGNED NOT NULL, `account_id` bigint UNSIGNED NOT NULL, `tracks` json NOT NULL, `languages` json NOT NULL, `max_load` int UNSIGNED NOT NULL, `affiliation` varchar(200) NOT NULL DEFAULT '', `since` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), `removed_at` datetime(3) NULL, UNIQUE INDEX `uq_call_reviewers_account` (`call_id`, `account_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB",
  "CREATE TABLE `review_assignments` (`id` bigint UNSIGNED NOT NULL AUTO_INCREMENT, `submission_id` bigint UNSIGNED NOT NULL, `account_id` bigint UNSIGNED NOT NULL, `status` enum ('assigned', 'withdrawn') NOT NULL DEFAULT 'assigned', `is_by_hand` tinyint NOT NULL DEFAULT 0, `created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), INDEX `ix_review_assignments_account` (`account_id`), UNIQUE INDEX `uq_review_assignments_pair` (`submission_id`, `account_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB",
  "CREATE TABLE `review_conflicts` (`id` bigint UNSIGNED NOT NULL AUTO_INCREMENT, `submission_id` bigint UNSIGNED NOT NULL, `account_id` bigint UNSIGNED NOT NULL, `kind` enum ('declared', 'co_author', 'same_address', 'same_domain', 'same_office') NOT NULL, `reason` varchar(500) NOT NULL DEFAULT '', `at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), `lifted_by` bigint UNSIGNED NULL, `lifted_at` datetime(3) NULL, `lift_reason` varchar(500) NOT NULL DEFAULT '', INDEX `ix_review_conflicts_account` (`account_id`), UNIQUE INDEX `uq_review_conflicts_kind` (`submission_id`, `account_id`, `kind`), PRIMARY KEY (`id`)) ENGINE=InnoDB",
  "CREATE TABLE `reviews` (`id` bigint UNSIGNED NOT NULL AUTO_INCREMENT, `assignment_id` bigint UNSIGNED NOT NULL, `scores` json NOT NULL, `recommendation` enum ('accept', 'reserve', 'decline') NULL, `comment` varchar(4000) NOT NULL DEFAULT '', `is_done` tinyint NOT NULL DEFAULT 0, `changed_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), `version` int UNSIGNED NOT NULL DEFAULT '1', UNIQUE INDEX `uq_reviews_assignment` (`assignment_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB",
  'CREATE TABLE `review_comments` (`id` bigint UNSIGNED NOT NULL AUTO_INCREMENT, `submission_id` bigint UNSIGNED NOT NULL, `account_id` bigint UNSIGNED NOT NULL, `text` varchar(2000) NOT NULL, `at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), INDEX `ix_review_comments_submission` (`submission_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'CREATE TABLE `submission_redactions` (`id` bigint UNSIGNED NOT NULL AUTO_INCREMENT, `submission_id` bigint UNSIGNED NOT NULL, `field` varchar(10) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `ranges` json NOT NULL, `made_for` binary(32) NOT NULL, `account_id` bigint UNSIGNED NOT NULL, `at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), UNIQUE INDEX `uq_submission_redactions_field` (`submission_id`, `field`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
  'ALTER TABLE `call_reviewers` ADD CONSTRAINT `fk_call_reviewers_call` FOREIGN KEY (`call_id`) REFERENCES `calls`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE `call_reviewers` ADD CONSTRAINT `fk_call_reviewers_account` FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `review_assignments` ADD CONSTRAINT `fk_review_assignments_submission` FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE `review_assignments` ADD CONSTRAINT `fk_review_assignments_account` FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `review_conflicts` ADD CONSTRAINT `fk_review_conflicts_submission` FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE `review_conflicts` ADD CONSTRAINT `fk_review_conflicts_account` FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `review_conflicts` ADD CONSTRAINT `fk_review_conflicts_lifted_by` FOREIGN KEY (`lifted_by`) REFERENCES `accounts`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `reviews` ADD CONSTRAINT `fk_reviews_assignment` FOREIGN KEY (`assignment_id`) REFERENCES `review_assignments`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE `review_comments` ADD CONSTRAINT `fk_review_comments_submission` FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE `review_comments` ADD CONSTRAINT `fk_review_comments_account` FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE `submission_redactions` ADD CONSTRAINT `fk_submission_redactions_submission` FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE `submission_redactions` ADD CONSTRAINT `fk_submission_redactions_account` FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION',
];
