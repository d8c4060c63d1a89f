import shell from './shell.js';
import today from './today.js';
import events from './events.js';
import approvals from './approvals.js';
import mailings from './mailings.js';
import settings from './settings.js';
import setup from './setup.js';

/** Words of the first page and of most others. */
export default {
  ...shell,
  ...today,
  ...events,
  ...approvals,
  ...mailings,
  ...settings,
  ...setup,
};
