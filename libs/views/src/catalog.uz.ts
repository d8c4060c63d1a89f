import { callErrorsUz } from './calls/errors.uz.js';
import { callMailsUz } from './calls/mail-words.uz.js';
import { callsUz } from './calls/words.uz.js';
import { consentUz } from './consent/words.uz.js';
import { expertsUz } from './experts/words.uz.js';
import { materialsUz } from './materials/words.uz.js';
import { preferencesUz } from './preferences/words.uz.js';
import { programmeUz } from './programme/words.uz.js';
import { registrationUz } from './registration/words.uz.js';
import { seriesUz } from './series/words.uz.js';
import type { Catalog } from './catalog-shape.js';

/** Uzbek in Latin script (ʻ U+02BB in oʻ and gʻ, ʼ U+02BC for the tutuq belgisi), in the register of an official letter. */
export const catalogUz: Catalog = {
  ...callErrorsUz,
  ...callMailsUz,
  ...callsUz,
  ...consentUz,
  ...expertsUz,
  ...materialsUz,
  ...preferencesUz,
  ...programmeUz,
  ...registrationUz,
  ...seriesUz,
  productName: 'Hamshahr',
  greeting: 'Hurmatli {name}!',
  answerYes: 'Qatnashaman',
  answerTentative: 'Hozircha aniq emas',
  answerNo: 'Qatnasha olmayman',
  attendQuestion: 'Qatnashasizmi?',

  whenHeading: 'Vaqti',
  timeInCity: '{city} vaqti bilan',
  timeInHostCity: '{city} vaqti bilan (mezbon shahar)',
  timeInCoHostCity: '{city} vaqti bilan (hamkor mezbon shahar)',
  timeRange: '{start}–{end}',
  timeRangeAcrossDays: '{start}–{end} ({endDate})',
  timeSentence: '{date}, soat {time} ({city}, {offset})',
  timeOffsetDuration: '{zone} ({offset}) · {duration}',
  dateWithSecond: '{date} ({secondDate})',
  plainNumber: '{value, number}',
  durationMinutes: '{minutes, plural, other {# daqiqa}}',
  durationHours: '{hours, plural, other {# soat}}',
  hostTimesNote:
    'Qaysi shahardan ekaningiz bizga maʼlum emas, shu bois barcha vaqtlar mezbon shahar ({cities}) vaqti bilan koʻrsatilgan.',
  hostTimesNoteJoint:
    'Qaysi shahardan ekaningiz bizga maʼlum emas, shu bois vaqtlar mezbon shaharlar ({cities}) vaqti bilan koʻrsatilgan.',

  whereHeading: 'Qatnashish tartibi',
  joinLink: 'Onlayn qatnashish uchun havola: {link}',
  joinLater: 'Tadbir onlayn oʻtkaziladi. Qatnashish uchun havola keyinroq yuboriladi.',
  venueLine: 'Oʻtkaziladigan joy: {venue}',
  capacityLine: 'Oʻrinlar soni: {capacity, number}',
  hostsLine: 'Mezbon shaharlar: {cities}',
  twoCities: '{host} va {coHost}',

  mailSubject: 'Taklifnoma: {title}, {date}',
  mailTestSubject: '[SINOV] {subject}',
  mailTestNotice: 'Bu sinov xati. Undagi javob havolalari hech narsani qayd etmaydi.',
  mailPreheader:
    '{date}, soat {time} ({city}, {offset}). Qatnasha olish-olmasligingiz haqida xabar berishingizni soʻraymiz.',
  mailEyebrow:
    '{kind, select, webinar {Vebinarga taklifnoma} workshop {Amaliy seminarga taklifnoma} joint_seminar {Qoʻshma seminarga taklifnoma} meeting {Mutaxassislar uchrashuviga taklifnoma} other {Taklifnoma}}',
  mailOpening:
    '{kind, select, webinar {{office} Sizni quyidagi vebinarda ishtirok etishga taklif etadi.} workshop {{office} Sizni quyidagi amaliy seminarda ishtirok etishga taklif etadi.} joint_seminar {{office} Sizni quyidagi qoʻshma seminarda ishtirok etishga taklif etadi.} meeting {{office} Sizni quyidagi mutaxassislar uchrashuvida ishtirok etishga taklif etadi.} other {{office} Sizni quyidagi tadbirda ishtirok etishga taklif etadi.}}',
  textLanguage:
    '{language, select, fa {Quyidagi matn fors tilida berilgan.} en {Quyidagi matn ingliz tilida berilgan.} zh {Quyidagi matn xitoy tilida berilgan.} ru {Quyidagi matn rus tilida berilgan.} uz {Quyidagi matn oʻzbek tilida berilgan.} ms {Quyidagi matn malay tilida berilgan.} other {Quyidagi matn boshqa tilda berilgan.}}',
  mailReplyNote:
    'Har bir tugma Sizning shaxsiy javob sahifangizni ochadi. Javobingizni oʻsha sahifada tasdiqlamaguningizcha hech narsa qayd etilmaydi; tadbir boshlangunga qadar javobni oʻzgartirishingiz mumkin.',
  mailReplyNoteText:
    'Har bir havola Sizning shaxsiy javob sahifangizni ochadi. Javobingizni oʻsha sahifada tasdiqlamaguningizcha hech narsa qayd etilmaydi; tadbir boshlangunga qadar javobni oʻzgartirishingiz mumkin.',
  mailAnswerLine: '{answer}:',
  mailReplyLink: 'Javob sahifangiz: {link}',
  mailPersonal: 'Javob sahifasi faqat Siz uchun moʻljallangan; iltimos, bu xatni boshqalarga yubormang.',
  mailQuestions: 'Savollaringiz boʻlsa, quyidagi manzilga murojaat qilishingiz mumkin: {name}, {address}.',
  mailClosing: 'Hurmat bilan,',
  mailReason: 'Bu xat {office} Sizni ushbu tadbirga taklif etgani uchun yuborildi.',
  mailLeave: 'Ushbu idoradan xat olishni toʻxtatish',
  mailLeaveLink: 'Ushbu idoradan xat olishni toʻxtatish uchun: {link}',

  reminderSubject: 'Eslatma: {title}, {date}',
  reminderPreheader: 'Eslatma: {date}, soat {time} ({city}, {offset}).',
  reminderEyebrow: 'Eslatma',
  reminderOpening:
    '{office} Sizga yuqorida nomi keltirilgan tadbirni eslatadi va ishtirok etishingizga umid bildiradi.',
  thanksSubject: 'Minnatdorchilik: {title}, {date}',
  thanksPreheader: 'Tadbirimizda ishtirok etganingiz uchun minnatdormiz: {date}, soat {time} ({city}, {offset}).',
  thanksEyebrow: 'Minnatdorchilik',
  thanksOpening:
    '{office} yuqorida nomi keltirilgan tadbirda ishtirok etganingiz uchun Sizga minnatdorchilik bildiradi.',

  updateSubject: 'Oʻzgarish: {title}, {date}',
  updatePreheader: 'Yangi vaqt: {date}, soat {time} ({city}, {offset}).',
  updateEyebrow:
    '{kind, select, webinar {Vebinardagi oʻzgarishlar} workshop {Amaliy seminardagi oʻzgarishlar} joint_seminar {Qoʻshma seminardagi oʻzgarishlar} meeting {Mutaxassislar uchrashuvidagi oʻzgarishlar} other {Tadbirdagi oʻzgarishlar}}',
  updateOpening:
    '{kind, select, webinar {{office} Siz taklif etilgan yuqoridagi vebinarga oʻzgartirish kiritilganini maʼlum qiladi.} workshop {{office} Siz taklif etilgan yuqoridagi amaliy seminarga oʻzgartirish kiritilganini maʼlum qiladi.} joint_seminar {{office} Siz taklif etilgan yuqoridagi qoʻshma seminarga oʻzgartirish kiritilganini maʼlum qiladi.} meeting {{office} Siz taklif etilgan yuqoridagi mutaxassislar uchrashuviga oʻzgartirish kiritilganini maʼlum qiladi.} other {{office} Siz taklif etilgan yuqoridagi tadbirga oʻzgartirish kiritilganini maʼlum qiladi.}}',
  updateTextsOnly:
    'Faqat tadbir haqidagi eʼlon matni tahrir qilindi. Vaqti, oʻtkaziladigan joyi va qatnashish uchun havola oʻzgarmadi.',
  updateConfirm: 'Ishtirokingizni qayta tasdiqlashingizni soʻraymiz',
  updateConfirmWhy:
    'Ushbu oʻzgarish munosabati bilan, avval javob bergan boʻlsangiz ham, qatnasha olish-olmasligingiz haqida yana bir bor xabar berishingizni soʻraymiz.',
  updateReplyKept: 'Avval javob bergan boʻlsangiz, javobingiz oʻz kuchida qoladi va hech narsa qilishingiz shart emas.',
  updateFacts: 'Tadbir haqidagi yangilangan maʼlumotlar',
  changesHeading: 'Nimalar oʻzgardi',
  changeBefore: 'Avval: {value}',
  changeNow: 'Endi: {value}',
  changeSame: 'Oʻzgarmadi: {value}',
  changeTime: '{date}, soat {time} ({offset})',
  changeVenue: 'Oʻtkaziladigan joy',
  changeCapacity: 'Oʻrinlar soni',
  changeHosts: 'Mezbon shahar',
  changeLink: 'Onlayn qatnashish uchun havola',
  changeNothing: 'koʻrsatilmagan',

  cancelSubject: 'Bekor qilindi: {title}, {date}',
  cancelPreheader: 'Quyidagi vaqtga belgilangan tadbir oʻtkazilmaydi: {date}, soat {time} ({city}, {offset}).',
  cancelEyebrow:
    '{kind, select, webinar {Vebinar bekor qilindi} workshop {Amaliy seminar bekor qilindi} joint_seminar {Qoʻshma seminar bekor qilindi} meeting {Mutaxassislar uchrashuvi bekor qilindi} other {Tadbir bekor qilindi}}',
  cancelOpening:
    '{kind, select, webinar {{office} yuqoridagi vebinar bekor qilinganini va oʻtkazilmasligini afsus bilan maʼlum qiladi.} workshop {{office} yuqoridagi amaliy seminar bekor qilinganini va oʻtkazilmasligini afsus bilan maʼlum qiladi.} joint_seminar {{office} yuqoridagi qoʻshma seminar bekor qilinganini va oʻtkazilmasligini afsus bilan maʼlum qiladi.} meeting {{office} yuqoridagi mutaxassislar uchrashuvi bekor qilinganini va oʻtkazilmasligini afsus bilan maʼlum qiladi.} other {{office} yuqoridagi tadbir bekor qilinganini va oʻtkazilmasligini afsus bilan maʼlum qiladi.}}',
  cancelReason: 'Bekor qilish sababi',
  cancelPlanned: 'Avval belgilangan vaqti',
  cancelCalendar:
    'Ushbu xatga ilova qilingan taqvim xabari tadbirni taqvimingizdan olib tashlaydi. Yozuv taqvimda qolgan boʻlsa, iltimos, uni oʻchirib tashlang.',
  cancelRegret:
    'Yuzaga kelgan noqulaylik uchun chin dildan uzr soʻraymiz va Sizni kelgusi tadbirlarimizda kutib qolamiz.',
  cancelTestNotice: 'Bu sinov xati. Tadbir bekor qilinmagan.',
  calendarCancelled: 'Tadbir bekor qilindi. Taklif etgan tashkilot: {office}.',
  postponeSubject: 'Keyinga qoldirildi: {title}, {date}',
  postponePreheader:
    'Quyidagi vaqtga belgilangan tadbir keyinga qoldirildi: {date}, soat {time} ({city}, {offset}). Yangi sana haqida qoʻshimcha xabar beriladi.',
  postponeEyebrow:
    '{kind, select, webinar {Vebinar keyinga qoldirildi} workshop {Amaliy seminar keyinga qoldirildi} joint_seminar {Qoʻshma seminar keyinga qoldirildi} meeting {Mutaxassislar uchrashuvi keyinga qoldirildi} other {Tadbir keyinga qoldirildi}}',
  postponeOpening:
    '{kind, select, webinar {{office} yuqoridagi vebinar keyinga qoldirilganini afsus bilan maʼlum qiladi. Yangi sana haqida qoʻshimcha xabar beriladi.} workshop {{office} yuqoridagi amaliy seminar keyinga qoldirilganini afsus bilan maʼlum qiladi. Yangi sana haqida qoʻshimcha xabar beriladi.} joint_seminar {{office} yuqoridagi qoʻshma seminar keyinga qoldirilganini afsus bilan maʼlum qiladi. Yangi sana haqida qoʻshimcha xabar beriladi.} meeting {{office} yuqoridagi mutaxassislar uchrashuvi keyinga qoldirilganini afsus bilan maʼlum qiladi. Yangi sana haqida qoʻshimcha xabar beriladi.} other {{office} yuqoridagi tadbir keyinga qoldirilganini afsus bilan maʼlum qiladi. Yangi sana haqida qoʻshimcha xabar beriladi.}}',
  postponeReason: 'Keyinga qoldirish sababi',
  postponeRegret: 'Yuzaga kelgan noqulaylik uchun chin dildan uzr soʻraymiz va Sizni yangi sanada kutib qolamiz.',
  postponeTestNotice: 'Bu sinov xati. Tadbir keyinga qoldirilmagan.',
  calendarPostponed:
    'Tadbir keyinga qoldirildi, yangi sana haqida qoʻshimcha xabar beriladi. Taklif etgan tashkilot: {office}.',
  withdrawSubject: 'Taklifnoma bekor qilindi: {title}, {date}',
  withdrawPreheader:
    'Quyidagi vaqtga belgilangan tadbirga taklifnomangiz bekor qilindi: {date}, soat {time} ({city}, {offset}).',
  withdrawEyebrow:
    '{kind, select, webinar {Vebinarga taklifnoma bekor qilindi} workshop {Amaliy seminarga taklifnoma bekor qilindi} joint_seminar {Qoʻshma seminarga taklifnoma bekor qilindi} meeting {Mutaxassislar uchrashuviga taklifnoma bekor qilindi} other {Tadbirga taklifnoma bekor qilindi}}',
  withdrawOpening:
    '{kind, select, webinar {{office} Sizning yuqoridagi vebinarga taklifnomangiz bekor qilinganini afsus bilan maʼlum qiladi.} workshop {{office} Sizning yuqoridagi amaliy seminarga taklifnomangiz bekor qilinganini afsus bilan maʼlum qiladi.} joint_seminar {{office} Sizning yuqoridagi qoʻshma seminarga taklifnomangiz bekor qilinganini afsus bilan maʼlum qiladi.} meeting {{office} Sizning yuqoridagi mutaxassislar uchrashuviga taklifnomangiz bekor qilinganini afsus bilan maʼlum qiladi.} other {{office} Sizning yuqoridagi tadbirga taklifnomangiz bekor qilinganini afsus bilan maʼlum qiladi.}}',
  withdrawReason: 'Taklifnomani bekor qilish sababi',
  withdrawPlanned: 'Tadbir vaqti',
  withdrawTestNotice: 'Bu sinov xati. Taklifnomangiz bekor qilinmagan.',
  withdrawReceipt: 'Bu xat {office} avvalroq Sizni ushbu tadbirga taklif etgani uchun yuborildi.',
  calendarWithdrawn: 'Ushbu tadbirga taklifnomangiz bekor qilindi. Taklif etgan tashkilot: {office}.',

  calendarInvited: 'Sizni {office} taklif etadi.',
  calendarReply: 'Javob berish yoki javobni oʻzgartirish: {link}',
  calendarQuestions: 'Savollar uchun: {name}, {address}',

  pageEyebrow: 'Siz taklif etilgansiz',
  pageTitle: '{title} – javobingiz',
  pageTitleSaved: 'Javob saqlandi – {title}',
  pageTitleError: 'Xato – {title}',
  pageTitleCancelled: 'Bekor qilindi – {title}',
  pageLanguages: 'Tillar',
  pageReplyHeading: 'Javobingiz',
  pageAboutHeading: 'Tadbir haqida',
  pagePersonal: 'Bu sahifa faqat Siz uchun moʻljallangan; iltimos, uning manzilini boshqalarga bermang.',
  cityLabel: 'Boshqa shahar vaqtini koʻrsatish',
  cityOfInvitation: 'Taklifnomadagidek',
  cityButton: 'Koʻrsatish',
  calendarFile: 'Taqvimga qoʻshish (.ics\u00A0fayli)',
  answerCurrent:
    '{answer, select, yes {Javobingiz: qatnashasiz.} tentative {Javobingiz: hozircha aniq emas.} no {Javobingiz: qatnasha olmaysiz.} missed {Javob qayd etilmagan.} other {Siz hali javob bermadingiz.}}',
  answerChangeUntil: 'Javobni tadbir boshlangunga qadar oʻzgartirish mumkin: {moment}.',
  answerUntil: 'Tadbir boshlangunga qadar javob berish mumkin: {moment}.',
  answerPreselected:
    '{answer, select, yes {“Qatnashaman” javobi tanlab qoʻyilgan.} tentative {“Hozircha aniq emas” javobi tanlab qoʻyilgan.} no {“Qatnasha olmayman” javobi tanlab qoʻyilgan.} other {}} “{button}” tugmasi bosilmaguncha hech narsa qayd etilmaydi.',
  companionsLabel: 'Siz bilan birga qatnashadiganlar soni (ixtiyoriy)',
  companionsCount: '{count, plural, =0 {Hech kim} other {# kishi}}',
  noteLabel: 'Tashkilotchilarga xabar (ixtiyoriy)',
  noteHint: 'Koʻpi bilan {limit, number} belgi.',
  submitFirst: 'Javobni yuborish',
  submitAgain: 'Yangi javobni saqlash',
  submitPrivacy: 'Javobingizni faqat tashkilotchilar koʻradi.',

  savedHeading: 'Tashakkur. Javobingiz saqlandi.',
  savedNext: 'Keyingi qadamlar',
  savedCalendar: 'Tadbirni taqvimga qoʻshish (.ics\u00A0fayli)',
  savedUpdates: 'Biror narsa oʻzgarsa, Sizga xabar beramiz.',
  savedChange: 'Rejangiz oʻzgarsa, tadbir boshlangunga qadar javobni shu sahifada oʻzgartirishingiz mumkin.',
  savedNothing: 'Boshqa hech narsa qilishingiz shart emas. Xabar berganingiz uchun tashakkur.',
  startedHeading: 'Javoblarni qabul qilish yakunlandi',
  startedBody: 'Tadbir boshlandi, shu bois endi bu sahifada javob yuborish yoki uni oʻzgartirish mumkin emas.',
  cancelledHeading: 'Tadbir bekor qilindi',
  cancelledBody:
    'Siz hech narsa qilishingiz shart emas. Yuzaga kelgan noqulaylik uchun uzr soʻraymiz va Sizni kelgusi tadbirlarimizda kutib qolamiz.',
  contactLine: 'Savollaringiz boʻlsa, quyidagi manzilga murojaat qilishingiz mumkin: {name}, {address}.',

  errorHeading: 'Iltimos, javobingizni tekshiring',
  errorAtField: 'Xato: {error}',
  errorAnswerRequired: 'Qatnashish-qatnashmasligingizni tanlang',
  errorCompanionsRange: 'Qatnashadiganlar sonini 0 dan {limit, number} gacha tanlang',
  errorEventChanged:
    'Bu sahifa ochilganidan keyin tadbir oʻzgardi. Iltimos, uni qayta koʻrib chiqing va javobingizni yangidan yuboring',
  errorNoteTooLong: 'Xabar {limit, number} belgidan oshmasligi kerak',

  unsubscribeHeading: 'Bizdan xat olishni toʻxtatmoqchimisiz?',
  unsubscribeBody: 'Tasdiqlasangiz, {office} endi {address} manziliga taklifnoma va yangiliklar yubormaydi.',
  unsubscribeStill: 'Siz taklif etilgan tadbir bekor qilinsa, bu haqda baribir xabar beramiz.',
  unsubscribeNothing: 'Tugma bosilmaguncha hech narsa oʻzgarmaydi.',
  unsubscribeButton: 'Menga boshqa xat yuborilmasin',
  unsubscribedHeading: 'Siz pochta roʻyxatidan chiqarildingiz',
  unsubscribedBody: '{office} endi {address} manziliga taklifnoma va yangiliklar yubormaydi.',
  unsubscribedUndo: 'Agar bu adashib qilingan boʻlsa, shu yerning oʻzida obunani tiklashingiz mumkin.',
  unsubscribedButton: 'Xatlar kelishda davom etsin',
  resubscribedHeading: 'Siz bizdan xat olishda davom etasiz',
  resubscribedBody: '{office} avvalgidek {address} manziliga taklifnoma va yangiliklar yuboradi.',

  linkInvalidHeading: 'Bu havola ishlamayapti',
  linkInvalidBody: 'Manzil toʻliq emas yoki u yangisi bilan almashtirilgan.',
  linkInvalidNext:
    'Iltimos, havolani eng soʻnggi taklifnomadan qayta oching. Shunda ham ochilmasa, oʻsha xatga javob yozing – tashkilotchilar Sizga yordam beradi.',
  linkExpiredHeading: 'Havolaning amal qilish muddati tugagan',
  linkExpiredBody: 'Bunday havolalar cheklangan muddat amal qiladi va bu havolaning muddati tugagan.',
  linkExpiredNext: 'Iltimos, olgan xatingizga javob yozing: tashkilotchilar Sizga yangi havola yuboradi.',
  testLinkHeading: 'Bu havola sinov xatidan olingan',
  testLinkBody:
    'Siz ochgan xat sinov xati edi, shuning uchun bu sahifada javob qabul qilinmaydi va hech narsa qayd etilmadi.',
  testLinkNext: 'Sizdan hech narsa talab qilinmaydi. Asl xatdagi havolalar odatdagidek ishlaydi.',
  notFoundHeading: 'Sahifa topilmadi',
  notFoundBody: 'Sahifa boshqa joyga koʻchirilgan yoki manzil xato yozilgan boʻlishi mumkin.',
  notFoundNext: 'Iltimos, manzilni tekshiring yoki havolani olgan xatingizdan qayta oching.',
  tooManyHeading: 'Iltimos, biroz kuting',
  tooManyBody: 'Qisqa vaqt ichida tarmogʻingizdan juda koʻp soʻrov keldi.',
  tooManyNext: 'Bir daqiqa kutib, qayta urinib koʻring. Avval yuborgan javobingiz saqlangan.',
  serverErrorHeading: 'Tizimimizda xatolik yuz berdi',
  serverErrorBody: 'Uzr soʻraymiz: soʻrovingiz bizning aybimiz tufayli bajarilmadi.',
  serverErrorNext:
    'Iltimos, bir necha daqiqadan soʻng qayta urinib koʻring. Xatolik takrorlansa, olgan xatingizga javob yozing.',
  homeLink: 'Bosh sahifaga oʻtish',

  postponedHeading: 'Tadbir keyinga qoldirildi',
  postponedBody: 'Yangi sana hali belgilanmagan. U belgilanishi bilan barcha taklif etilganlarga xabar beramiz.',
  heldHeading: 'Tadbir boʻlib oʻtdi',
  heldBody: 'Barcha ishtirokchilarga minnatdorchilik bildiramiz.',
  eventEyebrow:
    '{kind, select, webinar {Vebinar} workshop {Amaliy seminar} joint_seminar {Qoʻshma seminar} other {Mutaxassislar uchrashuvi}}',
  eventReplyNote: 'Agar Siz taklif etilgan boʻlsangiz, iltimos, olgan xatingizdagi shaxsiy havola orqali javob bering.',
  eventJoinNote: 'Qatnashish uchun havola taklif etilganlarga elektron pochta orqali yuboriladi.',
  eventsHeading: 'Yaqinlashayotgan tadbirlar',
  eventsEmpty: 'Hozircha eʼlon qilingan tadbirlar yoʻq.',
  eventsEmptyNext:
    'Iltimos, bu sahifaga keyinroq qayta tashrif buyuring. Agar Siz tadbirga taklif etilgan boʻlsangiz, uning sahifasini olgan xatingizdagi havola orqali ochishingiz mumkin.',
  eventsAll: 'Barcha yaqinlashayotgan tadbirlar',
  feedOf: 'Tadbirlar: {whose}',
  feedAll: 'Hamshahrning barcha ochiq tadbirlari',
  feedMine: 'Taklifnomalarim ({name})',
  feedHeading: 'Oʻz taqvimingizda',
  feedLead: 'Taqvim dasturingizda ushbu manzilga obuna boʻling, shunda yangi tadbirlar oʻzi paydo boʻladi:',
  feedLinkAll: 'Barcha ochiq tadbirlar',
  feedLinkOf: 'Ochiq tadbirlar: {whose}',
  messageLanguageLabel: 'Ushbu tadbir haqidagi xatlar tili',
  ownCityLabel: 'Shahringiz',
  ownCityHint: 'Xatlarimizda vaqt shu shahar vaqti bilan koʻrsatiladi.',
  ownCityUnknown: 'Koʻrsatilmagan',

  withdrawnHeading: 'Taklifnomangiz bekor qilindi',
  withdrawnBody: 'Siz endi ushbu tadbirga taklif etilganlar roʻyxatida emassiz, shu bois javob berishingiz shart emas.',
  withdrawnNext:
    'Agar xatolik yuz bergan deb hisoblasangiz, iltimos, olgan xatingizga javob yozing: tashkilotchilar Sizga yordam beradi.',

  roomEyebrow: 'Uchrashuvga kirish',
  roomEarlyHeading: 'Uchrashuv xonasi hali ochilmagan',
  roomOpensAt: 'Ochilish vaqti: {moment}.',
  roomEarlyNext: 'Iltimos, oʻsha vaqtda bu sahifani qayta oching yoki tugmani bosing.',
  roomEnter: 'Uchrashuvga kirish',
  roomDownHeading: 'Hozircha uchrashuv xonasiga ulanib boʻlmayapti',
  roomDownBody:
    'Uzr soʻraymiz. Uchrashuv bekor qilingani yoʻq: iltimos, bir-ikki daqiqadan keyin qayta urinib koʻring.',
  roomRetry: 'Qayta urinish',
  roomFallback: 'Quyidagi yoʻl bilan ham qatnashishingiz mumkin:',
  roomFallbackPhone: 'Telefon orqali: {phone}',
  roomFallbackLink: 'Havola orqali: {link}',
  checkInHeading: 'Qatnashuvchilar roʻyxati',
  checkInLead: 'Qatnashganingizni qayd etish uchun ismingiz va elektron pochta manzilingizni kiriting.',
  checkInName: 'Ismingiz',
  checkInAddress: 'Elektron pochta manzilingiz',
  checkInAddressHint: 'Agar taklifnoma olgan boʻlsangiz, u yuborilgan manzilni kiriting.',
  checkInButton: 'Qatnashganimni qayd etish',
  checkInPrivacy: 'Bu roʻyxatni faqat tashkilotchilar koʻradi.',
  checkInSavedHeading: 'Tashakkur. Qatnashganingiz qayd etildi.',
  checkInSavedBody: 'Endi bu sahifani yopishingiz mumkin.',
  checkInEarlyHeading: 'Qatnashuvchilar roʻyxati hali ochilmagan',
  checkInOverHeading: 'Qatnashuvchilar roʻyxati yopildi',
  checkInOverBody: 'Tadbir yakunlandi. Agar unda qatnashgan boʻlsangiz, iltimos, tashkilotchilarga xabar bering.',
  errorCheckInName: 'Ismingizni kiriting',
  errorCheckInAddress: 'Elektron pochta manzilingizni toʻliq kiriting',
};
