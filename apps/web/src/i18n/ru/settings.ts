import type { PartOf } from '../shape.js';
import type en from '../en/settings.js';

export default {
  settings: {
    own: 'Моя учётная запись',
    office: 'Отдел и подразделения',
    accounts: 'Учётные записи и роли',
    mail: 'Почта',
    wording: 'Тексты писем',
    tokens: 'Токены API',
    audit: 'Журнал действий',
    roles: 'Роли',
    comma: ', ',
    preferences: 'Отображение',
    calendar: 'Календарь',
    calendars: { language: 'По языку', jalali: 'Иранский', gregorian: 'Григорианский' },
    theme: 'Цвета',
    password: 'Пароль',
    passwordNow: 'Текущий пароль',
    passwordNew: 'Новый пароль',
    passwordHint: 'Не менее 12 знаков.',
    passwordChange: 'Изменить пароль',
    passwordChanged: 'Пароль изменён. На остальных устройствах выполнен выход.',
    onlyAdmins: 'Изменения вносят администраторы Вашего отдела. Вам доступен только просмотр.',
    city: 'Город',
    nameIn: 'Название · {{language}}',
    units: 'Подразделения',
    slug: 'Краткое имя',
  },
} satisfies PartOf<typeof en>;
