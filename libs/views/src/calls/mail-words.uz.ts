import type { callMailsEn } from './mail-words.en.js';

export const callMailsUz: Readonly<Record<keyof typeof callMailsEn, string>> = {
  subDraftMailSubject: 'Arizangiz qoralamasi: {title}',
  subDraftMailEyebrow: 'Arizangiz boshlandi',
  subDraftMailOpening:
    'Shu manzil koʻrsatilgan holda “{call}” chorloviga ariza boshlandi (tashkilotchi: {office}). Quyidagi shaxsiy havola orqali istalgan vaqtda davom etish mumkin. Topshirish muddati: {until}. Qoralama muddat tugagach oʻttiz kun saqlanadi. Buni Siz qilmagan boʻlsangiz, iltimos, shu havola orqali bildiring.',
  subDraftMailAction: 'Yozishda davom etish',
  subReceiptSubject: 'Qabul qilib olindi: {title}',
  subReceiptEyebrow: 'Arizangiz qabul qilib olindi',
  subReceiptOpening:
    'Yuqoridagi arizangiz “{call}” chorloviga kelib tushdi, Sizga minnatdorchilik bildiramiz (tashkilotchi: {office}). Quyidagi shaxsiy havola orqali uni koʻrish, oʻzgartirish yoki qaytarib olish mumkin. Muddat: {until}.',
  subReceiptProof:
    'Iltimos, shu havola orqali manzil Sizniki ekanini tasdiqlang: ochilgan sahifada bitta tugmani bosish kifoya. Arizani Siz topshirmagan boʻlsangiz, oʻsha yerda bildiring: ariza qaytarib olinadi va tashkilotchiga xabar beriladi.',
  subView: 'Arizani koʻrish',
  coAuthorSubject: 'Siz hammuallifmisiz? {title}',
  coAuthorEyebrow: 'Siz hammuallif deb koʻrsatilgansiz',
  coAuthorOpening:
    'Muallif ({author}) Sizni yuqoridagi arizaning hammuallifi deb koʻrsatgan. Ariza “{call}” chorloviga topshirilgan (tashkilotchi: {office}). Rozi yoki rozi emasligingizni quyidagi shaxsiy havola orqali bildiring; ismingiz faqat roziligingiz bilan koʻrsatiladi.',
  coAuthorAction: 'Rozi boʻlish yoki rad etish',
  subNewsSubject: 'Ariza haqida xabar: {title}',
  subNewsWithdrawnOpening:
    'Yuqoridagi ariza “{call}” chorlovidan (tashkilotchi: {office}) muallif tomonidan qaytarib olindi va endi koʻrib chiqilmaydi.',
  subNewsConfirmedOpening:
    '“{call}” chorlovida qabul qilingan yuqoridagi ariza boʻyicha ishtirok tasdiqlandi. Keyingi qadamlar haqida tashkilotchi xabar beradi: {office}.',
  subNewsRefusedOpening:
    '“{call}” chorlovida qabul qilingan yuqoridagi arizaning muallifi ishtirokdan voz kechdi (tashkilotchi: {office}).',
  acceptanceSubject: 'Qabul qilindi: {title}',
  acceptanceEyebrow: 'Arizangiz qabul qilindi',
  acceptanceOpening:
    'Yuqoridagi ariza “{call}” chorlovida qabul qilinganini mamnuniyat bilan maʼlum qilamiz (tashkilotchi: {office}). Muallifdan ishtirokni quyidagi shaxsiy havola orqali tasdiqlash soʻraladi. Muddat: {until}.',
  acceptanceAction: 'Shaxsiy sahifani ochish',
  reserveSubject: 'Zaxira roʻyxatida: {title}',
  reserveEyebrow: 'Arizangiz zaxira roʻyxatida',
  reserveOpening:
    'Yuqoridagi ariza uchun minnatdormiz; u “{call}” chorloviga kelib tushgan (tashkilotchi: {office}). Ariza yaxshi baholandi, ammo hozir barcha joylar band. Joy boʻshashi bilan Sizga xabar beriladi.',
  rejectionSubject: 'Arizangiz: {title}',
  rejectionEyebrow: 'Arizangiz haqida',
  rejectionOpening:
    '“{call}” chorloviga (tashkilotchi: {office}) yuborilgan yuqoridagi ariza va unga sarflangan mehnat uchun minnatdormiz. Afsuski, bu safar uni qabul qilib boʻlmadi. Yangi arizalaringizni kutib qolamiz.',
  callReason:
    'Bu xat shu manzil arizada koʻrsatilgani uchun yuborildi (tashkilotchi: {office}). Havola faqat Siz uchun; iltimos, uni boshqalarga bermang.',
};
