import type { PartOf } from '../shape.js';
import type en from '../en/settings.js';

export default {
  settings: {
    own: 'Mening hisobim',
    office: 'Boʻlim va boʻlinmalar',
    accounts: 'Hisoblar va vazifalar',
    mail: 'Pochta',
    wording: 'Xat matnlari',
    tokens: 'API tokenlari',
    audit: 'Amallar jurnali',
    roles: 'Vazifalar',
    comma: ', ',
    preferences: 'Koʻrinish',
    calendar: 'Taqvim',
    calendars: { language: 'Tilga mos', jalali: 'Eron taqvimi', gregorian: 'Grigorian taqvimi' },
    theme: 'Ranglar',
    password: 'Parol',
    passwordNow: 'Joriy parol',
    passwordNew: 'Yangi parol',
    passwordHint: 'Kamida 12 ta belgi.',
    passwordChange: 'Parolni oʻzgartirish',
    passwordChanged: 'Parol oʻzgartirildi. Boshqa qurilmalarda hisobdan chiqildi.',
    onlyAdmins: 'Bu yerni boʻlimingiz administratorlari oʻzgartiradi. Siz faqat koʻrishingiz mumkin.',
    city: 'Shahar',
    nameIn: 'Nomi · {{language}}',
    units: 'Boʻlinmalar',
    slug: 'Qisqa nomi',
  },
} satisfies PartOf<typeof en>;
