/** Words of registration and its waiting list; what is missing is read in English. */
export default {
  registration: {
    title: 'Roʻyxatdan oʻtish',
    status: {
      unconfirmed: 'Manzil tasdiqlanmagan',
      awaiting_approval: 'Qaroringizni kutmoqda',
      placed: 'Oʻrin ajratilgan',
      waiting: 'Kutish roʻyxati',
      offered: 'Oʻrin taklif qilingan',
      lapsed: 'Muddati oʻtgan',
      declined: 'Rad etilgan',
      cancelled: 'Bekor qilingan',
    },
  },
};
