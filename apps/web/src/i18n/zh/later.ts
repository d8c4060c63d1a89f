import people from './people.js';
import coHosts from './co-hosts.js';
import series from './series.js';
import materials from './materials.js';
import registration from './registration.js';

/** Words of people, calls, the parts of an event and the inbox: fetched with the first page that is not Today. */
export default {
  ...people,
  ...coHosts,
  ...series,
  ...materials,
  ...registration,
};
