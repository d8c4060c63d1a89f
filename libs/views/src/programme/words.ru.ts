export const programmeRu = {
  speakerSubject: 'Приглашение выступить: {title}, {date}',
  speakerEyebrow: 'Приглашение выступить с докладом',
  speakerOpening:
    '{office} имеет честь пригласить Вас выступить на названном выше мероприятии. Ваше выступление указано в программе.',
  speakerReceipt:
    'Вы получили это письмо, поскольку Ваша заявка принята и включена в программу этого мероприятия. Организатор: {office}.',
  programmeHeading: 'Программа',
  programmePage: 'Полная программа',
  programmePageTitle: 'Программа: {title}',
  programmeTimes: 'Указано местное время: {city} ({offset})',
  programmeLine: '{range}  {title}',
  programmeInRoom: '{title} ({room})',
  programmeMore:
    '{count, plural, one {Ещё # заседание — в полной программе.} few {Ещё # заседания — в полной программе.} many {Ещё # заседаний — в полной программе.} other {Ещё # заседания — в полной программе.}}',
  programmeSessions: '{count, plural, one {# заседание} few {# заседания} many {# заседаний} other {# заседания}}',
  programmeChanged: 'Программа: «{title}»',
  programmeBreak: 'Перерыв',
  programmeRoom: 'Зал: {room}',
  programmePerson: '{name}, {position}',
  programmeRole: '{role, select, chair {Председатель} moderator {Модератор} other {Докладчик}}',
  programmeSpeakers: 'Докладчики',
  programmeLanguage:
    '{language, select, fa {персидский} en {английский} zh {китайский} ru {русский} uz {узбекский} ms {малайский} other {другой язык}}',
  programmeSpoken: 'Язык: {languages}',
  programmeInterpreted: 'Синхронный перевод: {languages}',
  programmeVersion: 'Версия {number, number} от {date}',
  programmeEvent: 'О мероприятии',
};
