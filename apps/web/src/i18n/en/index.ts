import first from './first.js';
import later from './later.js';

/** Every word of the console, by room; the other catalogs have its keys. */
export default { ...first, ...later };
