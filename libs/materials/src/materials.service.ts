import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { ApprovalHooks, Approvals, type ApprovalSubject } from '@hamshahr/approvals';
import { Audit } from '@hamshahr/audit';
import { EventQueries, lockEvent, type Event } from '@hamshahr/events';
import type { Actor } from '@hamshahr/people';
import {
  canonicalJson,
  Database,
  DomainError,
  found,
  isOne,
  readFileKind,
  safeFileName,
  sha256,
} from '@hamshahr/platform';
import { readMaterial, readUrl, type MaterialInput } from './material-input.js';
import { Material, MaterialPart, type MaterialStatus } from './material.entity.js';

/** Subject of a material's approval. */
export const MATERIAL_SUBJECT = 'event_material';
const MOST_MATERIALS = 50;
const PART = 512 * 1024;

type Content = Pick<Material, 'url' | 'fileName' | 'mediaType' | 'size' | 'contentHash'>;
const NO_FILE = { fileName: null, mediaType: null, size: null, contentHash: null };

/** Writes recordings, slides and minutes; what others than the office are to find is approved by another person. */
@Injectable()
export class Materials implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly approvals: Approvals,
    private readonly hooks: ApprovalHooks,
    private readonly audit: Audit,
    private readonly events: EventQueries,
  ) {}

  onModuleInit(): void {
    this.hooks.register(MATERIAL_SUBJECT, {
      describe: (reads, ids) => describeMaterials(reads, ids),
      onGranted: (tx, { subjectId }) => this.decide(tx, subjectId, 'approved'),
      onRejected: (tx, { subjectId }) => this.decide(tx, subjectId, 'rejected'),
    });
  }

  /** @throws DomainError invalid naming the field; conflict when there are too many */
  async addLink(actor: Actor, eventId: string, input: MaterialInput, url: string): Promise<Material> {
    const content = { ...NO_FILE, url: readUrl(url) };
    return this.database.transaction((tx) => this.add(tx, actor, eventId, input, content));
  }

  /** @throws DomainError invalid for a file of another kind, too_large above 20 MiB */
  async addFile(
    actor: Actor,
    eventId: string,
    input: MaterialInput,
    file: { name: string; bytes: Buffer },
  ): Promise<Material> {
    // Whose event it is comes before what is wrong with the file.
    await this.events.one(actor, eventId);
    const { bytes } = file;
    const { mediaType, extension } = await readFileKind(bytes);
    const fileName = safeFileName(file.name, extension);
    const content = { url: null, fileName, mediaType, size: bytes.length, contentHash: sha256(bytes) };
    return this.database.transaction(async (tx) => {
      const material = await this.add(tx, actor, eventId, input, content);
      for (let part = 0; part * PART < bytes.length; part += 1) {
        const slice = bytes.subarray(part * PART, (part + 1) * PART);
        await tx.insert(MaterialPart, { materialId: material.id, part, bytes: slice });
      }
      return material;
    });
  }

  /** Changes what is said of it and who finds it; the content stays. @throws DomainError stale, invalid, missing */
  async edit(actor: Actor, id: string, version: number, input: MaterialInput): Promise<Material> {
    return this.database.transaction(async (tx) => {
      const { material, event } = await lockMaterial(tx, actor, id);
      if (material.version !== version) {
        throw new DomainError('stale', 'material.stale', { field: 'If-Match', current: { version: material.version } });
      }
      Object.assign(material, readMaterial(input), { version: version + 1 });
      await this.settle(tx, actor, event, material, 'material.edit');
      return material;
    });
  }

  /** Gone for everybody, with its bytes. */
  async remove(actor: Actor, id: string): Promise<Material> {
    return this.database.transaction(async (tx) => {
      const { material, event } = await lockMaterial(tx, actor, id);
      await this.approvals.void(tx, MATERIAL_SUBJECT, id);
      await tx.delete(Material, { id });
      await this.note(tx, actor, 'material.remove', event, material);
      return material;
    });
  }

  private async add(tx: EntityManager, actor: Actor, eventId: string, input: MaterialInput, content: Content) {
    const event = await lockEvent(tx, actor, eventId);
    if ((await tx.countBy(Material, { eventId })) >= MOST_MATERIALS) {
      throw new DomainError('conflict', 'material.too_many', { params: { max: MOST_MATERIALS } });
    }
    const fields = { ...readMaterial(input), ...content, eventId, createdBy: actor.accountId, version: 1 };
    const material = tx.create(Material, { ...fields, status: 'internal' });
    await tx.insert(Material, material);
    await this.settle(tx, actor, event, material, 'material.add');
    return tx.findOneByOrFail(Material, { id: material.id });
  }

  private async settle(tx: EntityManager, actor: Actor, event: Event, material: Material, action: string) {
    const isInternal = material.audience === 'office';
    material.status = isInternal ? 'internal' : 'awaiting_approval';
    await tx.save(Material, material);
    if (isInternal) await this.approvals.void(tx, MATERIAL_SUBJECT, material.id);
    else {
      const { officeId, unitId } = event;
      const subject = { officeId, unitId, subjectType: MATERIAL_SUBJECT, subjectId: material.id };
      await this.approvals.request(tx, {
        ...subject,
        contentHash: hashOf(material),
        requestedBy: actor.accountId,
      });
    }
    await this.note(tx, actor, action, event, material);
  }

  private async decide(tx: EntityManager, id: string, status: MaterialStatus): Promise<void> {
    const result: unknown = await tx.query(
      "UPDATE event_materials SET status = ?, version = version + 1 WHERE id = ? AND status = 'awaiting_approval'",
      [status, id],
    );
    if (!isOne(result)) throw new DomainError('conflict', 'approval.content_changed');
  }

  private async note(tx: EntityManager, actor: Actor, action: string, event: Event, material: Material): Promise<void> {
    await this.audit.note(tx, {
      officeId: event.officeId,
      actor: { type: 'account', id: actor.accountId },
      action,
      object: { type: 'event', id: event.id },
      afterHash: hashOf(material),
    });
  }
}

async function lockMaterial(
  tx: EntityManager,
  actor: Actor,
  id: string,
): Promise<{ material: Material; event: Event }> {
  const { eventId } = found(await tx.findOneBy(Material, { id }), 'material.missing');
  let event: Event;
  try {
    event = await lockEvent(tx, actor, eventId);
  } catch (error) {
    // Another office's material is missing, as its event is.
    if (error instanceof DomainError && error.kind === 'missing') throw new DomainError('missing', 'material.missing');
    throw error;
  }
  return { event, material: found(await tx.findOneBy(Material, { id }), 'material.missing') };
}

/** What an approval of a material signs: the very bytes or address, and who will find it. */
function hashOf({ eventId, kind, title, language, audience, url, fileName, contentHash }: Material): Buffer {
  const content = url ?? contentHash?.toString('hex') ?? '';
  return sha256(canonicalJson([eventId, kind, title, language, audience, fileName, content]));
}

async function describeMaterials(reads: EntityManager, ids: string[]): Promise<Map<string, ApprovalSubject>> {
  const rows = await reads.findBy(Material, { id: In(ids) });
  return new Map(rows.map(({ id, title, kind }) => [id, { title, recipients: null, kind }]));
}
