export const programmeMs = {
  speakerSubject: 'Jemputan sebagai penceramah: {title}, {date}',
  speakerEyebrow: 'Jemputan sebagai penceramah',
  speakerOpening:
    '{office} dengan segala hormatnya menjemput tuan/puan untuk menyampaikan ceramah dalam acara yang dinamakan di atas. Sesi tuan/puan tersenarai dalam atur cara.',
  speakerReceipt:
    'Tuan/puan menerima mesej ini kerana cadangan tuan/puan telah diterima oleh {office} dan dimasukkan ke dalam atur cara acara ini.',
  programmeHeading: 'Atur cara',
  programmePage: 'Atur cara penuh',
  programmePageTitle: 'Atur cara: {title}',
  programmeTimes: 'Waktu di {city} ({offset})',
  programmeLine: '{range}  {title}',
  programmeInRoom: '{title} ({room})',
  programmeMore: '{count, plural, other {# sesi lagi terdapat dalam atur cara penuh.}}',
  programmeSessions: '{count, plural, other {# sesi}}',
  programmeChanged: 'Atur cara: “{title}”',
  programmeBreak: 'Rehat',
  programmeRoom: 'Dewan: {room}',
  programmePerson: '{name}, {position}',
  programmeRole: '{role, select, chair {Pengerusi} moderator {Moderator} other {Penceramah}}',
  programmeSpeakers: 'Penceramah',
  programmeLanguage:
    '{language, select, fa {bahasa Parsi} en {bahasa Inggeris} zh {bahasa Cina} ru {bahasa Rusia} uz {bahasa Uzbek} ms {bahasa Melayu} other {bahasa lain}}',
  programmeSpoken: 'Bahasa: {languages}',
  programmeInterpreted: 'Terjemahan serentak: {languages}',
  programmeVersion: 'Versi {number, number}, {date}',
  programmeEvent: 'Tentang acara ini',
};
