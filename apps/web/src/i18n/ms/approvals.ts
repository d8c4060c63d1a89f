import type { PartOf } from '../shape.js';
import type en from '../en/approvals.js';

export default {
  approvals: {
    lead: 'Tiada apa-apa dihantar sebelum orang kedua bersetuju.',
    onlyApprovers: 'Keputusan di sini dibuat oleh pelulus pejabat tuan/puan. Tuan/puan hanya boleh melihat.',
    none: 'Tiada permintaan menunggu kelulusan',
    noneHint: 'Permintaan daripada penganjur akan muncul di sini dengan sendirinya.',
    nothingFound: 'Tiada apa-apa di sini',
    what: 'Perkara',
    requested: 'Dimohon oleh',
    decided: 'Diputuskan oleh',
    type: { mailing: 'Hebahan', ledger_export: 'Eksport daftar mesej', account_change: 'Akaun', revision: 'Acara' },
    account: 'Akaun',
    rolesNow: 'Peranan sekarang',
    rolesThen: 'Peranan yang dimohon',
    sendsAtOnce: 'Penganjur memohon agar hebahan dihantar sebaik sahaja diluluskan.',
    own: 'Ini permintaan tuan/puan sendiri: keputusan dibuat oleh orang lain.',
    question: 'Adakah tuan/puan bersetuju?',
    questionMails_one: 'Luluskan penghantaran e-mel ini kepada {{count, number}} orang?',
    questionMails_other: 'Luluskan penghantaran e-mel ini kepada {{count, number}} orang?',
    grant: 'Luluskan',
    reject: 'Kembalikan',
    reason: 'Perkara yang perlu diubah',
    reasonHint: 'Penganjur akan membacanya.',
    granted: 'Telah diluluskan.',
    rejected: 'Telah dikembalikan.',
  },
} satisfies PartOf<typeof en>;
