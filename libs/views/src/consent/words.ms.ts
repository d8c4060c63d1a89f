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
    'Persetujuan boleh ditarik balik pada bila-bila masa di halaman tuan/puan sendiri, atau dengan menulis kepada pejabat, tanpa perlu memberi sebab. Selepas itu pejabat tidak lagi menggunakan maklumat ini.',
  consentRegisters:
    'Saya bersetuju supaya {office} menyimpan maklumat saya dalam daftar pakarnya seperti diterangkan di atas',
  consentPublishes:
    'Saya juga bersetuju dengan profil awam yang boleh dibaca oleh semua orang: nama, bandar, organisasi, bidang kepakaran, bahasa dan ceramah; tanpa alamat e-mel',
  consentGiven: 'Tuan/puan telah bersetuju supaya {office} menyimpan maklumat tuan/puan dalam daftar pakarnya.',
  consentTakeBack: 'Tarik balik persetujuan',
  consentTakeBackNote:
    'Cadangan tuan/puan kekal seperti sedia ada. Persetujuan bagi entri dalam daftar pakar yang telah disahkan sebelum ini boleh ditarik balik melalui pautannya sendiri atau dengan menghubungi pejabat secara bertulis.',
};
