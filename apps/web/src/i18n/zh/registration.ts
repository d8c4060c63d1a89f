/** Words of registration and its waiting list; what is missing is read in English. */
export default {
  registration: {
    title: '活动报名',
    status: {
      unconfirmed: '邮箱未确认',
      awaiting_approval: '待审核',
      placed: '已有名额',
      waiting: '候补名单',
      offered: '名额保留中',
      lapsed: '保留已过期',
      declined: '未通过',
      cancelled: '已取消',
    },
  },
};
