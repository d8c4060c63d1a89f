import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { PublicCalls, callText, clockOf, type PublicCall } from '@hamshahr/calls';
import { Cities, nameIn, type City } from '@hamshahr/cities';
import type { Config } from '@hamshahr/config';
import { Offices, wordsFor, type Office } from '@hamshahr/people';
import { CONFIG, DomainError, faultsOf } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';
import {
  CATALOG_LANGUAGES,
  renderCallPage,
  renderCallsPage,
  renderStepPage,
  type CallFacts,
  type LanguageLink,
  type SubmissionError,
} from '@hamshahr/views';
import { LIMITS } from './submission-form.js';

/** Puts the props of the pages together on which everybody reads calls and begins a submission. */
@Injectable()
export class CallPages {
  constructor(
    private readonly calls: PublicCalls,
    private readonly cities: Cities,
    private readonly offices: Offices,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async list(language: Language): Promise<string> {
    const cities = await this.cities.list();
    const listed = await this.calls.list();
    const offices = new Map<string, Office>();
    for (const id of new Set(listed.map(({ call }) => call.officeId))) offices.set(id, await this.offices.one(id));
    const calls = listed.map((found) => ({
      ...factsOf(found, offices.get(found.call.officeId)!, language, cities),
      href: `/${language}/calls/${found.call.slug}`,
    }));
    return renderCallsPage({ language, ...this.links((each) => `/${each}/calls`), calls });
  }

  /** @throws DomainError missing */
  async one(slug: string, language: Language, wanted: unknown): Promise<string> {
    return this.page(await this.calls.bySlug(slug), language, wanted);
  }

  /** The page on which everybody reads this version, also one that is not published. */
  async page(found: PublicCall, language: Language, wanted: unknown): Promise<string> {
    const { slug } = found.call;
    const cities = await this.cities.list();
    const city = cities.find((each) => each.slug === wanted);
    const { content } = found.version;
    const path = `/${language}/calls/${slug}`;
    return renderCallPage({
      language,
      ...this.links((each) => `/${each}/calls/${slug}`),
      call: await this.facts(found, language, cities),
      body: callText(content, language).body,
      tracks: content.tracks.map(({ name }) => wordsFor(name, language)),
      questions: content.questions.map(({ label }) => wordsFor(label, language)),
      proposalLanguages: content.languages,
      limits: { title: content.limits.titleChars, abstract: content.limits.abstractChars },
      isBlind: content.anonymity === 'blind',
      isOver: isOver(found),
      needsCode: content.needsCode,
      reader: city ? { city: nameIn(city.names, language), zone: city.zone } : null,
      cities: cities.map((each) => ({ slug: each.slug, name: nameIn(each.names, language) })),
      selectedCity: city?.slug ?? null,
      action: path,
      submitHref: `${path}/submit`,
      listHref: `/${language}/calls`,
    });
  }

  /** The first step, by which a submission begins. @throws DomainError missing */
  async form(
    slug: string,
    language: Language,
    values: Readonly<Record<string, string>>,
    errors: SubmissionError[] = [],
  ): Promise<string> {
    return this.formOf(await this.calls.bySlug(slug), language, values, errors);
  }

  /** The same of a version that need not be published. */
  async formOf(
    found: PublicCall,
    language: Language,
    values: Readonly<Record<string, string>>,
    errors: SubmissionError[] = [],
  ): Promise<string> {
    const cities = await this.cities.list();
    const facts = await this.facts(found, language, cities);
    const { slug } = found.call;
    const path = (each: Language) => `/${each}/calls/${slug}/submit`;
    const needsCode = found.version.content.needsCode || isOver(found);
    const city = cities.find((each) => each.slug === values.city);
    return renderStepPage({
      ...{ step: 'you', isNew: true, isTooLate: false, language, errors },
      languages: CATALOG_LANGUAGES.map((each) => ({ language: each, href: path(each) })),
      office: facts.office,
      call: { title: facts.title, language: facts.textLanguage },
      callHref: `/${language}/calls/${slug}`,
      until: facts.closesAt,
      clock: clockOf(cities, city?.id ?? null, found.version.content.closes.zone, language),
      formKey: values.form ?? randomUUID(),
      ...{ base: '', action: path(language), code: needsCode ? 'needed' : values.code ? 'possible' : 'none' },
      values: { language, ...values },
      cities: cities.map((each) => ({ value: each.slug, label: nameIn(each.names, language) })),
      ...{ tracks: [], proposalLanguages: [], questions: [], limits: LIMITS(found.version.content) },
    });
  }

  private async facts(found: PublicCall, language: Language, cities: City[]): Promise<CallFacts> {
    return factsOf(found, await this.offices.one(found.call.officeId), language, cities);
  }

  private links(path: (language: Language) => string): { languages: LanguageLink[]; alternates: LanguageLink[] } {
    const { baseUrl } = this.config.http;
    return {
      languages: CATALOG_LANGUAGES.map((language) => ({ language, href: path(language) })),
      alternates: CATALOG_LANGUAGES.map((language) => ({ language, href: `${baseUrl}${path(language)}` })),
    };
  }
}

function factsOf({ version }: PublicCall, office: Office, language: Language, cities: City[]): CallFacts {
  const text = callText(version.content, language);
  return {
    ...{ title: text.title, summary: text.summary, textLanguage: text.language, closesAt: version.closesAt },
    clock: clockOf(cities, null, version.content.closes.zone, language),
    office: nameIn(office.names, language),
  };
}

/** Nobody can begin any more without a code. */
function isOver({ call, version }: PublicCall): boolean {
  const graceEnd = version.closesAt.getTime() + version.content.graceMinutes * 60_000;
  return call.phase !== 'collecting' || graceEnd < Date.now();
}

/** What is wrong with the fields of a form, in their order; empty for what is no fault of a field. */
export function fieldErrors(error: unknown): SubmissionError[] {
  if (!(error instanceof DomainError) || !['invalid', 'too_many', 'conflict', 'too_large'].includes(error.kind)) {
    return [];
  }
  return faultsOf(error).map((fault) => ({ ...fault, field: fault.field === 'cityId' ? 'city' : fault.field }));
}
