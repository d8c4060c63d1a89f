/** Words of registration and its waiting list; what is missing is read in English. */
export default {
  registration: {
    title: 'Регистрация',
    status: {
      unconfirmed: 'Адрес не подтверждён',
      awaiting_approval: 'Ждёт Вашего решения',
      placed: 'Место есть',
      waiting: 'Список ожидания',
      offered: 'Место предложено',
      lapsed: 'Срок истёк',
      declined: 'Отклонено',
      cancelled: 'Отменено',
    },
  },
};
