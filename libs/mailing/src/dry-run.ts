import type { EntityManager } from 'typeorm';
import { affected } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';
import { chooseRecipients, dropChosen, variantsOfChosen } from './chosen-recipients.js';
import type { MailingSubject } from './mailing-subjects.js';
import type { Mailing } from './mailing.entity.js';
import { suppressedSql } from './suppressing.js';

/** Whom a mailing would be written to; nothing of it is kept. */
export interface DryRun {
  /** How many the mailing names, before anybody is left out. */
  chosen: number;
  /** How many of those who would read it are held back: their address bounced, complained or unsubscribed. */
  suppressed: number;
  /** Everybody else, by language and city. */
  groups: { language: Language; cityId: string | null; recipients: number }[];
}

/** Chooses the recipients as the freeze does, and counts them instead of writing them down. */
export async function dryRun(tx: EntityManager, mailing: Mailing, subject: MailingSubject): Promise<DryRun> {
  await chooseRecipients(tx, await subject.recipients(tx, mailing));
  const all = await variantsOfChosen(tx);
  const reading = all.length > 0 ? await subject.worthWriting(tx, mailing, all) : [];
  const held = affected(
    await tx.query(
      `DELETE r FROM chosen_recipients r JOIN (SELECT ? AS kind, ? AS office_id) m
       WHERE ${suppressedSql('r.address_hash')}`,
      [mailing.kind, mailing.officeId],
    ),
  );
  const isRead = new Set(reading.map(keyOf));
  const groups = new Map<string, DryRun['groups'][number]>();
  for (const variant of held > 0 ? await variantsOfChosen(tx) : all) {
    if (!isRead.has(keyOf(variant))) continue;
    const { language, cityId, recipients } = variant;
    const key = `${language} ${cityId}`;
    groups.set(key, { language, cityId, recipients: recipients + (groups.get(key)?.recipients ?? 0) });
  }
  await dropChosen(tx);
  const sum = (rows: { recipients: number }[]) => rows.reduce((total, { recipients }) => total + recipients, 0);
  const reached = [...groups.values()];
  return { chosen: sum(all), suppressed: sum(reading) - sum(reached), groups: reached };
}

function keyOf({ language, cityId, baseId }: { language: string; cityId: string | null; baseId: string | null }) {
  return `${language} ${cityId} ${baseId}`;
}
