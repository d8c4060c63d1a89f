import shell from './shell.js';
import today from './today.js';
import events from './events.js';
import approvals from './approvals.js';
import mailings from './mailings.js';
import inbox from './inbox.js';
import people from './people.js';
import cities from './cities.js';
import settings from './settings.js';
import setup from './setup.js';
import coHosts from './co-hosts.js';
import series from './series.js';
import materials from './materials.js';
import registration from './registration.js';
import reminders from './reminders.js';
import rooms from './rooms.js';

/** Every word of the console, by room; the other catalogs have its keys. */
export default {
  ...shell,
  ...today,
  ...events,
  ...approvals,
  ...mailings,
  ...inbox,
  ...people,
  ...cities,
  ...settings,
  ...setup,
  ...coHosts,
  ...series,
  ...materials,
  ...registration,
  ...reminders,
  ...rooms,
};
