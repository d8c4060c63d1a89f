import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Language and city that contacts chose for themselves. */
export class ContactChoices1732300000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE `contact_choices`');
  }
}

const UP =
  'CREATE TABLE `contact_choices` (`id` bigint UNSIGNED NOT NULL AUTO_INCREMENT, `contact_id` bigint UNSIGNED NOT NULL, `language` varchar(2) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `city_id` bigint UNSIGNED NULL, `language_before` varchar(2) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `city_id_before` bigint UNSIGNED NULL, `chosen_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), `undone_at` datetime(3) NULL, `undone_by` bigint UNSIGNED NULL, INDEX `ix_contact_choices_contact` (`contact_id`), PRIMARY KEY (`id`), CONSTRAINT `fk_contact_choices_contact` FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION, CONSTRAINT `fk_contact_choices_city` FOREIGN KEY (`city_id`) REFERENCES `cities`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT `fk_contact_choices_city_before` FOREIGN KEY (`city_id_before`) REFERENCES `cities`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT `fk_contact_choices_undone_by` FOREIGN KEY (`undone_by`) REFERENCES `accounts`(`id`) ON DELETE NO ACTION ON UPDATE NO ACTION) ENGINE=InnoDB';
