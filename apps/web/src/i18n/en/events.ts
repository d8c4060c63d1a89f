/** Words of the pages under events. */
export default {
  eventsPage: { title: 'events' },
};
