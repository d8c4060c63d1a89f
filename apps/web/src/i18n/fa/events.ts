import type { Shape } from '../shape.js';
import type en from '../en/events.js';

export default {
  eventsPage: { title: 'events' },
} satisfies Shape<typeof en>;
