import { Inject, Injectable } from '@nestjs/common';
import { Cities, nameIn } from '@hamshahr/cities';
import type { Config } from '@hamshahr/config';
import { InviteePreferences, type InviteeSettings } from '@hamshahr/events';
import { Offices } from '@hamshahr/people';
import { CONFIG, Clock } from '@hamshahr/platform';
import { isLanguage, type Language } from '@hamshahr/time';
import { renderPreferencesPage, type PreferencesField, type PreferencesPage } from '@hamshahr/views';
import { masked } from './masked-address.js';
import { languageLinks } from './page-language.js';

type Step = NonNullable<PreferencesPage['done']>;

/** What a browser sent, as far as it is text. */
export type PreferencesForm = Partial<Record<'step' | 'language' | 'city', unknown>>;

/** What became of a form: a step that was taken, or the fields that are wrong; neither for a step that does not exist. */
export interface PreferencesOutcome {
  done: Step | null;
  errors: PreferencesField[];
}

/** Puts the props together of the page about how somebody is written to, and takes its forms. */
@Injectable()
export class PreferencesPages {
  constructor(
    private readonly preferences: InviteePreferences,
    private readonly cities: Cities,
    private readonly offices: Offices,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async render(
    token: string,
    settings: InviteeSettings,
    language: Language,
    { done, errors }: PreferencesOutcome,
  ): Promise<string> {
    const { contact, isOff } = settings;
    const cities = await this.cities.list();
    const office = await this.offices.one(settings.officeId);
    const path = `/r/${token}`;
    return renderPreferencesPage({
      language,
      languages: languageLinks(`${path}/prefs`, {}),
      office: nameIn(office.names, language),
      officeAddress: `${office.slug}@${this.config.mail.domain}`,
      ...{ name: contact.name, address: masked(contact.address), organisation: contact.organisation },
      ...{ role: contact.role, themes: contact.themes, messageLanguage: contact.language },
      city: cities.find(({ id }) => id === contact.cityId)?.slug ?? null,
      cities: cities.map(({ slug, names, zone }) => ({ slug, zone, name: nameIn(names, language) })),
      now: this.clock.now(),
      isOff,
      done,
      errors,
      action: `${path}/prefs`,
      replyHref: `${path}?lang=${language}`,
    });
  }

  async act(token: string, form: PreferencesForm, settings: InviteeSettings): Promise<PreferencesOutcome> {
    const { step } = form;
    if (step === 'ways') return this.ways(token, form, settings);
    if (step === 'mail-off' || step === 'mail-on') await this.preferences.turnMail(token, step === 'mail-off');
    else return { done: null, errors: [] };
    return { done: step, errors: [] };
  }

  private async ways(
    token: string,
    { language, city }: PreferencesForm,
    { contact }: InviteeSettings,
  ): Promise<PreferencesOutcome> {
    const known = (await this.cities.list()).find(({ slug }) => slug === city);
    // The empty option stands there only while nobody knows the city.
    const isUnknown = contact.cityId === null && city === '';
    if (isLanguage(language) && (known || isUnknown)) {
      await this.preferences.choose(token, { language, cityId: known?.id ?? null });
      return { done: 'ways', errors: [] };
    }
    const errors: PreferencesField[] = [];
    if (!isLanguage(language)) errors.push('language');
    if (!known && !isUnknown) errors.push('city');
    return { done: null, errors };
  }
}
