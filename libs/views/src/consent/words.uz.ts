import type { consentEn } from './words.en.js';

export const consentUz: Readonly<Record<keyof typeof consentEn, string>> = {
  consentHeading: 'Sizning roziligingiz',
  consentWhat:
    'Nimalar saqlanadi: ismingiz, elektron pochta manzilingiz, shahringiz, tashkilotingiz va lavozimingiz, mutaxassislik sohalaringiz, biladigan tillaringiz, oʻzingiz haqingizda yozganlaringiz, rezyumengiz va qilgan maʼruzalaringiz.',
  consentWho: 'Kim saqlaydi: {office}. Bu maʼlumotlar boshqa hech kimga berilmaydi.',
  consentWhy: 'Nima uchun: keyingi hamkorlik rejalashtirilganda idora Sizni ekspert sifatida topa olishi uchun.',
  consentHowLong: 'Qancha vaqt: roziligingizni qaytarib olguningizga qadar.',
  consentWithdraw:
    'Roziligingizni istalgan vaqtda oʻz sahifangizda yoki idoraga yozib, sababini aytmasdan qaytarib olishingiz mumkin. Shundan keyin idora bu maʼlumotlardan foydalanmaydi.',
  consentRegisters: 'Maʼlumotlarim yuqorida aytilganidek ekspertlar roʻyxatida saqlanishiga roziman ({office})',
  consentPublishes:
    'Hamma oʻqiy oladigan ommaviy sahifaga ham roziman: ism, shahar, tashkilot, mutaxassislik sohalari, tillar va maʼruzalar; elektron pochta manzilisiz',
  consentGiven: 'Maʼlumotlaringiz ekspertlar roʻyxatida saqlanishiga rozilik bergansiz (tashkilotchi: {office}).',
  consentTakeBack: 'Rozilikni qaytarib olish',
  consentTakeBackNote:
    'Arizangiz oʻzgarishsiz qoladi. Ekspertlar roʻyxatidagi yozuvingizni bundan oldin tasdiqlagan boʻlsangiz, uni alohida havola orqali yoki idoraga yozib bekor qilishingiz mumkin.',
};
