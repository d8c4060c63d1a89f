import people from './people.js';
import cities from './cities.js';
import reminders from './reminders.js';
import coHosts from './co-hosts.js';
import series from './series.js';
import materials from './materials.js';
import registration from './registration.js';

/** Words of people, cities, calls, the parts of an event and the inbox: fetched with the first page that is not Today. */
export default {
  ...people,
  ...cities,
  ...reminders,
  ...coHosts,
  ...series,
  ...materials,
  ...registration,
};
