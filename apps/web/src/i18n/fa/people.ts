import type { Shape } from '../shape.js';
import type en from '../en/people.js';

export default {
  peoplePage: { title: 'people' },
} satisfies Shape<typeof en>;
