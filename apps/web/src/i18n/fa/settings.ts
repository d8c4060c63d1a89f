import type { Shape } from '../shape.js';
import type en from '../en/settings.js';

export default {
  settingsPage: { title: 'settings' },
} satisfies Shape<typeof en>;
