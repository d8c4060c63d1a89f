import coHosts from './co-hosts.js';
import series from './series.js';
import materials from './materials.js';
import registration from './registration.js';

/** Words of the parts of an event and of the inbox: fetched with the first page that is not Today. */
export default {
  ...coHosts,
  ...series,
  ...materials,
  ...registration,
};
