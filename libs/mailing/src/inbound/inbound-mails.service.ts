import { Inject, Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Config } from '@hamshahr/config';
import { CONFIG, Clock, Database, Tokens, isDuplicate, sha256 } from '@hamshahr/platform';
import { needsPerson, type Handled } from './calendar-answers.js';
import { InboundMail, type InboundOutcome } from './inbound-mail.entity.js';
import { InboundRouting } from './inbound-routing.service.js';
import { UnderWay } from './reported-deliveries.js';
import type { InboundKind, InboundReading } from './reading/inbound-reading.js';
import { LARGEST_MAIL, readInbound } from './reading/read-inbound.js';

/** What became of one mail, as `mail:ingest` prints it. Null where a field does not apply. */
export interface TakenMail {
  kind: InboundKind;
  method: string | null;
  uid: string | null;
  sequence: number | null;
  partstat: string | null;
  recipient: string | null;
  status: string | null;
  permanent: boolean | null;
  /** `duplicate`: these bytes were taken before. */
  outcome: InboundOutcome | 'duplicate' | null;
  reason: string | null;
}

export type MailSource = InboundMail['source'];

const TRIES = 5;
const PAUSE_MILLISECONDS = 1000;
const MOST_SEQUENCE = 2_147_483_647;
/** Of a mail that is too large its beginning is kept, where the headers are. */
const KEPT_OF_LARGE = 256 * 1024;

/** Takes mail in: each is stored and handled in one transaction, so that the same mail twice changes nothing. */
@Injectable()
export class InboundMails {
  private readonly logger = new Logger(InboundMails.name);

  constructor(
    private readonly database: Database,
    private readonly tokens: Tokens,
    private readonly routing: InboundRouting,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Never throws for what a mail holds; only when nothing can be stored. */
  async take(raw: Buffer, source: MailSource): Promise<TakenMail> {
    const reading = await readInbound(raw, this.config.inbound.authServer);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.database.transaction((tx) => this.store(tx, raw, source, reading));
      } catch (error) {
        if (error instanceof UnderWay && attempt < TRIES) {
          await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
          continue;
        }
        const reason = error instanceof UnderWay ? 'message_under_way' : 'handling_failed';
        if (reason === 'handling_failed') this.logger.error((error as Error).stack);
        return this.database.transaction((tx) => this.store(tx, raw, source, reading, needsPerson(reason)));
      }
    }
  }

  /** What `take` would do, without doing it. */
  async rehearse(raw: Buffer): Promise<TakenMail> {
    const reading = await readInbound(raw, this.config.inbound.authServer);
    try {
      return await this.database.rehearse((tx) => this.store(tx, raw, 'file', reading));
    } catch (error) {
      return toTaken(reading, needsPerson(error instanceof UnderWay ? 'message_under_way' : 'handling_failed'));
    }
  }

  private async store(
    tx: EntityManager,
    raw: Buffer,
    source: MailSource,
    reading: InboundReading,
    decided?: Handled,
  ): Promise<TakenMail> {
    const contentHash = sha256(raw.toString('latin1').replaceAll('\r\n', '\n'));
    const row = tx.create(InboundMail, {
      ...columnsOf(reading),
      contentHash,
      source,
      outcome: 'needs_person',
      waits: true,
      senderHash: reading.from === null ? null : this.tokens.addressHash(reading.from),
      raw: raw.length > LARGEST_MAIL ? raw.subarray(0, KEPT_OF_LARGE) : raw,
    });
    try {
      // Of two at once the second waits here for the first.
      await tx.insert(InboundMail, row);
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return { ...toTaken(reading, needsPerson('')), outcome: 'duplicate', reason: null };
    }
    const handled = decided ?? (await this.routing.handle(tx, { id: row.id, reading, receivedAt: this.clock.now() }));
    await this.finish(tx, row.id, reading, handled);
    return toTaken(reading, handled);
  }

  private async finish(tx: EntityManager, id: string, reading: InboundReading, handled: Handled): Promise<void> {
    const { outcome, reason, waits, officeId, unitId, deliveryId, invitationId, address } = handled;
    const recipient = reading.recipient ?? address ?? null;
    await tx.update(
      InboundMail,
      { id },
      {
        outcome,
        reason,
        waits,
        officeId: officeId ?? (await oldestOffice(tx)),
        unitId: unitId ?? null,
        deliveryId: deliveryId ?? null,
        invitationId: invitationId ?? null,
        recipient: recipient?.slice(0, 254) ?? null,
        addressHash: (address ?? recipient) === null ? null : this.tokens.addressHash((address ?? recipient)!),
      },
    );
  }
}

/** What a mail is, without a database that could know whose: outcome and, where it could be read, reason are null. */
export async function readMailAlone(raw: Buffer): Promise<TakenMail> {
  const reading = await readInbound(raw);
  return { ...toTaken(reading, needsPerson('')), outcome: null, reason: reading.unreadable };
}

/** The mail in the table's terms; strangers' values may be longer or larger than any of ours. */
function columnsOf(reading: InboundReading): Partial<InboundMail> {
  const { kind, method, uid, sequence, partstat, status, permanent, answer, from, subject, text } = reading;
  const isCounter = method === 'COUNTER';
  const cut = (value: string | null, most: number) => (value === null ? null : value.slice(0, most).toWellFormed());
  return {
    kind,
    method: cut(method, 20),
    uid: cut(uid, 255),
    sequence: sequence !== null && sequence >= 0 && sequence <= MOST_SEQUENCE ? sequence : null,
    partstat: cut(partstat, 20),
    recipient: null,
    status,
    permanent,
    reason: null,
    proposedStart: isCounter ? (answer?.start ?? null) : null,
    proposedEnd: isCounter ? (answer?.end ?? null) : null,
    sender: cut(from, 320),
    subject: subject.toWellFormed(),
    text: text.toWellFormed(),
  };
}

function toTaken(reading: InboundReading, { outcome, reason, address }: Handled): TakenMail {
  const { kind, method, uid, sequence, partstat, recipient, status, permanent } = reading;
  return {
    kind,
    method,
    uid,
    sequence,
    partstat,
    recipient: recipient ?? address ?? null,
    status,
    permanent,
    outcome,
    reason,
  };
}

/** What belongs to nobody must be seen by somebody: by the office that was there first. */
async function oldestOffice(tx: EntityManager): Promise<string | null> {
  const [row] = await tx.query<{ id: string | null }[]>('SELECT MIN(id) AS id FROM offices');
  return row?.id ?? null;
}
