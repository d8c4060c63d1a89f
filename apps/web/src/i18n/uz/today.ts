import type { PartOf } from '../shape.js';
import type en from '../en/today.js';

export default {
  today: {
    hello: 'Assalomu alaykum, \u2068{{name}}\u2069!',
    quiet: 'Hozircha ish yoʻq',
    quietHint: 'Yangi soʻrovlar, yuborilmagan xatlar va izohlar shu yerda oʻzi paydo boʻladi.',
    quietStart: 'Tadbirdan boshlang: uni yozing, taklif etiladiganlarni tanlang va tasdiqlashga yuboring.',
    quietNobody: 'Shaxslardan boshlang: kontaktlarni yuklang, soʻng tadbirni yozib, ularni taklif eting.',
    approvals_one: '{{count, number}} ta soʻrov tasdigʻingizni kutmoqda',
    approvals_other: '{{count, number}} ta soʻrov tasdigʻingizni kutmoqda',
    rejected: 'Sizga qaytarilgan',
    toStart: 'Tasdiqlangan, yuborishga tayyor',
    failed: 'Yuborilmagan xatlar',
    inDoubt: 'Natijasi nomaʼlum xatlar',
    paused: 'Toʻxtatib turilgan',
    notes_one: '{{count, number}} ta oʻqilmagan izoh',
    notes_other: '{{count, number}} ta oʻqilmagan izoh',
    calendars: 'Hali kiritilmagan bayram kunlari',
    next: 'Yaqin tadbirlar',
    nothingNext: 'Oldinda tadbir yoʻq.',
    all: 'Hammasini koʻrsatish',
  },
} satisfies PartOf<typeof en>;
