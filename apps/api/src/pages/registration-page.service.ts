import { Inject, Injectable } from '@nestjs/common';
import { Cities, nameIn, type City } from '@hamshahr/cities';
import { PublicEvents, Replies, eventFacts } from '@hamshahr/events';
import { REGISTRATION_LIMITS, RegistrationDesk, Registrations, type Registration } from '@hamshahr/participation';
import { Offices, wordsFor } from '@hamshahr/people';
import type { Language } from '@hamshahr/time';
import {
  CATALOG_LANGUAGES,
  renderRegisterPage,
  renderRegistrationPage,
  type RegisterField,
  type RegisterPage,
  type RegisterValues,
} from '@hamshahr/views';
import { languageLinks } from './page-language.js';

/** Puts the props of the pages together on which people register and see what became of it. */
@Injectable()
export class RegistrationPages {
  constructor(
    private readonly events: PublicEvents,
    private readonly registrations: Registrations,
    private readonly desk: RegistrationDesk,
    private readonly cities: Cities,
    private readonly offices: Offices,
  ) {}

  @Inject(Replies) private readonly replies!: Replies;

  /** @throws DomainError missing for an event that is not public */
  async form(
    slug: string,
    language: Language,
    { isSent = false, values, errors = [] }: { isSent?: boolean; values?: RegisterValues; errors?: RegisterField[] },
  ): Promise<string> {
    const found = await this.events.bySlug(slug);
    const open = await this.registrations.formOf(found);
    const { facts, office, cities } = await this.shared(found, language);
    const path = (each: Language) => `/${each}/e/${slug}/register`;
    const state: RegisterPage['state'] = isSent ? 'sent' : open ? 'form' : 'closed';
    return renderRegisterPage({
      language,
      languages: CATALOG_LANGUAGES.map((each) => ({ language: each, href: path(each) })),
      office,
      event: facts,
      state,
      isFull: state === 'form' && (await this.desk.isFull(found.event.id)),
      questions: (open?.questions ?? []).map(({ label, choices, ...question }) => ({
        ...question,
        label: wordsFor(label, language),
        choices: choices.map((choice) => wordsFor(choice, language)),
      })),
      values: values ?? { name: '', address: '', language, city: '', companions: 0, answers: {} },
      errors,
      cities: cities.map(({ slug: value, names }) => ({ slug: value, name: nameIn(names, language) })),
      mostCompanions: REGISTRATION_LIMITS.companions,
      action: path(language),
      eventHref: `/${language}/e/${slug}`,
    });
  }

  async state(token: string, registration: Registration, language: Language, isTooLate: boolean): Promise<string> {
    const found = await this.events.byId(registration.eventId);
    const { facts, office, cities } = await this.shared(found, language);
    const city = cities.find(({ id }) => id === registration.cityId);
    return renderRegistrationPage({
      language,
      languages: languageLinks(`/reg/${token}`, {}),
      office,
      event: { ...facts, joinUrl: null },
      reader: city ? { city: nameIn(city.names, language), zone: city.zone } : null,
      state: registration.status,
      until: registration.offeredUntil,
      isTooLate,
      action: `/reg/${token}`,
      eventHref: `/${language}/e/${found.event.slug}`,
      preferencesHref: await this.preferences(registration, language),
    });
  }

  /** Whoever has a place is known to the office, by the invitation that came with it. */
  private async preferences({ invitationId }: Registration, language: Language): Promise<string | null> {
    const token = invitationId === null ? null : await this.replies.tokenOf(invitationId);
    return token === null ? null : `/r/${token}/prefs?lang=${language}`;
  }

  private async shared(found: Awaited<ReturnType<PublicEvents['bySlug']>>, language: Language) {
    const cities = await this.cities.list();
    const office = await this.offices.one(found.event.officeId);
    return {
      cities,
      office: nameIn(office.names, language),
      facts: { ...eventFacts(found.revision, language, byId(cities)), joinUrl: null },
    };
  }
}

const byId = (cities: City[]) => new Map(cities.map((city) => [city.id, city]));
