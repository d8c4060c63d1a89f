import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { City } from '@hamshahr/cities';
import { PublicEvents, type EventWithRevision } from '@hamshahr/events';
import { addressIn } from '@hamshahr/people';
import { Clock, Database, DomainError, Tokens, cleanText, found, readAll } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';
import { Places, type LockedPlaces } from './places.service.js';
import { readAnswers, type Question } from './question.js';
import { Registration, RegistrationForm, type RegistrationStatus } from './registration.entity.js';

/** What somebody writes who wants to take part. */
export interface RegistrationInput {
  name: string;
  address: string;
  language: Language;
  cityId: string | null;
  companions: number;
  /** By the question's id, as they were written. */
  answers?: Readonly<Record<string, unknown>>;
}

/** How often one address can be written to by whoever fills in the form. */
const PATIENCE_MINUTES = 10;

export const REGISTRATION_LIMITS = { name: 200, companions: 10 };

/** What somebody is told who registers once more: the link to their registration, as it stands. */
const AGAIN = `CASE status WHEN 'unconfirmed' THEN 'registration' WHEN 'placed' THEN 'place' WHEN 'waiting' THEN 'waitlist'
  WHEN 'offered' THEN 'offer' END`;

const OVER: readonly RegistrationStatus[] = ['cancelled', 'declined', 'lapsed'];

/** What people do by themselves: ask for a place, confirm their address, take an offer, step back. */
@Injectable()
export class Registrations {
  constructor(
    private readonly database: Database,
    private readonly events: PublicEvents,
    private readonly places: Places,
    private readonly tokens: Tokens,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps what was written until the address is confirmed. A second form for the same address replaces the first as
   * long as nobody confirmed it, and changes nothing afterwards.
   * @returns what opens it, for the mail alone
   * @throws DomainError invalid naming the field; missing or conflict where nobody can register
   */
  async register(slug: string, input: RegistrationInput): Promise<string> {
    const { event, revision } = await this.events.bySlug(slug);
    const form = await this.database.reads.findOneBy(RegistrationForm, { eventId: event.id });
    this.assertOpen({ event, revision }, form);
    const read = readInput(input, form!.questions);
    await this.assertCity(read.cityId);
    const answers = JSON.stringify(read.answers);
    const addressHash = this.tokens.addressHash(read.address);
    return this.database.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO registrations (event_id, name, address, address_hash, language, city_id, companions, answers, notice)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'registration')
         ON DUPLICATE KEY UPDATE
           name = IF(status = 'unconfirmed', VALUES(name), name),
           language = IF(status = 'unconfirmed', VALUES(language), language),
           city_id = IF(status = 'unconfirmed', VALUES(city_id), city_id),
           companions = IF(status = 'unconfirmed', VALUES(companions), companions),
           answers = IF(status = 'unconfirmed', VALUES(answers), answers),
           notice = COALESCE(notice, IF(noticed_at > UTC_TIMESTAMP(3) - INTERVAL ${PATIENCE_MINUTES} MINUTE, NULL, ${AGAIN}))`,
        [event.id, read.name, read.address, addressHash, read.language, read.cityId, read.companions, answers],
      );
      const { id, tokenVersion } = await tx.findOneByOrFail(Registration, { eventId: event.id, addressHash });
      return this.tokens.sign('registration', id, tokenVersion);
    });
  }

  /** How people register for this event now; null while nobody can. */
  async formOf(event: EventWithRevision): Promise<RegistrationForm | null> {
    const form = await this.database.reads.findOneBy(RegistrationForm, { eventId: event.event.id });
    try {
      this.assertOpen(event, form);
      return form;
    } catch (error) {
      if (error instanceof DomainError) return null;
      throw error;
    }
  }

  /** The address is right: a place, the waitlist, or the organizers' desk. Asking twice changes nothing. */
  async confirm(token: unknown): Promise<Registration> {
    return this.change(token, async (tx, places, registration) => {
      if (registration.status !== 'unconfirmed') return;
      this.assertOpen(places, places.form);
      if (places.form.mode === 'approved') await this.places.awaitApproval(tx, places, registration);
      else await this.places.settle(tx, places, registration);
    });
  }

  /** Takes the place that is held, also where nobody new may register. @throws DomainError conflict once it has passed on */
  async accept(token: unknown): Promise<Registration> {
    return this.change(token, async (tx, places, registration) => {
      if (registration.status === 'placed') return;
      const isHeld = registration.status === 'offered' && (await isAhead(tx, registration.offeredUntil!));
      if (!isHeld || !this.places.isAhead(places)) throw new DomainError('conflict', 'registration.offer_over');
      await this.places.place(tx, places, registration);
    });
  }

  /** Steps back for good; whatever was held goes to the next in the same moment. */
  async cancel(token: unknown): Promise<Registration> {
    return this.change(token, async (tx, places, registration) => {
      if (OVER.includes(registration.status)) return;
      await this.places.free(tx, places, registration, 'cancelled');
      await this.places.offer(tx, places);
    });
  }

  /** @throws DomainError missing for a tampered, foreign or revoked link; all look the same */
  async open(token: unknown): Promise<Registration> {
    return this.find(this.database.reads, token);
  }

  private async change(
    token: unknown,
    work: (tx: EntityManager, places: LockedPlaces, registration: Registration) => Promise<void>,
  ): Promise<Registration> {
    const { eventId } = await this.open(token);
    return this.database.transaction(async (tx) => {
      const places = await this.places.lock(tx, eventId);
      const registration = await this.find(tx, token);
      await work(tx, places, registration);
      return tx.findOneByOrFail(Registration, { id: registration.id });
    });
  }

  private async find(reads: EntityManager, token: unknown): Promise<Registration> {
    const claim = found(this.tokens.parse(token), 'registration.link_invalid');
    const registration = await reads.findOneBy(Registration, { id: claim.id });
    // The signature is checked even when there is no row, so that both answers take the same time.
    const isRight = this.tokens.verify(claim, 'registration', registration?.tokenVersion ?? 1);
    if (!isRight || !registration) throw new DomainError('missing', 'registration.link_invalid');
    return registration;
  }

  private async assertCity(id: string | null): Promise<void> {
    if (id === null || (await this.database.reads.existsBy(City, { id }))) return;
    throw new DomainError('invalid', 'city.missing', { field: 'cityId' });
  }

  private assertOpen({ event, revision }: EventWithRevision, form: RegistrationForm | null): void {
    const isApproved = form?.status === 'approved' && form.mode !== 'closed';
    const isOpen = isApproved && event.status === 'published' && revision.listed;
    if (!isOpen) throw new DomainError('conflict', 'registration.closed');
    if (revision.startsAt <= this.clock.now()) throw new DomainError('conflict', 'registration.begun');
  }
}

/** @throws DomainError invalid naming every wrong field */
function readInput(input: RegistrationInput, questions: readonly Question[]) {
  const read = readAll({
    name: () => readName(input.name),
    address: () => addressIn(input.address),
    companions: () => readCompanions(input.companions),
    answers: () => readAnswers(questions, input.answers ?? {}),
  });
  return { ...input, ...read };
}

function readName(text: string): string {
  const name = cleanText(text);
  if (!/[\p{L}\p{N}]/u.test(name)) throw new DomainError('invalid', 'contact.name_missing', { field: 'name' });
  if (name.length <= REGISTRATION_LIMITS.name) return name;
  throw new DomainError('invalid', 'contact.text_long', { field: 'name', params: { max: REGISTRATION_LIMITS.name } });
}

function readCompanions(companions: number): number {
  const max = REGISTRATION_LIMITS.companions;
  if (Number.isInteger(companions) && companions >= 0 && companions <= max) return companions;
  throw new DomainError('invalid', 'reply.companions_range', { field: 'companions', params: { max } });
}

async function isAhead(tx: EntityManager, moment: Date): Promise<boolean> {
  const [row] = await tx.query<{ ahead: number | string }[]>('SELECT ? > UTC_TIMESTAMP(3) AS ahead', [moment]);
  return Number(row!.ahead) === 1;
}
