import { type Language, LANGUAGES } from '@hamshahr/time';
import { renderCancellationMail } from './cancellation-mail.js';
import { textOf } from './html-reading.js';
import { renderInvitationMail } from './invitation-mail.js';
import { renderReplyPage } from './reply-page.js';
import { aCancellation, anEvent, anInvitation, anUpdate, aReplyPage } from './specimens.js';
import { renderUpdateMail } from './update-mail.js';

const bare = (text: string) => text.replace(/\s+/g, '');

/** A reader's language, then the text's, and what the reader is told. */
const SENTENCES: readonly (readonly [Language, Language, string])[] = [
  ['fa', 'en', 'متن زیر به زبان انگلیسی است.'],
  ['fa', 'zh', 'متن زیر به زبان چینی است.'],
  ['en', 'fa', 'The following text is in Persian.'],
  ['en', 'ms', 'The following text is in Malay.'],
  ['zh', 'en', '以下文字为英文。'],
  ['zh', 'uz', '以下文字为乌兹别克文。'],
  ['ru', 'en', 'Приведённый ниже текст составлен на английском языке.'],
  ['ru', 'fa', 'Приведённый ниже текст составлен на персидском языке.'],
  ['uz', 'en', 'Quyidagi matn ingliz tilida berilgan.'],
  ['uz', 'ru', 'Quyidagi matn rus tilida berilgan.'],
  ['ms', 'en', 'Teks yang berikut ditulis dalam bahasa Inggeris.'],
  ['ms', 'zh', 'Teks yang berikut ditulis dalam bahasa Cina.'],
];

function parts(language: Language, textLanguage: Language, body = 'BODY'): string[] {
  const event = anEvent({ textLanguage, body });
  const mails = [
    renderInvitationMail(anInvitation(language, { event })),
    renderUpdateMail({ ...anUpdate(language), event }),
  ];
  const news = renderCancellationMail(aCancellation(language, { event, reason: body }));
  const page = textOf(renderReplyPage(aReplyPage(language, { event })));
  return [...[...mails, news].flatMap(({ html, text }) => [textOf(html), text]), page].map(bare);
}

it.each(SENTENCES)('a reader of %s is told above the text that it is in %s', (language, textLanguage, sentence) => {
  for (const part of parts(language, textLanguage)) {
    expect(part.split(bare(sentence))).toHaveLength(2);
    expect(part).toContain(`${bare(sentence)}BODY`);
  }
});

it.each(LANGUAGES)('each of the other languages has a sentence of its own, the own one none (%s)', (language) => {
  const before = (textLanguage: Language) => parts(language, textLanguage).map((part) => part.split('BODY')[0]);
  const own = before(language);
  const seen = LANGUAGES.map((textLanguage) => before(textLanguage));
  for (const index of own.keys()) {
    expect(new Set(seen.map((each) => each[index])).size).toBe(LANGUAGES.length);
  }
  const foreign = SENTENCES.filter(([reader]) => reader === language).map(([, , sentence]) => bare(sentence));
  for (const part of own) for (const sentence of foreign) expect(part).not.toContain(sentence.slice(0, 12));
});

it('says nothing where there is no text: an empty body, a cancellation without a reason', () => {
  for (const part of parts('fa', 'en', ' \n')) expect(part).not.toContain('متنزیر');
});
