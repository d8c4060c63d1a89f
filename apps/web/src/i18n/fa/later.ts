import people from './people.js';
import cities from './cities.js';
import reminders from './reminders.js';
import callDecisions from './call-decisions.js';
import calls from './calls.js';
import cityCalendars from './city-calendars.js';
import inbox from './inbox.js';
import coHosts from './co-hosts.js';
import experts from './experts.js';
import series from './series.js';
import materials from './materials.js';
import programme from './programme.js';
import proposals from './proposals.js';
import registration from './registration.js';
import reviews from './reviews.js';
import rooms from './rooms.js';
import slots from './slots.js';

/** Words of people, cities, calls, the parts of an event and the inbox: fetched with the first page that is not Today. */
export default {
  ...people,
  ...cities,
  ...reminders,
  ...callDecisions,
  ...calls,
  ...cityCalendars,
  ...inbox,
  ...coHosts,
  ...experts,
  ...series,
  ...materials,
  ...programme,
  ...proposals,
  ...registration,
  ...reviews,
  ...rooms,
  ...slots,
};
