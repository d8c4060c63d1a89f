import type { PartOf } from './shape.js';
import type en from './en/index.js';

/** What a partner city's colleague meets; the rest is read in English. */
export default {} satisfies PartOf<typeof en>;
