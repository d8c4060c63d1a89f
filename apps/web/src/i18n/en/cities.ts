/** Words of the pages under cities. */
export default {
  citiesPage: { title: 'cities' },
};
