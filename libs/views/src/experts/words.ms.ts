import type { expertsEn } from './words.en.js';

export const expertsMs: Readonly<Record<keyof typeof expertsEn, string>> = {
  expertMailSubject: 'Adakah ini tuan/puan? Entri dalam daftar pakar',
  expertMailEyebrow: 'Entri tuan/puan dalam daftar pakar',
  expertMailOpening:
    'Bersama cadangan di atas, yang diserahkan untuk seruan “{call}”, persetujuan telah diberikan atas nama tuan/puan supaya {office} menyimpan butiran tuan/puan dalam kalangan pakarnya. Sila nyatakan di halaman peribadi sama ada ini memang tuan/puan dan sama ada tuan/puan bersetuju. Sebelum itu, tiada apa-apa didedahkan kepada umum. Jika bukan tuan/puan, abaikan mesej ini atau minta entri itu dipadam di halaman tersebut.',
  expertMailAction: 'Lihat entri saya',
  expHeading: 'Entri tuan/puan dalam daftar pakar',
  expLead: 'Inilah yang disimpan oleh {office} tentang tuan/puan sebagai pakar.',
  expUnproven: 'Adakah ini tuan/puan?',
  expUnprovenBody:
    'Seseorang telah menyerahkan cadangan dengan alamat tuan/puan dan bersetuju butiran ini disimpan. Tiada apa-apa didedahkan kepada umum. Entri ini hanya sah jika tuan/puan mengesahkannya di sini.',
  expWithdrawn: 'Persetujuan tuan/puan telah ditarik balik',
  expWithdrawnBody:
    '{office} tidak lagi menggunakan butiran ini, dan tiada apa-apa didedahkan kepada umum. Tuan/puan boleh bersetuju semula atau meminta semuanya dipadam.',
  expAgreed: 'Tuan/puan telah bersetuju',
  expAgreedBody: 'Diberikan pada {date}, bagi teks versi {version}.',
  expConfirm: 'Ini saya dan saya bersetuju',
  expPublic: 'Profil awam tuan/puan',
  expPublicOn: 'Semua orang boleh membacanya: {link}',
  expPublicOff: 'Tiada: tiada sesiapa di luar pejabat membaca butiran tuan/puan.',
  expShow: 'Apa yang dipaparkan selain nama, bidang dan bahasa',
  expShowField:
    '{field, select, city {Bandar} organisation {Organisasi} position {Jawatan} bio {Tentang tuan/puan} other {Ceramah}}',
  expSavePublic: 'Simpan profil awam',
  expDetails: 'Butiran tuan/puan',
  expAvailability: 'Bila tuan/puan ada masa',
  expAvailabilityHint:
    'Dengan kata-kata sendiri, contohnya: dalam talian pada bila-bila masa, perjalanan mulai Oktober.',
  expSave: 'Simpan butiran',
  expCv: 'Curriculum vitae',
  expCvNone: 'Belum ada lagi.',
  expCvHint: 'Dokumen atau gambar tidak melebihi 20 MB. Hanya pejabat yang membacanya.',
  expAbout: 'Tentang pakar',
  expTalks: 'Ceramah',
  expYear: '{year}',
  expData: 'Data tuan/puan',
  expExport: 'Muat turun semua yang disimpan (JSON)',
  expWithdrawNote: 'Profil awam disembunyikan serta-merta.',
  expErase: 'Padam entri ini',
  expEraseAsk: 'Padam entri tuan/puan buat selama-lamanya?',
  expEraseNote:
    'Butiran, fail dan nota pejabat akan dipadam. Hanya fakta bahawa entri pernah wujud dan bila persetujuan diberikan disimpan tanpa nama. Tindakan ini tidak boleh dibatalkan.',
  expEraseYes: 'Ya, padamkan',
  expErased: 'Entri tuan/puan telah dipadam',
  expErasedBody:
    'Tiada lagi apa-apa tentang tuan/puan dalam daftar pakar. Pautan ini tidak membuka apa-apa mulai sekarang.',
  expNotNow: 'Perkara itu tidak boleh dilakukan lagi. Inilah keadaan entri tuan/puan.',
  expertsHeading: 'Pakar',
  expertsLead: 'Pakar bandar kembar yang bersetuju dengan profil awam.',
  expertsEmpty: 'Belum ada pakar yang mempunyai profil awam.',
  expertsEmptyNext: 'Sesiapa yang menyahut seruan boleh bersetuju dengannya.',
  expertSpoken: 'Bahasa',
  expertToList: 'Semua pakar',
  expertOffice: 'Tulis kepada {office} untuk menghubungi pakar ini.',
};
