import type { Shape } from '../shape.js';
import type en from '../en/mailings.js';

export default {
  mailingsPage: { title: 'mailings' },
} satisfies Shape<typeof en>;
