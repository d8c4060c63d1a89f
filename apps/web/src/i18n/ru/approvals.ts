import type { PartOf } from '../shape.js';
import type en from '../en/approvals.js';

export default {
  approvals: {
    lead: 'Ничего не отправляется без согласия второго лица.',
    onlyApprovers: 'Решение принимают согласующие Вашего отдела. Вам доступен только просмотр.',
    none: 'Нет запросов на согласование',
    noneHint: 'Запросы организаторов появятся здесь сами.',
    nothingFound: 'Здесь ничего нет',
    what: 'Предмет',
    requested: 'Кто запросил',
    decided: 'Кто решил',
    type: {
      mailing: 'Рассылка',
      ledger_export: 'Выгрузка журнала писем',
      account_change: 'Учётная запись',
      revision: 'Мероприятие',
    },
    account: 'Учётная запись',
    rolesNow: 'Роли сейчас',
    rolesThen: 'Запрошенные роли',
    sendsAtOnce: 'Организатор просит отправить сразу после согласования.',
    own: 'Это Ваш собственный запрос: решение принимает другое лицо.',
    question: 'Вы согласны?',
    questionMails_one: 'Согласовать отправку письма {{count, number}} получателю?',
    questionMails_few: 'Согласовать отправку писем {{count, number}} получателям?',
    questionMails_many: 'Согласовать отправку писем {{count, number}} получателям?',
    questionMails_other: 'Согласовать отправку писем {{count, number}} получателям?',
    grant: 'Согласовать',
    reject: 'Вернуть на доработку',
    reason: 'Что следует изменить',
    reasonHint: 'Это прочтёт организатор.',
    granted: 'Согласовано.',
    rejected: 'Возвращено на доработку.',
  },
} satisfies PartOf<typeof en>;
