import type { Shape } from '../shape.js';
import type en from '../en/cities.js';

export default {
  citiesPage: { title: 'cities' },
} satisfies Shape<typeof en>;
