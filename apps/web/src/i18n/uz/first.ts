import shell from './shell.js';
import today from './today.js';
import events from './events.js';
import approvals from './approvals.js';
import mailings from './mailings.js';
import cities from './cities.js';
import settings from './settings.js';
import setup from './setup.js';
import reminders from './reminders.js';

/** Words of the first page and of most others. */
export default {
  ...shell,
  ...today,
  ...events,
  ...approvals,
  ...mailings,
  ...cities,
  ...settings,
  ...setup,
  ...reminders,
};
