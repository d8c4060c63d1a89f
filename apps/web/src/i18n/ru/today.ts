import type { PartOf } from '../shape.js';
import type en from '../en/today.js';

export default {
  today: {
    hello: '\u2068{{name}}\u2069, здравствуйте!',
    quiet: 'Сейчас ничего не требуется',
    quietHint: 'Новые запросы, неотправленные письма и сообщения появятся здесь сами.',
    quietStart: 'Начните с мероприятия: опишите его, выберите приглашённых и отправьте на согласование.',
    quietNobody: 'Начните с людей: загрузите контакты, затем опишите мероприятие и пригласите их.',
    approvals_one: '{{count, number}} запрос ожидает Вашего согласования',
    approvals_few: '{{count, number}} запроса ожидают Вашего согласования',
    approvals_many: '{{count, number}} запросов ожидают Вашего согласования',
    approvals_other: '{{count, number}} запроса ожидают Вашего согласования',
    rejected: 'Возвращено Вам на доработку',
    toStart: 'Согласовано, можно отправлять',
    failed: 'Письма с ошибкой отправки',
    inDoubt: 'Письма с неизвестным результатом',
    paused: 'Приостановлено',
    notes_one: '{{count, number}} непрочитанное сообщение',
    notes_few: '{{count, number}} непрочитанных сообщения',
    notes_many: '{{count, number}} непрочитанных сообщений',
    notes_other: '{{count, number}} непрочитанного сообщения',
    calendars: 'Праздники ещё не внесены',
    next: 'Ближайшие мероприятия',
    nothingNext: 'Предстоящих мероприятий нет.',
    all: 'Показать все',
  },
} satisfies PartOf<typeof en>;
