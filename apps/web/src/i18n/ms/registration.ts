/** Words of registration and its waiting list; what is missing is read in English. */
export default {
  registration: {
    title: 'Pendaftaran',
    status: {
      unconfirmed: 'Alamat belum disahkan',
      awaiting_approval: 'Menunggu keputusan',
      placed: 'Disahkan',
      waiting: 'Senarai menunggu',
      offered: 'Tempat ditawarkan',
      lapsed: 'Tempoh tamat',
      declined: 'Ditolak',
      cancelled: 'Dibatalkan',
    },
  },
};
