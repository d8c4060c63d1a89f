import type { PartOf } from '../shape.js';
import type en from '../en/approvals.js';

export default {
  approvals: {
    lead: 'Ikkinchi shaxs rozi boʻlmaguncha hech narsa yuborilmaydi.',
    onlyApprovers: 'Bu yerda qarorni boʻlimingizdagi tasdiqlovchilar qabul qiladi. Siz faqat koʻrishingiz mumkin.',
    none: 'Tasdiqlanadigan soʻrov yoʻq',
    noneHint: 'Tashkilotchilar yuborgan soʻrovlar shu yerda oʻzi paydo boʻladi.',
    nothingFound: 'Bu yerda hech narsa yoʻq',
    what: 'Mazmuni',
    requested: 'Soʻrov egasi',
    decided: 'Qaror qabul qilgan',
    type: {
      mailing: 'Ommaviy xat',
      ledger_export: 'Xatlar jurnalidan koʻchirma',
      account_change: 'Hisob',
      revision: 'Tadbir',
    },
    account: 'Hisob',
    rolesNow: 'Hozirgi vazifalari',
    rolesThen: 'Soʻralgan vazifalar',
    sendsAtOnce: 'Tashkilotchi tasdiqdan keyin darhol yuborishni soʻragan.',
    own: 'Bu Sizning soʻrovingiz: qarorni boshqa shaxs qabul qiladi.',
    question: 'Rozimisiz?',
    questionMails_one: 'Bu xatning {{count, number}} kishiga yuborilishini tasdiqlaysizmi?',
    questionMails_other: 'Bu xatlarning {{count, number}} kishiga yuborilishini tasdiqlaysizmi?',
    grant: 'Tasdiqlash',
    reject: 'Qaytarish',
    reason: 'Nimani oʻzgartirish kerak',
    reasonHint: 'Buni tashkilotchi oʻqiydi.',
    granted: 'Tasdiqlandi.',
    rejected: 'Qaytarildi.',
  },
} satisfies PartOf<typeof en>;
