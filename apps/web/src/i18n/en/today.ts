/** Words of the pages under today. */
export default {
  todayPage: { title: 'today' },
};
