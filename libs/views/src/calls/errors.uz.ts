import type { callErrorsEn } from './errors.en.js';

export const callErrorsUz: Readonly<Record<keyof typeof callErrorsEn, string>> = {
  subErrMissing: 'Bu joy hali toʻldirilmagan.',
  subErrName: 'Iltimos, ismni yozing.',
  subErrAddress: 'Bu elektron pochta manzili toʻliq emas. Iltimos, name@city.example koʻrinishida yozing.',
  subErrLong: 'Matn juda uzun: koʻpi bilan {max, number} belgi, hozir {length, number} ta.',
  subErrChoice: 'Iltimos, roʻyxatdan tanlang.',
  subErrNumber: 'Iltimos, sonni raqam bilan yozing; u ruxsat etilganidan katta boʻlmasin.',
  subErrDate: 'Bu sana emas. Iltimos, 2026-12-21 yoki 1405/09/30 koʻrinishida yozing.',
  subErrTheme: 'Iltimos, koʻpi bilan 20 ta soha yozing, har biri koʻpi bilan 40 belgi.',
  subErrCode:
    'Bu kirish kodi bu yerda yaroqsiz yoki muddati oʻtgan. Iltimos, yozilishini tekshiring yoki idoradan soʻrang.',
  subErrCodeNeeded: 'Iltimos, idora bergan kirish kodini yozing.',
  subErrDrafts:
    'Bu manzil bilan boshlangan bir nechta tugallanmagan ariza bor. Iltimos, xatdagi havola orqali bittasini oching.',
  subErrTwice: 'Bu manzilli kishi arizada allaqachon koʻrsatilgan.',
  subErrCount: 'Bu yerda koʻpi bilan {max, number} ta boʻlishi mumkin.',
  subErrConsent: 'Bu roziliksiz arizani qabul qilib boʻlmaydi.',
  subErrFileEmpty: 'Iltimos, boʻsh boʻlmagan fayl tanlang.',
  subErrFileKind: 'Bunday fayllar qabul qilinmaydi. Hujjat, taqdimot, jadval yoki rasm yuboring.',
  subErrFileLarge: 'Bu fayl 20 MB dan katta.',
  subErrFileUnsafe:
    'Bu faylda hujjatdan tashqari boshqa narsa (dastur, boshqa fayl yoki parol) bor yoki u shikastlangan. Uni parolsiz PDF sifatida saqlab, qayta yuboring.',
  subErrOther: 'Iltimos, bu joyni yana bir bor tekshiring.',
};
