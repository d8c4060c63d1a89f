/** Words of the pages under people. */
export default {
  peoplePage: { title: 'people' },
};
