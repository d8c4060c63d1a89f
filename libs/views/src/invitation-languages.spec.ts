import { faults, textOf } from './html-reading.js';
import { renderInvitationMail } from './invitation-mail.js';
import { anInvitation, aPersianEvent, NAME_SLOT, NAMES, REPLY_SLOT } from './specimens.js';
import { translator } from './translator.js';

/** What a reader finds: Tehran's 10:30 in the own city first, Gregorian dates alone, every label in the frame's language. */
const LETTERS = [
  {
    language: 'zh',
    tag: 'zh-Hans',
    subject: '邀请函：Saving historic water systems: qanat and canal，2026年11月22日（星期日）',
    local: ['西安时间', '15:00–16:30', '中国标准时间（UTC+08:00），90分钟'],
    host: '伊斯法罕时间（主办城市）',
    facts: [
      `尊敬的${NAME_SLOT}：`,
      '伊斯法罕市政府国际事务办公室诚挚邀请您参加以下网络研讨会。',
      '您能否出席？',
      '我将出席',
      '暂不确定',
      '无法出席',
      '活动开始前，您可随时更改回复。',
      '此致敬礼！',
    ],
    calendar: '伊斯法罕市政府国际事务办公室诚邀您参加。',
  },
  {
    language: 'ru',
    tag: 'ru',
    subject: 'Приглашение: Saving historic water systems: qanat and canal, воскресенье, 22 ноября 2026 г.',
    local: ['Местное время: Самарканд', '12:00–13:30', 'Узбекистан, стандартное время (UTC+05:00) · 90 минут'],
    host: 'Местное время города-организатора: Исфахан',
    facts: [
      `Здравствуйте, ${NAME_SLOT}!`,
      'Управление международных дел муниципалитета Исфахана имеет честь пригласить Вас на вебинар',
      'Будете ли Вы участвовать?',
      'Буду участвовать',
      'Пока не знаю',
      'Не смогу участвовать',
      'Ответ сохраняется только после того, как Вы подтвердите его',
      'С уважением,',
    ],
    calendar: 'Приглашающая сторона: Управление международных дел муниципалитета Исфахана.',
  },
  {
    language: 'uz',
    tag: 'uz-Latn',
    subject: 'Taklifnoma: Saving historic water systems: qanat and canal, 2026-yil 22-noyabr, yakshanba',
    local: ['Samarqand vaqti bilan', '12:00–13:30', 'Oʻzbekiston standart vaqti (UTC+05:00) · 90 daqiqa'],
    host: 'Isfahon vaqti bilan (mezbon shahar)',
    facts: [
      `Hurmatli ${NAME_SLOT}!`,
      'boshqarmasi Sizni quyidagi vebinarda ishtirok etishga taklif etadi.',
      'Qatnashasizmi?',
      'Qatnashaman',
      'Hozircha aniq emas',
      'Qatnasha olmayman',
      'tasdiqlamaguningizcha hech narsa qayd etilmaydi',
      'Hurmat bilan,',
    ],
    calendar: 'Sizni Isfahon shahar munitsipaliteti Xalqaro ishlar boshqarmasi taklif etadi.',
  },
  {
    language: 'ms',
    tag: 'ms',
    subject: 'Jemputan: Saving historic water systems: qanat and canal, Ahad, 22 November 2026',
    local: ['Waktu Kuala Lumpur', '15:00–16:30', 'Waktu Malaysia (UTC+08:00) · 90 minit'],
    host: 'Waktu Isfahan, bandar raya tuan rumah',
    facts: [
      `Yang dihormati ${NAME_SLOT},`,
      'dengan sukacitanya menjemput tuan/puan untuk menyertai webinar yang berikut.',
      'Adakah tuan/puan akan hadir?',
      'Saya akan hadir',
      'Saya belum pasti',
      'Saya tidak dapat hadir',
      'Tiada apa-apa yang direkodkan sehingga tuan/puan mengesahkan',
      'Sekian, terima kasih.',
    ],
    calendar: 'Tuan/puan dijemput oleh Pejabat Hal Ehwal Antarabangsa, Majlis Bandaraya Isfahan.',
  },
] as const;

describe.each(LETTERS)('the $language invitation', ({ language, tag, subject, local, host, facts, calendar }) => {
  const mail = renderInvitationMail(anInvitation(language));
  /** Tags and line breaks leave blanks that no reader sees. */
  const bare = (text: string) => text.replace(/\s+/g, '');

  it('has subject and calendar entry in the frame’s words', () => {
    expect(mail.subject).toBe(subject);
    expect(mail.calendar.description.split('\n')[0]).toBe(calendar);
  });

  it.each([
    ['HTML', bare(textOf(mail.html))],
    ['text', bare(mail.text)],
  ])('says every fact in the %s, the reader’s time first, without a Jalali date', (_part, text) => {
    const times = text.slice(text.indexOf(bare(local[0])));
    const places = [...local, host, '10:30–12:00', 'UTC+03:30'].map((fact) => times.indexOf(bare(fact)));
    expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
    expect(places[0]).toBe(0);
    for (const fact of facts) expect(text).toContain(bare(fact));
    expect(text).not.toMatch(/140\d|Azar|азар|波斯历/);
  });

  it('is well-formed and names its language, and the text’s own where that is English', () => {
    expect(faults(mail.html)).toEqual([]);
    expect(mail.html).toContain(`<!doctype html><html lang="${tag}" dir="ltr">`);
    expect(mail.html).toMatch(new RegExp(`<td class="surface pad"[^>]* lang="${tag}"`));
    expect(mail.html).toContain('<bdi lang="en" dir="ltr">Saving historic water systems: qanat and canal</bdi>');
    expect(mail.html).toMatch(/<td class="ink" align="left" dir="ltr" lang="en"[^>]*><p [^>]*>A joint webinar/);
    expect(mail.html).not.toMatch(/Vazirmatn|Tahoma/);
  });

  it('puts every answer’s link under its words', () => {
    const colon = language === 'zh' ? '：' : ':';
    const labels = ['answerYes', 'answerTentative', 'answerNo'] as const;
    for (const label of labels) {
      expect(mail.text).toContain(`  ${translator(language).say(label)}${colon}\n  ${REPLY_SLOT}?reply=`);
    }
  });

  it('keeps its lines within 72 columns', () => {
    const columns = (line: string) => [...line].reduce((sum, each) => sum + (each > '\u3000' ? 2 : 1), 0);
    for (const line of mail.text.split('\n')) expect(columns(line.replaceAll(REPLY_SLOT, ''))).toBeLessThanOrEqual(72);
  });

  it('says that the host’s time is meant when the reader’s city is unknown', () => {
    const change = { recipientCity: null, recipientZone: null };
    const { text, html } = renderInvitationMail(anInvitation(language, change));
    const note = translator(language).say('hostTimesNote', { cities: NAMES[language].host });
    for (const part of [text, textOf(html)]) expect(bare(part)).toContain(bare(note));
  });

  it('carries the Persian text where there is no other, from right to left', () => {
    const { html } = renderInvitationMail(anInvitation(language, { event: aPersianEvent({ hostCity: 'Isfahan' }) }));
    expect(html).toContain('<bdi lang="fa" dir="rtl">نگهداری سامانه‌های تاریخی آب</bdi>');
    expect(html).toMatch(/<td class="ink" align="right" dir="rtl" lang="fa"/);
  });
});
