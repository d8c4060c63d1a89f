/** Words of the pages under mailings. */
export default {
  mailingsPage: { title: 'mailings' },
};
