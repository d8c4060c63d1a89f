import type { catalogEn } from './catalog.en.js';

export type MessageKey = keyof typeof catalogEn;
/** One language's messages: ICU MessageFormat by key. A missing key does not compile. */
export type Catalog = Readonly<Record<MessageKey, string>>;
