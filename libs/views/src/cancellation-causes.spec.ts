import { LANGUAGES } from '@hamshahr/time';
import { renderCancellationMail } from './cancellation-mail.js';
import { faults, textOf } from './html-reading.js';
import { aCancellation, anEvent, NAMES } from './specimens.js';

const bare = (text: string) => text.replace(/\s+/g, '');

/** Language, cause, beginning of the subject, over the title, what is told, why in the footer, what the entry says. */
const LETTERS = [
  [
    'fa',
    'postponed',
    'تعویق برنامه: ',
    'اطلاعیهٔ تعویق وبینار',
    'به تعویق افتاده است. زمان جدید متعاقباً',
    'دعوت کرده است',
    'تعویق',
  ],
  ['fa', 'withdrawn', 'لغو دعوت: ', 'لغو دعوت به وبینار', 'دعوت شما به وبینار بالا', 'دعوت کرده بود', 'دعوت شما'],
  [
    'en',
    'postponed',
    'Postponed: ',
    'Postponement of a webinar',
    'The new date will be announced',
    'has invited',
    'postponed by',
  ],
  [
    'en',
    'withdrawn',
    'Invitation withdrawn: ',
    'invitation to a webinar',
    'your invitation to the webinar',
    'had invited',
    'withdrawn by',
  ],
  [
    'zh',
    'postponed',
    '延期通知：',
    '网络研讨会延期通知',
    '新的日期将另行通知',
    '邀请您参加本次活动',
    '已将本次活动延期',
  ],
  ['zh', 'withdrawn', '邀请撤回通知：', '网络研讨会邀请撤回通知', '的邀请现已撤回', '此前曾邀请您', '已撤回请您参加'],
  [
    'ru',
    'postponed',
    'Отложено: ',
    'Вебинар отложен',
    'О новой дате будет сообщено',
    'поскольку Вас',
    'Мероприятие отложено',
  ],
  [
    'ru',
    'withdrawn',
    'Отзыв приглашения: ',
    'приглашения на вебинар',
    'приглашение на указанный выше вебинар отозвано',
    'ранее Вас',
    'отозвано',
  ],
  ['uz', 'postponed', 'Keyinga qoldirildi: ', 'Vebinar keyinga', 'Yangi sana haqida', 'Bu xat', 'keyinga qoldirildi'],
  [
    'uz',
    'withdrawn',
    'Taklifnoma bekor qilindi: ',
    'Vebinarga taklifnoma',
    'vebinarga taklifnomangiz',
    'avvalroq Sizni',
    'taklifnomangiz bekor',
  ],
  [
    'ms',
    'postponed',
    'Ditangguhkan: ',
    'Penangguhan webinar',
    'Tarikh baharu akan dimaklumkan',
    'menjemput',
    'ditangguhkan oleh',
  ],
  [
    'ms',
    'withdrawn',
    'Jemputan ditarik balik: ',
    'Penarikan balik jemputan',
    'jemputan tuan/puan ke webinar',
    'sebelum ini',
    'ditarik balik oleh',
  ],
] as const;

it.each(LETTERS)('%s, %s: subject, title, body, footer and entry say so', (language, cause, subject, ...facts) => {
  const mail = renderCancellationMail(aCancellation(language, { cause }));
  const [eyebrow, told, receipt, entry] = facts;
  expect(mail.subject.startsWith(subject)).toBe(true);
  for (const part of [textOf(mail.html), mail.text].map(bare)) {
    for (const fact of [eyebrow, told, receipt]) expect(part).toContain(bare(fact));
  }
  expect(mail.calendar.description).toContain(entry);
  expect(mail.calendar.description).toContain(NAMES[language].office);
  expect(faults(mail.html)).toEqual([]);
});

it.each(LANGUAGES)('no cause borrows the words of another (%s)', (language) => {
  const [cancelled, postponed, withdrawn] = (['cancelled', 'postponed', 'withdrawn'] as const).map((cause) => {
    const { subject, html, text, calendar } = renderCancellationMail(aCancellation(language, { cause, reason: 'x' }));
    const preheader = /<div style="display:none[^>]*>(.*?)<\/div>/.exec(html)![1]!;
    const [head, , opening] = text.split('\n\n');
    const heading = text.split('\n\n').find((each) => each.endsWith('\n  x'))!;
    return [subject, preheader, head!, opening!, heading, calendar.description];
  });
  for (const [index, words] of cancelled!.entries()) {
    expect(new Set([words, postponed![index], withdrawn![index]]).size).toBe(3);
  }
});

it.each(LANGUAGES)(
  'who is no longer invited sees time and venue as they stand, nothing struck through (%s)',
  (language) => {
    const event = anEvent({ venue: 'City hall' });
    const html = (cause: 'postponed' | 'withdrawn') =>
      renderCancellationMail(aCancellation(language, { event, cause })).html;
    expect(html('withdrawn')).not.toContain('<del');
    expect(html('withdrawn')).toContain('<bdi>City hall</bdi>');
    expect(html('postponed').match(/<del /g)!.length).toBeGreaterThanOrEqual(5);
  },
);

it.each(['postponed', 'withdrawn'] as const)('a test of %s tells that nothing of the kind has happened', (cause) => {
  const { text } = renderCancellationMail(aCancellation('en', { cause, isTest: true }));
  expect(text).toContain(`has not been ${cause}.`);
});
