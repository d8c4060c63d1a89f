import type { consentEn } from './words.en.js';

export const consentMs: Readonly<Record<keyof typeof consentEn, string>> = {
  consentHeading: 'Persetujuan tuan/puan',
  consentWhat:
    'Apa yang disimpan: nama, alamat e-mel, bandar, organisasi dan jawatan, bidang kepakaran, bahasa yang dituturkan, keterangan tentang diri, riwayat hidup, serta ceramah yang pernah disampaikan.',
  consentWho: 'Disimpan oleh: {office}. Maklumat ini tidak diberikan kepada pihak lain.',
  consentWhy:
    'Tujuannya: supaya pejabat ini dapat mencari tuan/puan sebagai pakar apabila merancang kerjasama seterusnya.',
  consentHowLong: 'Tempohnya: sehingga persetujuan ditarik balik.',
  consentWithdraw:
    'Persetujuan boleh ditarik balik pada bila-bila masa di halaman tuan/puan sendiri, atau dengan menulis kepada pejabat, tanpa perlu memberi sebab. Selepas itu maklumat ini tidak lagi digunakan.',
  consentRegisters:
    'Saya bersetuju supaya {office} menyimpan maklumat saya dalam senarai pakarnya seperti diterangkan di atas',
  consentPublishes:
    'Saya juga bersetuju dengan profil umum yang boleh dibaca oleh semua orang: nama, bandar, organisasi, bidang kepakaran, bahasa dan ceramah; tanpa alamat e-mel',
  consentGiven: 'Tuan/puan telah bersetuju bahawa {office} menyimpan maklumat tuan/puan dalam senarai pakarnya.',
  consentTakeBack: 'Tarik balik persetujuan',
  consentTakeBackNote:
    'Cadangan tuan/puan kekal seperti sedia ada. Maklumat dalam senarai pakar yang telah disahkan sebelum ini boleh ditarik balik melalui pautannya sendiri atau dengan menulis kepada pejabat.',
};
