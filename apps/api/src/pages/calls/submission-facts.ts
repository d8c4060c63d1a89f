import type { OpenedSubmission, SubmissionPerson } from '@hamshahr/calls';
import { nameIn, type City } from '@hamshahr/cities';
import { wordsFor } from '@hamshahr/people';
import { localizeDigits, type Language } from '@hamshahr/time';
import { languageTag, type StatusPage, type SubmissionStanding, type WrittenLine } from '@hamshahr/views';
import { typedDay, type Values } from './submission-form.js';

/** How it stands, as far as its people were told. */
export function standingOf({ submission, mayEdit, window, now }: OpenedSubmission): SubmissionStanding {
  const { status, toldDecision, confirmation, confirmBy } = submission;
  if (status === 'withdrawn') return 'withdrawn';
  if (status === 'draft') return mayEdit ? 'draft' : 'draft_over';
  if (toldDecision === 'accepted') {
    if (confirmation !== null && confirmation !== 'awaited') return confirmation;
    return confirmBy !== null && confirmBy < now ? 'lapsed' : 'accepted';
  }
  if (toldDecision !== null) return toldDecision;
  return mayEdit || window.state === 'open' ? 'received' : 'review';
}

/** What is to be said about the author's address. */
export function proofOf({ person, submission, isMailed }: OpenedSubmission): StatusPage['proof'] {
  if (person.role !== 'author') return null;
  if (person.disownedAt !== null) return 'disowned';
  if (person.provenAt !== null || submission.status === 'withdrawn') return null;
  return isMailed ? 'asks' : 'waits';
}

/** Until when its people can do what the page tells: confirm, or change and hand in. */
export function untilOf({ submission, window, version }: OpenedSubmission): Date {
  if (submission.toldDecision === 'accepted' && submission.confirmBy) return submission.confirmBy;
  const graceEnd = window.closesAt.getTime() + version.content.graceMinutes * 60_000;
  // An access code has a deadline of its own; of the grace nobody is told.
  return window.until.getTime() > graceEnd ? window.until : window.closesAt;
}

export function personValues(person: SubmissionPerson, cities: readonly City[]): Values {
  const { name, language, cityId, affiliation, position } = person;
  const city = cities.find(({ id }) => id === cityId)?.slug ?? '';
  return { name, language, city, affiliation, position };
}

/** What was saved, as its form shows it again. */
export function valuesOf(opened: OpenedSubmission, language: Language, cities: readonly City[]): Values {
  const { author, submission, version } = opened;
  const answers = version.content.questions.map(({ key, kind }): [string, string] => {
    const answer = submission.answers[key] ?? '';
    if (kind === 'number') return [`answers.${key}`, localizeDigits(answer, language)];
    return [`answers.${key}`, kind === 'date' ? typedDay(answer, language) : answer];
  });
  return {
    ...personValues(author, cities),
    ...{ bio: author.bio, spoken: submission.spoken.join(',') },
    themes: submission.themes.join(language === 'fa' ? '، ' : ', '),
    ...{ title: submission.title, abstract: submission.abstract, trackKey: submission.trackKey ?? '' },
    ...Object.fromEntries(answers),
    ...(submission.title === '' ? {} : { language: submission.language }),
  };
}

/** Everything that was written, for a last look. */
export function writtenLines(
  opened: OpenedSubmission,
  language: Language,
  cities: readonly City[],
): Omit<WrittenLine, 'question'>[] {
  const { author, submission, version } = opened;
  const city = cities.find(({ id }) => id === author.cityId);
  const track = version.content.tracks.find(({ key }) => key === submission.trackKey);
  const lines: Omit<WrittenLine, 'question'>[] = [
    { step: 'you', field: 'name', text: author.name },
    { step: 'you', field: 'city', text: city ? nameIn(city.names, language) : '' },
    { step: 'you', field: 'affiliation', text: author.affiliation },
    { step: 'you', field: 'position', text: author.position },
    { step: 'expertise', field: 'bio', text: author.bio },
    { step: 'expertise', field: 'themes', text: submission.themes.join(language === 'fa' ? '، ' : ', ') },
    { step: 'expertise', field: 'spoken', text: languageNames(submission.spoken, language) },
    {
      step: 'proposal',
      field: 'language',
      text: submission.title === '' ? '' : languageNames([submission.language], language),
    },
    { step: 'proposal', field: 'trackKey', text: track ? wordsFor(track.name, language) : '' },
    { step: 'proposal', field: 'title', text: submission.title },
    { step: 'proposal', field: 'abstract', text: submission.abstract },
    ...version.content.questions.map(({ key, step, kind, choices }) => ({
      ...{ step, field: `answers.${key}` },
      text: answerText(submission.answers[key] ?? '', kind, { choices, language, cities }),
    })),
  ];
  return lines.filter(({ text }) => text !== '');
}

function answerText(
  answer: string,
  kind: OpenedSubmission['version']['content']['questions'][number]['kind'],
  {
    choices,
    language,
    cities,
  }: { choices: Parameters<typeof wordsFor>[0][]; language: Language; cities: readonly City[] },
): string {
  if (answer === '') return '';
  if (kind === 'choice') return wordsFor(choices[Number(answer)] ?? {}, language);
  if (kind === 'date') return typedDay(answer, language);
  if (kind === 'number') return localizeDigits(answer, language);
  if (kind === 'language') return languageNames([answer], language);
  const city = kind === 'city' ? cities.find(({ slug }) => slug === answer) : undefined;
  return city ? nameIn(city.names, language) : answer;
}

/** As the reader calls them, in one line. */
function languageNames(codes: readonly string[], language: Language): string {
  const names = new Intl.DisplayNames([languageTag(language)], { type: 'language' });
  return codes.map((code) => names.of(code) ?? code).join(language === 'fa' ? '، ' : ', ');
}
