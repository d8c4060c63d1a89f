import type { PartOf } from '../shape.js';
import type en from '../en/today.js';

export default {
  today: {
    hello: 'Selamat datang, \u2068{{name}}\u2069.',
    quiet: 'Tiada tindakan diperlukan',
    quietHint: 'Permintaan baharu, e-mel yang gagal dan catatan akan muncul di sini dengan sendirinya.',
    quietStart: 'Mulakan dengan acara: tuliskan butirannya, pilih tetamu jemputan dan mohon kelulusan.',
    quietNobody: 'Mulakan dengan orang: import kenalan, kemudian tuliskan acara dan jemput mereka.',
    approvals_one: '{{count, number}} permintaan menunggu kelulusan tuan/puan',
    approvals_other: '{{count, number}} permintaan menunggu kelulusan tuan/puan',
    rejected: 'Dikembalikan kepada tuan/puan',
    toStart: 'Diluluskan, sedia dihantar',
    failed: 'E-mel yang gagal',
    inDoubt: 'E-mel yang tidak diketahui hasilnya',
    paused: 'Dijeda',
    notes_one: '{{count, number}} catatan belum dibaca',
    notes_other: '{{count, number}} catatan belum dibaca',
    calendars: 'Cuti umum yang belum diketahui',
    next: 'Acara akan datang',
    nothingNext: 'Tiada acara akan datang.',
    all: 'Paparkan semua',
  },
} satisfies PartOf<typeof en>;
