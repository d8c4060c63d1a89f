export const programmeUz = {
  speakerSubject: 'Maʼruza qilishga taklifnoma: {title}, {date}',
  speakerEyebrow: 'Maʼruza qilishga taklifnoma',
  speakerOpening:
    '{office} Sizni yuqorida nomi keltirilgan tadbirda maʼruza qilishga taklif etadi. Chiqishingiz tadbir dasturida koʻrsatilgan.',
  speakerReceipt:
    'Bu xat arizangiz qabul qilinib, ushbu tadbir dasturiga kiritilgani uchun yuborildi. Tashkilotchi: {office}.',
  programmeHeading: 'Dastur',
  programmePage: 'Toʻliq dastur',
  programmePageTitle: 'Dastur: {title}',
  programmeTimes: 'Vaqtlar {city} vaqti bilan koʻrsatilgan ({offset})',
  programmeLine: '{range}  {title}',
  programmeInRoom: '{title} ({room})',
  programmeMore:
    '{count, plural, one {Yana # ta sessiya toʻliq dasturda berilgan.} other {Yana # ta sessiya toʻliq dasturda berilgan.}}',
  programmeSessions: '{count, plural, one {# ta sessiya} other {# ta sessiya}}',
  programmeChanged: 'Dastur: “{title}”',
  programmeBreak: 'Tanaffus',
  programmeRoom: 'Zal: {room}',
  programmePerson: '{name}, {position}',
  programmeRole: '{role, select, chair {Rais} moderator {Moderator} other {Maʼruzachi}}',
  programmeSpeakers: 'Maʼruzachilar',
  programmeLanguage:
    '{language, select, fa {fors tili} en {ingliz tili} zh {xitoy tili} ru {rus tili} uz {oʻzbek tili} ms {malay tili} other {boshqa til}}',
  programmeSpoken: 'Til: {languages}',
  programmeInterpreted: 'Sinxron tarjima: {languages}',
  programmeVersion: '{number, number}-nashr, {date}',
  programmeEvent: 'Tadbir haqida',
};
