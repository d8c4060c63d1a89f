import type { PartOf } from '../shape.js';
import type en from '../en/setup.js';

export default {
  setupPage: {
    done: 'Sistem ini telah disediakan',
    doneLead: 'Pejabat tuan/puan sudah mempunyai akaun. Sila log masuk dengan akaun tuan/puan.',
    logIn: 'Ke halaman log masuk',
    stepCode: '1. Kod pelayan ini',
    code: 'Kod',
    codeHint:
      'Pelayan memaparkannya dalam tetingkapnya semasa dimulakan; \u2066npm run setup:code\u2069 memaparkannya semula. Dengan itu, hanya orang yang mengendalikan pelayan boleh mencipta akaun pertama.',
    stepCity: '2. Bandar raya dan pejabat tuan/puan',
    city: 'Bandar raya',
    office: 'Pejabat',
    officeHint: 'Contohnya “Pejabat Antarabangsa Isfahan”. Nama ini dipaparkan dalam setiap jemputan.',
    citySlug: 'Nama pendek bandar raya',
    officeSlug: 'Nama pendek pejabat',
    shortNames: 'Nama pendek untuk alamat',
    slugHint: 'Huruf Latin kecil, angka dan tanda sempang, untuk alamat. Tidak boleh diubah kemudian.',
    zone: 'Zon waktu',
    knownCity: 'Guna bandar raya sedia ada',
    knownCityTitle: 'Bandar raya dengan nama pendek ini sudah ada di sini.',
    cityIsKnown: 'Pejabat tuan/puan disediakan di bandar raya sedia ada “\u2068{{slug}}\u2069”.',
    otherCity: 'Tulis bandar raya lain',
    stepAccount: '3. Akaun tuan/puan',
    name: 'Nama tuan/puan',
    latinName: 'Nama tuan/puan dalam huruf Latin',
    latinNameHint: 'Untuk surat dalam tulisan lain.',
    email: 'Alamat e-mel',
    password: 'Kata laluan',
    passwordHint:
      'Sekurang-kurangnya {{min, number}} aksara. Beberapa perkataan yang hanya diketahui oleh tuan/puan amat sesuai.',
    showPassword: 'Paparkan kata laluan',
    language: 'Bahasa paparan',
    submit: 'Sediakan pejabat ini',
    ready: 'Pejabat tuan/puan sudah sedia',
    readyLead: 'Selamat datang, \u2068{{name}}\u2069. Dua perkara lagi sebelum jemputan pertama:',
    nextPeople: 'Import kenalan',
    nextPeopleHint: 'Daripada fail CSV atau Excel; hasilnya dipaparkan dahulu.',
    nextApprover: 'Jemput rakan sekerja sebagai pelulus',
    nextApproverHint:
      'Tiada sesiapa boleh meluluskan hebahannya sendiri, maka orang kedua diperlukan sebelum apa-apa dihantar.',
    toConsole: 'Mula bekerja',
  },
} satisfies PartOf<typeof en>;
