import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Cities, nameIn, type City } from '@hamshahr/cities';
import { eventFacts, Replies, type Answer, type OpenInvitation, type Partstat } from '@hamshahr/events';
import { Offices } from '@hamshahr/people';
import {
  DomainError,
  Idempotency,
  requestContext,
  sha256,
  type IdempotentRequest,
  type StoredAnswer,
} from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';
import { renderReplyPage } from '@hamshahr/views';
import { EventOffers } from './event-offers.service.js';
import { programmeHref } from './programme-page.service.js';
import { languageLinks } from './page-language.js';
import { readChoice, toFormAnswer, toPartstat, type ReplyForm } from './reply-form.js';

const ATTEMPTS = 40;
const PAUSE_MILLISECONDS = 50;

/** How the page is asked for: everything in the address but the token. */
export interface ReplyQuery {
  lang?: unknown;
  city?: unknown;
  reply?: unknown;
  saved?: unknown;
}

/** The city that is asked for, the reader's own, and the one whose time is shown. */
function citiesOf(cities: City[], { replyCityId, cityId }: OpenInvitation['invitation'], query: ReplyQuery) {
  const selected = cities.find(({ slug }) => slug === query.city);
  const own = cities.find(({ id }) => id === (replyCityId ?? cityId));
  return { selected, own, city: selected ?? own };
}

/** Puts an invitation and the reply page's props together, and takes the form's answer. */
@Injectable()
export class ReplyPages {
  constructor(
    private readonly replies: Replies,
    private readonly cities: Cities,
    private readonly offices: Offices,
    private readonly idempotency: Idempotency,
    private readonly offers: EventOffers,
  ) {}

  /** @param form a refused form, shown again with its errors and everything that was typed */
  async render(
    token: string,
    open: OpenInvitation,
    language: Language,
    query: ReplyQuery,
    form?: ReplyForm,
  ): Promise<string> {
    const { invitation, event, revision } = open;
    const cities = await this.cities.list();
    const { selected, own, city } = citiesOf(cities, invitation, query);
    const path = `/r/${token}`;
    const office = await this.offices.one(event.officeId);
    return renderReplyPage({
      language,
      languages: languageLinks(path, { city: selected?.slug }),
      office: nameIn(office.names, language),
      event: eventFacts(revision, language, new Map(cities.map((each) => [each.id, each]))),
      recipientName: invitation.name,
      city: city ? { name: nameIn(city.names, language), zone: city.zone } : null,
      cities: cities.map(({ slug, names }) => ({ slug, name: nameIn(names, language) })),
      selectedCity: selected?.slug ?? null,
      messageLanguage: form?.messageLanguage ?? invitation.replyLanguage ?? invitation.language,
      ownCity: form?.ownCity ?? own?.slug ?? null,
      answer: toFormAnswer(lastAnswer(open)),
      preselected: form ? form.answer : readChoice(query.reply),
      companions: form?.companions ?? invitation.companions,
      note: form?.note ?? invitation.note,
      state: open.state,
      notice: query.saved === '1' ? 'saved' : null,
      errors: form?.errors ?? [],
      revision: open.revision.id,
      ...{ action: path, preferencesHref: `${path}/prefs?lang=${language}`, calendarHref: `${path}/event.ics` },
      programmeHref: programmeHref({ event, revision }, language, city?.slug),
      materials: await this.offers.forInvitee(event.id, token),
      idempotencyKey: form?.idempotencyKey ?? randomUUID(),
      joinUrl: this.replies.joinUrl(open),
    });
  }

  /** Stores a checked answer once, however often the form is sent. */
  async answer(token: string, form: ReplyForm & { answer: NonNullable<ReplyForm['answer']> }): Promise<void> {
    const { answer, companions, note, idempotencyKey: key } = form;
    const { invitation } = await this.replies.open(token);
    const wishes = await this.wishes(form, invitation);
    const reply: Answer = {
      partstat: toPartstat(answer),
      companions: answer === 'no' ? 0 : companions,
      note,
      ...wishes,
    };
    if (key === null) {
      await this.replies.answer(token, reply);
      return;
    }
    const scope = `reply:${sha256(token).toString('hex').slice(0, 40)}`;
    const requestHash = sha256(JSON.stringify(reply));
    // A browser that goes back restores the form with its old key: the same key with another answer is a new answer.
    const request = { scope, key: sha256(key, requestHash).toString('hex'), requestHash };
    if (await this.reserve(request)) return this.again(token, reply);
    const context = requestContext();
    if (context) context.beforeCommit = (tx) => this.idempotency.answer(tx, request, { status: 303, body: null });
    try {
      await this.replies.answer(token, reply);
    } catch (error) {
      await this.idempotency.release(request);
      throw error;
    }
  }

  /**
   * Language and city as they are stored: null where the invitation says the same, so that an untouched form does not
   * overrule a contact that is corrected later; undefined where nothing that we offer was sent.
   */
  private async wishes(
    { messageLanguage, ownCity }: ReplyForm,
    invitation: OpenInvitation['invitation'],
  ): Promise<Pick<Answer, 'language' | 'cityId'>> {
    const city = ownCity === null ? undefined : (await this.cities.list()).find(({ slug }) => slug === ownCity);
    const orNull = <T>(wish: T, known: T | null) => (wish === known ? null : wish);
    return {
      ...(messageLanguage ? { language: orNull(messageLanguage, invitation.language) } : {}),
      ...(city ? { cityId: orNull(city.id, invitation.cityId) } : {}),
    };
  }

  /** Yes, no, and yes again from a restored form: the last click counts, whatever was stored under its key before. */
  private async again(token: string, reply: Answer): Promise<void> {
    const { invitation } = await this.replies.open(token);
    const isSame =
      invitation.partstat === reply.partstat &&
      invitation.companions === reply.companions &&
      invitation.note === reply.note &&
      (reply.language === undefined || reply.language === invitation.replyLanguage) &&
      (reply.cityId === undefined || reply.cityId === invitation.replyCityId);
    if (!isSame) await this.replies.answer(token, reply);
  }

  /** The second click of a double click waits for the first: its answer is the one that the browser shows. */
  private async reserve(request: IdempotentRequest): Promise<StoredAnswer | null> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.idempotency.reserve(request);
      } catch (error) {
        const isUnderWay = error instanceof DomainError && error.code === 'idempotency.in_progress';
        if (!isUnderWay || attempt >= ATTEMPTS) throw error;
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
      }
    }
  }
}

/** Once nothing can be answered any more, the answer before the event was moved is what was recorded. */
function lastAnswer({ invitation: { partstat, earlierPartstat }, state }: OpenInvitation): Partstat {
  return state !== 'open' && partstat === 'needs_action' ? (earlierPartstat ?? partstat) : partstat;
}
