import { Inject, Injectable } from '@nestjs/common';
import { clockOf } from '@hamshahr/calls';
import { Cities, nameIn, type City } from '@hamshahr/cities';
import type { Config } from '@hamshahr/config';
import { PublicExperts, type OpenedExpert, type PublicExpert } from '@hamshahr/experts';
import { Offices } from '@hamshahr/people';
import { CONFIG } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';
import {
  CATALOG_LANGUAGES,
  renderErasedExpertPage,
  renderExpertPage,
  renderExpertsPage,
  renderOwnExpertPage,
  type ExpertFacts,
  type SubmissionError,
} from '@hamshahr/views';
import { languageLinks } from '../page-language.js';
import type { Values } from '../calls/submission-form.js';

/** What of the request goes into an expert's own page. */
export interface AskedExpert {
  token: string;
  language: Language;
  errors?: SubmissionError[];
  /** What was typed, where it was not taken. */
  typed?: Values;
  isSaved?: boolean;
  isTooLate?: boolean;
  asksErasure?: boolean;
}

/** Puts the props of the pages of experts together: their own, and those that everybody reads. */
@Injectable()
export class ExpertPages {
  constructor(
    private readonly experts: PublicExperts,
    private readonly cities: Cities,
    private readonly offices: Offices,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @param wanted number of the page, from 1 */
  async list(language: Language, wanted: number): Promise<string> {
    const { experts: listed, page, pages } = await this.experts.list(wanted);
    const cities = await this.cities.list();
    const offices = new Map<string, string>();
    for (const id of new Set(listed.map(({ officeId }) => officeId))) offices.set(id, await this.office(id, language));
    const experts = listed.map((expert) => ({
      ...factsOf(expert, { language, cities, office: offices.get(expert.officeId)! }),
      href: `/${language}/experts/${expert.slug}`,
    }));
    const numbered = (each: Language, number: number) => `/${each}/experts${number > 1 ? `?page=${number}` : ''}`;
    return renderExpertsPage({
      ...{ language, experts, page, pages },
      ...this.links((each) => numbered(each, page)),
      previousHref: page > 1 ? numbered(language, page - 1) : null,
      nextHref: page < pages ? numbered(language, page + 1) : null,
    });
  }

  /** @throws DomainError missing */
  async one(slug: string, language: Language): Promise<string> {
    const expert = await this.experts.bySlug(slug);
    const office = await this.office(expert.officeId, language);
    return renderExpertPage({
      language,
      ...this.links((each) => `/${each}/experts/${expert.slug}`),
      expert: factsOf(expert, { language, cities: await this.cities.list(), office }),
      listHref: `/${language}/experts`,
    });
  }

  async own({ expert, consents, talks, cv }: OpenedExpert, asked: AskedExpert): Promise<string> {
    const { token, language, typed } = asked;
    const cities = await this.cities.list();
    const consent = consents.find(({ withdrawnAt, source }) => withdrawnAt === null && source !== 'submission');
    const isPublic = expert.status === 'active' && expert.publishes;
    return renderOwnExpertPage({
      language,
      languages: languageLinks(`/p/${token}`, {}),
      office: await this.office(expert.officeId, language),
      status: expert.status as 'unproven' | 'active' | 'withdrawn',
      agreed: consent ? { at: consent.givenAt, version: consent.version } : null,
      clock: clockOf(cities, expert.cityId, 'UTC', language),
      values: typed ?? {
        ...{ name: expert.name, language: expert.language, affiliation: expert.organisation },
        ...{ position: expert.position, bio: expert.bio, availability: expert.availability },
        city: cities.find(({ id }) => id === expert.cityId)?.slug ?? '',
        themes: expert.themes.join(language === 'fa' ? '، ' : ', '),
        spoken: expert.spoken.join(','),
      },
      cities: cities.map(({ slug, names }) => ({ value: slug, label: nameIn(names, language) })),
      // A box that somebody else ticked is no consent.
      publishes: isPublic,
      shown: expert.shown,
      publicUrl: isPublic ? `${this.config.http.baseUrl}/${language}/experts/${expert.slug}` : null,
      talks: talks.map(({ title, heldOn }) => ({ title, heldOn })),
      cv: cv && { name: cv.fileName, size: cv.size },
      base: `/p/${token}`,
      asksErasure: asked.asksErasure ?? false,
      isSaved: asked.isSaved ?? false,
      errors: asked.errors ?? [],
      isTooLate: asked.isTooLate ?? false,
    });
  }

  async erased(officeId: string, language: Language): Promise<string> {
    return renderErasedExpertPage({ language, office: await this.office(officeId, language) });
  }

  private async office(id: string, language: Language): Promise<string> {
    return nameIn((await this.offices.one(id)).names, language);
  }

  private links(path: (language: Language) => string) {
    const { baseUrl } = this.config.http;
    return {
      languages: CATALOG_LANGUAGES.map((language) => ({ language, href: path(language) })),
      alternates: CATALOG_LANGUAGES.map((language) => ({ language, href: `${baseUrl}${path(language)}` })),
    };
  }
}

interface Reading {
  language: Language;
  cities: readonly City[];
  office: string;
}

function factsOf(expert: PublicExpert, { language, cities, office }: Reading): ExpertFacts {
  const { name, organisation, position, bio, themes, spoken, talks, cityId } = expert;
  const city = cities.find(({ id }) => id === cityId);
  return {
    ...{ name, organisation, position, bio, themes, spoken, talks, office },
    city: city ? nameIn(city.names, language) : null,
  };
}
