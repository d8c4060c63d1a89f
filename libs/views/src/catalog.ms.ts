import { callErrorsMs } from './calls/errors.ms.js';
import { callMailsMs } from './calls/mail-words.ms.js';
import { callsMs } from './calls/words.ms.js';
import { consentMs } from './consent/words.ms.js';
import { expertsMs } from './experts/words.ms.js';
import { materialsMs } from './materials/words.ms.js';
import { preferencesMs } from './preferences/words.ms.js';
import { programmeMs } from './programme/words.ms.js';
import { registrationMs } from './registration/words.ms.js';
import { seriesMs } from './series/words.ms.js';
import type { Catalog } from './catalog-shape.js';

/** Malay as official letters in Malaysia are written (tuan/puan, sukacita). */
export const catalogMs: Catalog = {
  ...callErrorsMs,
  ...callMailsMs,
  ...callsMs,
  ...consentMs,
  ...expertsMs,
  ...materialsMs,
  ...preferencesMs,
  ...programmeMs,
  ...registrationMs,
  ...seriesMs,
  productName: 'Hamshahr',
  greeting: 'Yang dihormati {name},',
  answerYes: 'Saya akan hadir',
  answerTentative: 'Saya belum pasti',
  answerNo: 'Saya tidak dapat hadir',
  attendQuestion: 'Adakah tuan/puan akan hadir?',

  whenHeading: 'Tarikh dan masa',
  timeInCity: 'Waktu {city}',
  timeInHostCity: 'Waktu {city}, bandar raya tuan rumah',
  timeInCoHostCity: 'Waktu {city}, bandar raya tuan rumah bersama',
  timeRange: '{start}–{end}',
  timeRangeAcrossDays: '{start}–{end} ({endDate})',
  timeSentence: '{date}, {time} ({city}, {offset})',
  timeOffsetDuration: '{zone} ({offset}) · {duration}',
  dateWithSecond: '{date} ({secondDate})',
  plainNumber: '{value, number}',
  durationMinutes: '{minutes, plural, other {# minit}}',
  durationHours: '{hours, plural, other {# jam}}',
  hostTimesNote:
    'Oleh sebab bandar raya tuan/puan tidak kami ketahui, semua waktu yang dinyatakan ialah waktu tempatan {cities}, bandar raya tuan rumah.',
  hostTimesNoteJoint:
    'Oleh sebab bandar raya tuan/puan tidak kami ketahui, waktu yang dinyatakan ialah waktu tempatan bandar raya tuan rumah, iaitu {cities}.',

  whereHeading: 'Cara menyertai',
  joinLink: 'Sertai secara dalam talian: {link}',
  joinLater: 'Acara ini diadakan secara dalam talian. Pautan untuk menyertai akan dihantar kemudian.',
  venueLine: 'Tempat: {venue}',
  capacityLine: 'Bilangan tempat: {capacity, number}',
  hostsLine: 'Bandar raya tuan rumah: {cities}',
  twoCities: '{host} dan {coHost}',

  mailSubject: 'Jemputan: {title}, {date}',
  mailTestSubject: '[UJIAN] {subject}',
  mailTestNotice: 'Ini ialah mesej ujian. Pautan jawapan di dalamnya tidak merekodkan apa-apa.',
  mailPreheader: '{date}, {time} ({city}, {offset}). Mohon maklumkan sama ada tuan/puan dapat hadir atau tidak.',
  mailEyebrow:
    '{kind, select, webinar {Jemputan ke webinar} workshop {Jemputan ke bengkel} joint_seminar {Jemputan ke seminar bersama} meeting {Jemputan ke mesyuarat pakar} other {Jemputan}}',
  mailOpening:
    '{kind, select, webinar {{office} dengan sukacitanya menjemput tuan/puan untuk menyertai webinar yang berikut.} workshop {{office} dengan sukacitanya menjemput tuan/puan untuk menyertai bengkel yang berikut.} joint_seminar {{office} dengan sukacitanya menjemput tuan/puan untuk menyertai seminar bersama yang berikut.} meeting {{office} dengan sukacitanya menjemput tuan/puan untuk menyertai mesyuarat pakar yang berikut.} other {{office} dengan sukacitanya menjemput tuan/puan untuk menyertai acara yang berikut.}}',
  textLanguage:
    '{language, select, fa {Teks yang berikut ditulis dalam bahasa Parsi.} en {Teks yang berikut ditulis dalam bahasa Inggeris.} zh {Teks yang berikut ditulis dalam bahasa Cina.} ru {Teks yang berikut ditulis dalam bahasa Rusia.} uz {Teks yang berikut ditulis dalam bahasa Uzbek.} ms {Teks yang berikut ditulis dalam bahasa Melayu.} other {Teks yang berikut ditulis dalam bahasa lain.}}',
  mailReplyNote:
    'Setiap butang membuka halaman jawapan peribadi tuan/puan. Tiada apa-apa yang direkodkan sehingga tuan/puan mengesahkan jawapan di halaman itu, dan jawapan boleh diubah sehingga acara bermula.',
  mailReplyNoteText:
    'Setiap pautan membuka halaman jawapan peribadi tuan/puan. Tiada apa-apa yang direkodkan sehingga tuan/puan mengesahkan jawapan di halaman itu, dan jawapan boleh diubah sehingga acara bermula.',
  mailAnswerLine: '{answer}:',
  mailReplyLink: 'Halaman jawapan tuan/puan: {link}',
  mailPersonal: 'Halaman jawapan ini khas untuk tuan/puan; mohon agar mesej ini tidak dipanjangkan kepada orang lain.',
  mailQuestions: 'Sebarang pertanyaan boleh diajukan kepada {name} melalui {address}.',
  mailClosing: 'Sekian, terima kasih.',
  mailReason: 'Tuan/puan menerima mesej ini kerana {office} telah menjemput tuan/puan ke acara ini.',
  mailLeave: 'Berhenti menerima e-mel daripada pejabat ini',
  mailLeaveLink: 'Untuk berhenti menerima e-mel daripada pejabat ini: {link}',

  reminderSubject: 'Peringatan: {title}, {date}',
  reminderPreheader: 'Peringatan: {date}, {time} ({city}, {offset}).',
  reminderEyebrow: 'Peringatan',
  reminderOpening: '{office} ingin mengingatkan tuan/puan tentang acara di atas dan menantikan kehadiran tuan/puan.',
  thanksSubject: 'Terima kasih: {title}, {date}',
  thanksPreheader: 'Terima kasih atas penyertaan tuan/puan dalam acara kami pada {date}, {time} ({city}, {offset}).',
  thanksEyebrow: 'Terima kasih',
  thanksOpening: '{office} merakamkan ucapan terima kasih atas penyertaan tuan/puan dalam acara di atas.',

  updateSubject: 'Pindaan: {title}, {date}',
  updatePreheader: 'Waktu baharu: {date}, {time} ({city}, {offset}).',
  updateEyebrow:
    '{kind, select, webinar {Pindaan webinar} workshop {Pindaan bengkel} joint_seminar {Pindaan seminar bersama} meeting {Pindaan mesyuarat pakar} other {Pindaan acara}}',
  updateOpening:
    '{kind, select, webinar {{office} ingin memaklumkan pindaan bagi webinar di atas yang tuan/puan dijemput untuk menyertainya.} workshop {{office} ingin memaklumkan pindaan bagi bengkel di atas yang tuan/puan dijemput untuk menyertainya.} joint_seminar {{office} ingin memaklumkan pindaan bagi seminar bersama di atas yang tuan/puan dijemput untuk menyertainya.} meeting {{office} ingin memaklumkan pindaan bagi mesyuarat pakar di atas yang tuan/puan dijemput untuk menyertainya.} other {{office} ingin memaklumkan pindaan bagi acara di atas yang tuan/puan dijemput untuk menyertainya.}}',
  updateTextsOnly: 'Hanya teks pengumuman yang dipinda. Tarikh, masa, tempat dan pautan untuk menyertai tidak berubah.',
  updateConfirm: 'Mohon sahkan kehadiran sekali lagi',
  updateConfirmWhy:
    'Berikutan pindaan ini, mohon maklumkan sekali lagi sama ada tuan/puan dapat hadir atau tidak, walaupun tuan/puan telah menjawab sebelum ini.',
  updateReplyKept: 'Jika tuan/puan telah menjawab, jawapan tersebut kekal dan tiada tindakan lanjut diperlukan.',
  updateFacts: 'Butiran terkini acara',
  changesHeading: 'Perkara yang dipinda',
  changeBefore: 'Sebelum ini: {value}',
  changeNow: 'Kini: {value}',
  changeSame: 'Tidak berubah: {value}',
  changeTime: '{date}, {time} ({offset})',
  changeVenue: 'Tempat',
  changeCapacity: 'Bilangan tempat',
  changeHosts: 'Bandar raya tuan rumah',
  changeLink: 'Pautan untuk menyertai',
  changeNothing: 'tidak dinyatakan',

  cancelSubject: 'Dibatalkan: {title}, {date}',
  cancelPreheader: 'Acara yang dirancang pada {date}, {time} ({city}, {offset}) tidak akan diadakan.',
  cancelEyebrow:
    '{kind, select, webinar {Pembatalan webinar} workshop {Pembatalan bengkel} joint_seminar {Pembatalan seminar bersama} meeting {Pembatalan mesyuarat pakar} other {Pembatalan acara}}',
  cancelOpening:
    '{kind, select, webinar {{office} dengan dukacitanya memaklumkan bahawa webinar di atas telah dibatalkan dan tidak akan diadakan.} workshop {{office} dengan dukacitanya memaklumkan bahawa bengkel di atas telah dibatalkan dan tidak akan diadakan.} joint_seminar {{office} dengan dukacitanya memaklumkan bahawa seminar bersama di atas telah dibatalkan dan tidak akan diadakan.} meeting {{office} dengan dukacitanya memaklumkan bahawa mesyuarat pakar di atas telah dibatalkan dan tidak akan diadakan.} other {{office} dengan dukacitanya memaklumkan bahawa acara di atas telah dibatalkan dan tidak akan diadakan.}}',
  cancelReason: 'Sebab pembatalan',
  cancelPlanned: 'Tarikh dan masa asal',
  cancelCalendar:
    'Mesej kalendar yang dilampirkan pada e-mel ini akan mengeluarkan acara tersebut daripada kalendar tuan/puan. Jika catatan itu masih ada, mohon padamkannya.',
  cancelRegret:
    'Kami memohon maaf atas sebarang kesulitan dan berharap dapat menjemput tuan/puan pada kesempatan yang lain.',
  cancelTestNotice: 'Ini ialah mesej ujian. Acara ini tidak dibatalkan.',
  calendarCancelled: 'Acara ini telah dibatalkan oleh {office}.',
  postponeSubject: 'Ditangguhkan: {title}, {date}',
  postponePreheader:
    'Acara yang dirancang pada {date}, {time} ({city}, {offset}) telah ditangguhkan. Tarikh baharu akan dimaklumkan kemudian.',
  postponeEyebrow:
    '{kind, select, webinar {Penangguhan webinar} workshop {Penangguhan bengkel} joint_seminar {Penangguhan seminar bersama} meeting {Penangguhan mesyuarat pakar} other {Penangguhan acara}}',
  postponeOpening:
    '{kind, select, webinar {{office} dengan dukacitanya memaklumkan bahawa webinar di atas telah ditangguhkan. Tarikh baharu akan dimaklumkan kemudian.} workshop {{office} dengan dukacitanya memaklumkan bahawa bengkel di atas telah ditangguhkan. Tarikh baharu akan dimaklumkan kemudian.} joint_seminar {{office} dengan dukacitanya memaklumkan bahawa seminar bersama di atas telah ditangguhkan. Tarikh baharu akan dimaklumkan kemudian.} meeting {{office} dengan dukacitanya memaklumkan bahawa mesyuarat pakar di atas telah ditangguhkan. Tarikh baharu akan dimaklumkan kemudian.} other {{office} dengan dukacitanya memaklumkan bahawa acara di atas telah ditangguhkan. Tarikh baharu akan dimaklumkan kemudian.}}',
  postponeReason: 'Sebab penangguhan',
  postponeRegret:
    'Kami memohon maaf atas sebarang kesulitan dan berharap tuan/puan dapat hadir pada tarikh baharu kelak.',
  postponeTestNotice: 'Ini ialah mesej ujian. Acara ini tidak ditangguhkan.',
  calendarPostponed: 'Acara ini telah ditangguhkan oleh {office}. Tarikh baharu akan dimaklumkan kemudian.',
  withdrawSubject: 'Jemputan ditarik balik: {title}, {date}',
  withdrawPreheader: 'Jemputan tuan/puan ke acara pada {date}, {time} ({city}, {offset}) telah ditarik balik.',
  withdrawEyebrow:
    '{kind, select, webinar {Penarikan balik jemputan ke webinar} workshop {Penarikan balik jemputan ke bengkel} joint_seminar {Penarikan balik jemputan ke seminar bersama} meeting {Penarikan balik jemputan ke mesyuarat pakar} other {Penarikan balik jemputan ke acara}}',
  withdrawOpening:
    '{kind, select, webinar {{office} dengan dukacitanya memaklumkan bahawa jemputan tuan/puan ke webinar di atas telah ditarik balik.} workshop {{office} dengan dukacitanya memaklumkan bahawa jemputan tuan/puan ke bengkel di atas telah ditarik balik.} joint_seminar {{office} dengan dukacitanya memaklumkan bahawa jemputan tuan/puan ke seminar bersama di atas telah ditarik balik.} meeting {{office} dengan dukacitanya memaklumkan bahawa jemputan tuan/puan ke mesyuarat pakar di atas telah ditarik balik.} other {{office} dengan dukacitanya memaklumkan bahawa jemputan tuan/puan ke acara di atas telah ditarik balik.}}',
  withdrawReason: 'Sebab penarikan balik jemputan',
  withdrawPlanned: 'Tarikh dan masa acara',
  withdrawTestNotice: 'Ini ialah mesej ujian. Jemputan tuan/puan tidak ditarik balik.',
  withdrawReceipt: 'Tuan/puan menerima mesej ini kerana sebelum ini {office} telah menjemput tuan/puan ke acara ini.',
  calendarWithdrawn: 'Jemputan tuan/puan ke acara ini telah ditarik balik oleh {office}.',

  calendarInvited: 'Tuan/puan dijemput oleh {office}.',
  calendarReply: 'Jawab atau ubah jawapan: {link}',
  calendarQuestions: 'Pertanyaan: {name}, {address}',

  pageEyebrow: 'Tuan/puan dijemput',
  pageTitle: '{title} – jawapan tuan/puan',
  pageTitleSaved: 'Jawapan disimpan – {title}',
  pageTitleError: 'Ralat – {title}',
  pageTitleCancelled: 'Dibatalkan – {title}',
  pageLanguages: 'Bahasa',
  pageReplyHeading: 'Jawapan tuan/puan',
  pageAboutHeading: 'Tentang acara ini',
  pagePersonal: 'Halaman ini khas untuk tuan/puan; mohon agar alamatnya tidak dikongsi dengan orang lain.',
  cityLabel: 'Paparkan waktu di bandar raya lain',
  cityOfInvitation: 'Seperti dalam jemputan',
  cityButton: 'Paparkan',
  calendarFile: 'Tambah ke kalendar (fail\u00A0.ics)',
  answerCurrent:
    '{answer, select, yes {Jawapan tuan/puan: akan hadir.} tentative {Jawapan tuan/puan: belum pasti.} no {Jawapan tuan/puan: tidak dapat hadir.} missed {Tiada jawapan yang direkodkan.} other {Tuan/puan belum menjawab.}}',
  answerChangeUntil: 'Jawapan boleh diubah sehingga acara bermula: {moment}.',
  answerUntil: 'Tuan/puan boleh menjawab sehingga acara bermula: {moment}.',
  answerPreselected:
    '{answer, select, yes {“Saya akan hadir” telah dipilih.} tentative {“Saya belum pasti” telah dipilih.} no {“Saya tidak dapat hadir” telah dipilih.} other {}} Tiada apa-apa yang direkodkan sehingga tuan/puan menekan “{button}”.',
  companionsLabel: 'Bilangan orang yang hadir bersama tuan/puan (pilihan)',
  companionsCount: '{count, plural, =0 {Tiada} other {# orang}}',
  noteLabel: 'Catatan kepada penganjur (pilihan)',
  noteHint: 'Sehingga {limit, number} aksara.',
  submitFirst: 'Hantar jawapan',
  submitAgain: 'Simpan jawapan baharu',
  submitPrivacy: 'Hanya penganjur dapat melihat jawapan tuan/puan.',

  savedHeading: 'Terima kasih. Jawapan tuan/puan telah disimpan.',
  savedNext: 'Langkah seterusnya',
  savedCalendar: 'Masukkan acara ini ke dalam kalendar (fail\u00A0.ics)',
  savedUpdates: 'Kami akan memaklumkan sebarang perubahan kepada tuan/puan.',
  savedChange: 'Jika rancangan berubah, jawapan boleh diubah di halaman ini sehingga acara bermula.',
  savedNothing: 'Tiada tindakan lanjut diperlukan. Terima kasih atas makluman tuan/puan.',
  startedHeading: 'Tempoh menjawab telah tamat',
  startedBody: 'Acara telah bermula, maka jawapan tidak lagi boleh dihantar atau diubah di halaman ini.',
  cancelledHeading: 'Acara ini telah dibatalkan',
  cancelledBody:
    'Tiada tindakan diperlukan. Kami memohon maaf atas sebarang kesulitan dan berharap dapat menjemput tuan/puan pada masa akan datang.',
  contactLine: 'Sebarang pertanyaan boleh diajukan kepada {name} melalui {address}.',

  errorHeading: 'Terdapat masalah',
  errorAtField: 'Ralat: {error}',
  errorAnswerRequired: 'Pilih sama ada tuan/puan akan hadir atau tidak',
  errorCompanionsRange: 'Pilih bilangan orang dari 0 hingga {limit, number}',
  errorEventChanged: 'Acara ini telah dipinda selepas halaman ini dibuka. Sila semak semula dan hantar jawapan baharu',
  errorNoteTooLong: 'Catatan mestilah tidak melebihi {limit, number} aksara',

  unsubscribeHeading: 'Adakah tuan/puan tidak mahu lagi menerima e-mel kami?',
  unsubscribeBody: 'Selepas pengesahan, {office} tidak akan lagi menghantar jemputan atau makluman kepada {address}.',
  unsubscribeStill:
    'Sekiranya acara yang tuan/puan dijemput untuk menyertainya dibatalkan, hal itu tetap akan kami maklumkan kepada tuan/puan.',
  unsubscribeNothing: 'Tiada apa-apa yang berubah sehingga butang ditekan.',
  unsubscribeButton: 'Hentikan penghantaran e-mel',
  unsubscribedHeading: 'Nama tuan/puan telah dikeluarkan daripada senarai penerima e-mel',
  unsubscribedBody: '{office} tidak akan lagi menghantar jemputan atau makluman kepada {address}.',
  unsubscribedUndo: 'Jika ini satu kesilapan, tuan/puan boleh menyambung semula penerimaan e-mel di sini.',
  unsubscribedButton: 'Teruskan penghantaran e-mel',
  resubscribedHeading: 'Tuan/puan akan terus menerima e-mel kami',
  resubscribedBody: '{office} akan terus menghantar jemputan dan makluman kepada {address}.',

  linkInvalidHeading: 'Pautan ini tidak berfungsi',
  linkInvalidBody: 'Alamat ini tidak lengkap atau telah diganti dengan yang baharu.',
  linkInvalidNext:
    'Sila buka semula pautan daripada jemputan yang terkini. Jika masih tidak berfungsi, sila balas e-mel tersebut dan penganjur akan membantu tuan/puan.',
  linkExpiredHeading: 'Pautan ini tidak lagi sah',
  linkExpiredBody: 'Pautan seperti ini sah untuk tempoh terhad, dan tempohnya telah tamat.',
  linkExpiredNext: 'Sila balas e-mel yang diterima; penganjur akan menghantar pautan baharu kepada tuan/puan.',
  testLinkHeading: 'Pautan ini daripada mesej ujian',
  testLinkBody:
    'Mesej yang dibuka ialah mesej ujian, maka halaman ini tidak menerima jawapan dan tiada apa-apa yang direkodkan.',
  testLinkNext: 'Tuan/puan tidak perlu melakukan apa-apa. Pautan dalam mesej sebenar berfungsi seperti biasa.',
  notFoundHeading: 'Halaman tidak ditemui',
  notFoundBody: 'Halaman ini mungkin telah dipindahkan, atau alamatnya tersilap taip.',
  notFoundNext: 'Sila semak alamat, atau buka semula pautan daripada e-mel yang diterima.',
  tooManyHeading: 'Sila tunggu sebentar',
  tooManyBody: 'Kami menerima terlalu banyak permintaan daripada rangkaian tuan/puan dalam masa yang singkat.',
  tooManyNext: 'Sila tunggu satu minit dan cuba lagi. Jawapan yang telah dihantar tetap selamat.',
  serverErrorHeading: 'Berlaku kesilapan di pihak kami',
  serverErrorBody:
    'Kami memohon maaf. Permintaan tuan/puan tidak dapat diselesaikan disebabkan oleh kesilapan di pihak kami.',
  serverErrorNext: 'Sila cuba lagi dalam beberapa minit. Jika masalah ini berterusan, sila balas e-mel yang diterima.',
  homeLink: 'Ke halaman utama',

  postponedHeading: 'Acara ini telah ditangguhkan',
  postponedBody:
    'Tarikh baharu belum ditetapkan. Semua pihak yang dijemput akan dimaklumkan sebaik sahaja tarikh itu ditetapkan.',
  heldHeading: 'Acara ini telah berlangsung',
  heldBody: 'Terima kasih kepada semua yang mengambil bahagian.',
  eventEyebrow:
    '{kind, select, webinar {Webinar} workshop {Bengkel} joint_seminar {Seminar bersama} other {Mesyuarat pakar}}',
  eventReplyNote: 'Jika tuan/puan dijemput, sila berikan jawapan melalui pautan peribadi dalam e-mel yang diterima.',
  eventJoinNote: 'Pautan untuk menyertai acara dihantar melalui e-mel kepada mereka yang dijemput.',
  eventsHeading: 'Acara akan datang',
  eventsEmpty: 'Tiada acara akan datang pada masa ini.',
  eventsEmptyNext:
    'Sila lawati halaman ini semula kemudian. Jika tuan/puan dijemput ke sesuatu acara, halaman acara itu boleh dibuka terus melalui pautan dalam e-mel yang diterima.',
  eventsAll: 'Semua acara akan datang',
  feedOf: 'Acara {whose}',
  feedAll: 'Semua acara awam Hamshahr',
  feedMine: 'Jemputan saya ({name})',
  feedHeading: 'Dalam kalendar tuan/puan sendiri',
  feedLead: 'Langgan alamat ini dalam program kalendar tuan/puan supaya acara baharu muncul dengan sendirinya:',
  feedLinkAll: 'Semua acara awam',
  feedLinkOf: 'Acara awam {whose}',
  messageLanguageLabel: 'Bahasa mesej kami tentang acara ini',
  ownCityLabel: 'Bandar raya tuan/puan',
  ownCityHint: 'Waktu dalam mesej kami dinyatakan mengikut waktu tempatan bandar raya ini.',
  ownCityUnknown: 'Tidak dinyatakan',

  withdrawnHeading: 'Jemputan tuan/puan telah ditarik balik',
  withdrawnBody:
    'Tuan/puan tidak lagi berada dalam senarai tetamu jemputan acara ini, maka tuan/puan tidak perlu memberikan jawapan.',
  withdrawnNext:
    'Jika tuan/puan berpendapat bahawa hal ini satu kesilapan, sila balas e-mel yang diterima; penganjur sedia membantu.',

  roomEyebrow: 'Pautan masuk ke mesyuarat',
  roomEarlyHeading: 'Bilik mesyuarat belum dibuka',
  roomOpensAt: 'Bilik dibuka pada: {moment}.',
  roomEarlyNext: 'Sila buka halaman ini semula pada waktu tersebut, atau tekan butang di bawah.',
  roomEnter: 'Masuk ke mesyuarat',
  roomDownHeading: 'Bilik mesyuarat tidak dapat diakses buat masa ini',
  roomDownBody: 'Kami memohon maaf. Mesyuarat tetap berlangsung: sila cuba lagi dalam satu atau dua minit.',
  roomRetry: 'Cuba lagi',
  roomFallback: 'Tuan/puan juga boleh menyertai dengan cara ini:',
  roomFallbackPhone: 'Melalui telefon: {phone}',
  roomFallbackLink: 'Melalui pautan ini: {link}',
  checkInHeading: 'Senarai kehadiran',
  checkInLead: 'Sila isi nama dan alamat e-mel supaya kehadiran tuan/puan dapat dicatatkan.',
  checkInName: 'Nama tuan/puan',
  checkInAddress: 'Alamat e-mel tuan/puan',
  checkInAddressHint: 'Jika tuan/puan dijemput, sila gunakan alamat e-mel yang menerima jemputan.',
  checkInButton: 'Catat kehadiran',
  checkInPrivacy: 'Hanya penganjur dapat melihat senarai ini.',
  checkInSavedHeading: 'Terima kasih. Kehadiran tuan/puan telah dicatatkan.',
  checkInSavedBody: 'Halaman ini boleh ditutup sekarang.',
  checkInEarlyHeading: 'Senarai kehadiran belum dibuka',
  checkInOverHeading: 'Senarai kehadiran telah ditutup',
  checkInOverBody: 'Acara telah tamat. Jika tuan/puan telah menghadirinya, sila maklumkan kepada penganjur.',
  errorCheckInName: 'Sila isi nama tuan/puan',
  errorCheckInAddress: 'Sila isi alamat e-mel dengan lengkap',
};
