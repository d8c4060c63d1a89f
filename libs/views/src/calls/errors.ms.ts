import type { callErrorsEn } from './errors.en.js';

export const callErrorsMs: Readonly<Record<keyof typeof callErrorsEn, string>> = {
  subErrMissing: 'Ruangan ini belum diisi.',
  subErrName: 'Sila tulis nama.',
  subErrAddress: 'Alamat e-mel ini tidak lengkap. Sila tulis seperti name@city.example.',
  subErrLong: 'Teks ini terlalu panjang: tidak melebihi {max, number} aksara, sekarang {length, number}.',
  subErrChoice: 'Sila pilih daripada senarai.',
  subErrNumber: 'Sila tulis nombor dalam angka, tidak melebihi had yang dibenarkan.',
  subErrDate: 'Ini bukan tarikh. Sila tulis seperti 2026-12-21 atau 1405/09/30.',
  subErrTheme: 'Sila tulis paling banyak 20 bidang, setiap satu tidak melebihi 40 aksara.',
  subErrCode: 'Kod akses ini tidak sah di sini, atau tempohnya telah tamat. Sila semak ejaan atau tanya pejabat.',
  subErrCodeNeeded: 'Sila tulis kod akses yang diberikan oleh pejabat.',
  subErrDrafts:
    'Sudah ada beberapa draf yang belum siap dengan alamat ini. Sila buka salah satunya melalui pautan dalam e-mel.',
  subErrTwice: 'Seseorang dengan alamat ini sudah tersenarai dalam cadangan ini.',
  subErrCount: 'Paling banyak {max, number} boleh diberikan di sini.',
  subErrConsent: 'Tanpa persetujuan ini, cadangan tidak dapat diterima.',
  subErrFileEmpty: 'Sila pilih fail yang tidak kosong.',
  subErrFileKind: 'Fail jenis ini tidak dapat diterima. Sila hantar dokumen, pembentangan, jadual atau gambar.',
  subErrFileLarge: 'Fail ini melebihi 20 MB.',
  subErrFileUnsafe:
    'Selain dokumen, fail ini mengandungi sesuatu yang lain (program, fail lain atau kata laluan) atau telah rosak. Sila simpan semula sebagai PDF tanpa kata laluan dan hantar sekali lagi.',
  subErrOther: 'Sila semak semula ruangan ini.',
};
