import { Injectable } from '@nestjs/common';
import {
  FileTexts,
  PERSON_LIMITS,
  callText,
  clockOf,
  questionsOf,
  type CallQuestion,
  type OpenedSubmission,
} from '@hamshahr/calls';
import { Cities, nameIn, type City } from '@hamshahr/cities';
import { OwnExperts } from '@hamshahr/experts';
import { Offices, wordsFor } from '@hamshahr/people';
import type { Language } from '@hamshahr/time';
import {
  renderCheckPage,
  renderStatusPage,
  renderStepPage,
  type CheckPage,
  type FormOption,
  type StepPage,
  type SubmissionError,
  type SubmissionPage,
  type SubmissionQuestion,
} from '@hamshahr/views';
import { languageLinks } from '../page-language.js';
import { LIMITS, type Values } from './submission-form.js';
import { personValues, proofOf, standingOf, untilOf, valuesOf, writtenLines } from './submission-facts.js';

/** What of the request goes into a page. */
export interface Asked {
  token: string;
  language: Language;
  errors?: SubmissionError[];
  /** What was typed, where it was not taken. */
  typed?: Values;
  isTooLate?: boolean;
}

/** Puts the props of a submission's personal pages together. */
@Injectable()
export class SubmissionPages {
  constructor(
    private readonly cities: Cities,
    private readonly offices: Offices,
    private readonly texts: FileTexts,
    private readonly own: OwnExperts,
  ) {}

  async step(opened: OpenedSubmission, step: StepPage['step'], asked: Asked): Promise<string> {
    const { token, language, typed } = asked;
    const cities = await this.cities.list();
    const { content } = opened.version;
    return renderStepPage({
      ...(await this.frame(opened, asked, `/x/${token}/${step}`, cities)),
      ...{ step, action: `/x/${token}/${step}`, isNew: false, code: 'none' },
      values: typed ?? valuesOf(opened, language, cities),
      cities: options(cities, language),
      tracks: content.tracks.map(({ key, name }) => ({ value: key, label: wordsFor(name, language) })),
      proposalLanguages: content.languages,
      questions: step === 'you' ? [] : questionsOf(content, step).map((question) => inWords(question, language)),
      limits: LIMITS(content),
    });
  }

  async check(opened: OpenedSubmission, asked: Asked & { isSaved?: boolean }): Promise<string> {
    const { language, token, typed } = asked;
    const cities = await this.cities.list();
    const { content } = opened.version;
    const { people, files, submission, problems } = opened;
    const clearances = await this.texts.clearances(submission.id);
    const byField = new Map(content.questions.map((question) => [`answers.${question.key}`, question]));
    const words = (field: string) => wordsFor(byField.get(field)?.label ?? {}, language) || null;
    return renderCheckPage({
      ...(await this.frame(opened, asked, `/x/${token}/check`, cities)),
      lines: writtenLines(opened, language, cities).map((line) => ({ ...line, question: words(line.field) })),
      files: files.map(({ id, fileName, purpose, size }) => ({
        ...{ id, name: fileName, purpose, size },
        clearance: clearances.find(({ fileId }) => fileId === id) ?? null,
      })),
      isBlind: content.anonymity === 'blind',
      fileChoices: fileChoices(opened, language),
      coAuthors: people.filter(({ role }) => role === 'co_author').map(({ id, name, state }) => ({ id, name, state })),
      mayNameMore: people.length <= content.limits.coAuthors,
      values: typed ?? {},
      missing: problems.map(({ step, field }) => ({
        ...{ field, question: words(field) },
        step: byField.get(field)?.kind === 'file' ? ('check' as const) : step,
      })),
      isSubmitted: submission.status === 'submitted',
      isSaved: asked.isSaved ?? false,
    });
  }

  async status(
    opened: OpenedSubmission,
    asked: Asked & { isSaved?: boolean; isProven?: boolean; isConsentEnded?: boolean; asks?: unknown },
  ): Promise<string> {
    const { language, token, typed, isSaved = false, asks } = asked;
    const cities = await this.cities.list();
    const { submission, person, author } = opened;
    const isAuthor = person.role === 'author';
    return renderStatusPage({
      ...(await this.frame(opened, asked, `/x/${token}`, cities)),
      standing: standingOf(opened),
      isLate: submission.isLate,
      hasConsented: person.consentAt !== null,
      registerHref: opened.isMailed ? await this.own.pathFor(person.expertId, person.addressHash) : null,
      isSaved,
      isConsentEnded: asked.isConsentEnded === true && person.consentAt === null,
      proposal: { title: submission.title, abstract: submission.abstract, language: submission.language },
      mayEdit: isAuthor && opened.mayEdit,
      mayWithdraw: isAuthor && opened.mayWithdraw,
      asksWithdrawal: asks === 'withdraw',
      proof: asked.isProven && person.provenAt !== null ? 'done' : proofOf(opened),
      asksDisowning: asks === 'not-me',
      coAuthor:
        person.role === 'author'
          ? null
          : {
              ...{ state: person.state, author: author.name, bioLength: PERSON_LIMITS.bio },
              values: typed ?? { ...personValues(person, cities), bio: person.bio },
              cities: options(cities, language),
            },
    });
  }

  private async frame(
    opened: OpenedSubmission,
    { token, language, errors = [], isTooLate = false }: Asked,
    path: string,
    cities: City[],
  ): Promise<SubmissionPage> {
    const { call, version, person } = opened;
    const { title, language: textLanguage } = callText(version.content, language);
    const office = await this.offices.one(call.officeId);
    return {
      ...{ language, errors, isTooLate },
      languages: languageLinks(path, {}),
      office: nameIn(office.names, language),
      call: { title, language: textLanguage },
      callHref: `/${language}/calls/${call.slug}`,
      until: untilOf(opened),
      clock: clockOf(cities, person.cityId, version.content.closes.zone, language),
      base: `/x/${token}`,
    };
  }
}

function options(cities: readonly City[], language: Language): FormOption[] {
  return cities.map(({ slug, names }) => ({ value: slug, label: nameIn(names, language) }));
}

function inWords({ label, hint, choices, ...question }: CallQuestion, language: Language): SubmissionQuestion {
  return {
    ...question,
    label: wordsFor(label, language),
    hint: wordsFor(hint, language),
    choices: choices.map((choice) => wordsFor(choice, language)),
  };
}

/** What a file can be sent for; a question is named by its own words. */
function fileChoices({ version, files }: OpenedSubmission, language: Language): CheckPage['fileChoices'] {
  const { limits, anonymity, questions } = version.content;
  const isFull = files.filter(({ purpose }) => purpose === 'proposal').length >= limits.files;
  const own = [...(isFull ? [] : ['proposal']), ...(anonymity === 'blind' ? ['anonymous'] : []), 'cv'];
  return [
    ...own.map((value) => ({ value, label: null })),
    ...questions
      .filter(({ kind }) => kind === 'file')
      .map(({ key, label }) => ({ value: `answer:${key}`, label: wordsFor(label, language) })),
  ];
}
