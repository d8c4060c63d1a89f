import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@hamshahr/audit';
import type { Actor } from '@hamshahr/people';
import { Database, DomainError, isOne } from '@hamshahr/platform';
import { detailOf, type ExpertDetail } from './expert-detail.js';
import { Expert, ExpertNote, ExpertTalk } from './expert.entity.js';
import { assertCity, readNote, readProfile, readTalk, type ProfileInput, type TalkInput } from './expert-input.js';
import { empty, holdExpert, withdraw, writeExpert } from './expert-rows.js';
import { nameKey } from './fold.js';
import { exportOf } from './personal-data-experts.js';

/** What an office does with its experts. Each step is in the trail, by ids alone. */
@Injectable()
export class OfficeExperts {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError invalid naming the field; stale; conflict for an entry that was withdrawn */
  async edit(actor: Actor, id: string, version: number, input: ProfileInput): Promise<ExpertDetail> {
    const profile = readProfile(input);
    return this.detail(actor, id, 'expert.edit', async (tx, expert) => {
      assertKept(expert);
      if (expert.version !== version) {
        throw new DomainError('stale', 'expert.stale', { field: 'If-Match', current: { version: expert.version } });
      }
      await assertCity(tx, profile.cityId);
      await writeExpert(tx, id, { ...profile, nameKey: nameKey(profile.name) });
    });
  }

  /** Only the office, and the person who asks for everything that is kept about them, ever reads it. */
  async addNote(actor: Actor, id: string, text: string): Promise<ExpertDetail> {
    const note = readNote(text);
    return this.detail(actor, id, 'expert.note_add', async (tx) => {
      await tx.insert(ExpertNote, { expertId: id, authorId: actor.accountId, text: note });
    });
  }

  /** @throws DomainError missing */
  async removeNote(actor: Actor, id: string, noteId: string): Promise<ExpertDetail> {
    return this.detail(actor, id, 'expert.note_remove', async (tx) => {
      const result: unknown = await tx.query('DELETE FROM expert_notes WHERE id = ? AND expert_id = ?', [noteId, id]);
      if (!isOne(result)) throw new DomainError('missing', 'expert.note_missing');
    });
  }

  /** @throws DomainError invalid naming the field */
  async addTalk(actor: Actor, id: string, input: TalkInput): Promise<ExpertDetail> {
    const talk = readTalk(input);
    return this.detail(actor, id, 'expert.talk_add', async (tx, expert) => {
      assertKept(expert);
      await assertEvent(tx, actor, talk.eventId);
      await tx.insert(ExpertTalk, { ...talk, expertId: id });
      await writeExpert(tx, id, {});
    });
  }

  /** @throws DomainError missing, invalid naming the field */
  async editTalk(actor: Actor, id: string, talkId: string, input: TalkInput): Promise<ExpertDetail> {
    const talk = readTalk(input);
    return this.detail(actor, id, 'expert.talk_edit', async (tx, expert) => {
      assertKept(expert);
      await assertEvent(tx, actor, talk.eventId);
      await assertTalk(tx, id, talkId);
      await tx.update(ExpertTalk, { id: talkId, expertId: id }, talk);
      await writeExpert(tx, id, {});
    });
  }

  /** @throws DomainError missing */
  async removeTalk(actor: Actor, id: string, talkId: string): Promise<ExpertDetail> {
    return this.detail(actor, id, 'expert.talk_remove', async (tx) => {
      await assertTalk(tx, id, talkId);
      await tx.delete(ExpertTalk, { id: talkId, expertId: id });
      await writeExpert(tx, id, {});
    });
  }

  /** The person asked for it by letter or telephone. A second time changes nothing. */
  async withdraw(actor: Actor, id: string): Promise<ExpertDetail> {
    return this.detail(actor, id, 'expert.withdraw', (tx) => withdraw(tx, id).then(() => undefined));
  }

  /** Takes somebody out of the register for ever; what is counted stays. */
  async erase(actor: Actor, id: string): Promise<void> {
    return this.act(actor, id, 'expert.erase', async (tx) => {
      const merged = await tx.query<{ id: string }[]>('SELECT id FROM experts WHERE merged_into = ?', [id]);
      await empty(tx, [id, ...merged.map((one) => String(one.id))]);
    });
  }

  /** For the person who asks: the office's notes are among it, because they are personal data too (GDPR art. 15). */
  async export(actor: Actor, id: string): Promise<Record<string, object[]>> {
    return this.act(actor, id, 'expert.export', (tx) => exportOf(tx, [id]));
  }

  private async detail(actor: Actor, id: string, action: string, work: Work<void>): Promise<ExpertDetail> {
    return this.act(actor, id, action, async (tx, expert) => {
      await work(tx, expert);
      return detailOf(tx, actor, id);
    });
  }

  private async act<T>(actor: Actor, id: string, action: string, work: Work<T>): Promise<T> {
    return this.database.transaction(async (tx) => {
      const result = await work(tx, await holdExpert(tx, actor, id));
      await this.audit.note(tx, {
        ...{ officeId: actor.officeId, action, actor: { type: 'account', id: actor.accountId } },
        object: { type: 'expert', id },
      });
      return result;
    });
  }
}

type Work<T> = (tx: EntityManager, expert: Expert) => Promise<T>;

/** Whoever took their consent back is not written about any more. */
function assertKept({ status }: Expert): void {
  if (status === 'withdrawn') throw new DomainError('conflict', 'expert.withdrawn');
}

async function assertTalk(tx: EntityManager, expertId: string, id: string): Promise<void> {
  if (await tx.existsBy(ExpertTalk, { id, expertId })) return;
  throw new DomainError('missing', 'expert.talk_missing');
}

/** An event of the own office. */
async function assertEvent(tx: EntityManager, { officeId }: Actor, id: string | null): Promise<void> {
  if (id === null) return;
  const rows = await tx.query<object[]>('SELECT id FROM events WHERE id = ? AND office_id = ?', [id, officeId]);
  if (rows.length === 0) throw new DomainError('invalid', 'expert.talk_event', { field: 'eventId' });
}
