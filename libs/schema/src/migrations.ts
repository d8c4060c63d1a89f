/** In the order they run; listed by class, never by a glob. */
export const migrations = [];
