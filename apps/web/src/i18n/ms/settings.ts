import type { PartOf } from '../shape.js';
import type en from '../en/settings.js';

export default {
  settings: {
    own: 'Akaun saya',
    office: 'Pejabat dan unit',
    accounts: 'Akaun dan peranan',
    mail: 'E-mel',
    wording: 'Susunan kata surat',
    tokens: 'Token API',
    audit: 'Jejak audit',
    roles: 'Peranan',
    comma: ', ',
    preferences: 'Paparan saya',
    calendar: 'Kalendar',
    calendars: { language: 'Mengikut bahasa', jalali: 'Iran', gregorian: 'Gregorius' },
    theme: 'Warna',
    password: 'Kata laluan',
    passwordNow: 'Kata laluan semasa',
    passwordNew: 'Kata laluan baharu',
    passwordHint: 'Sekurang-kurangnya 12 aksara.',
    passwordChange: 'Tukar kata laluan',
    passwordChanged: 'Kata laluan telah ditukar. Akaun ini telah dilog keluar di tempat lain.',
    onlyAdmins: 'Bahagian ini diubah oleh pentadbir pejabat tuan/puan. Tuan/puan hanya boleh melihat.',
    city: 'Bandar raya',
    nameIn: 'Nama dalam bahasa {{language}}',
    units: 'Unit',
    slug: 'Nama pendek',
  },
} satisfies PartOf<typeof en>;
