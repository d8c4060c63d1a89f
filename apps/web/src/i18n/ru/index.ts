import first from './first.js';
import later from './later.js';

/** What a partner city's colleague meets; what is missing is read in English. */
export default { ...first, ...later };
