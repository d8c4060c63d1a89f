/** Words of the pages under setup. */
export default {
  setupPage: { title: 'setup' },
};
