import type { MigrationInterface, QueryRunner } from 'typeorm';

const OTHERS =
  "'invitation', 'update', 'cancellation', 'postponement', 'withdrawal', 'reminder', 'thanks', 'place', 'registration', 'waitlist', 'offer', 'decline'";
const CALLS =
  "'submission_draft', 'submission_receipt', 'co_author', 'submission_news', 'acceptance', 'reserve', 'rejection'";

/** Mails about submissions of a call. */
export class CallMails1732300000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE \`mailings\` MODIFY \`kind\` enum (${OTHERS}, ${CALLS}) NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM \`mailings\` WHERE \`kind\` IN (${CALLS})`);
    await runner.query(`ALTER TABLE \`mailings\` MODIFY \`kind\` enum (${OTHERS}) NOT NULL`);
  }
}
