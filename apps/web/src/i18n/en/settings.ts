/** Words of the pages under settings. */
export default {
  settingsPage: { title: 'settings' },
};
