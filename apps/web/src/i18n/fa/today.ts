import type { Shape } from '../shape.js';
import type en from '../en/today.js';

export default {
  todayPage: { title: 'today' },
} satisfies Shape<typeof en>;
