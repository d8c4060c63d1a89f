import type { Shape } from '../shape.js';
import type en from '../en/setup.js';

export default {
  setupPage: { title: 'setup' },
} satisfies Shape<typeof en>;
