/** Reads a page's filters from its address: only known keys, only non-empty text. */
export function textFilters<K extends string>(...keys: K[]) {
  return (search: Record<string, unknown>): Partial<Record<K, string>> => {
    const found: Partial<Record<K, string>> = {};
    for (const key of keys) {
      const value = search[key];
      if ((typeof value === 'string' || typeof value === 'number') && String(value) !== '') found[key] = String(value);
    }
    return found;
  };
}
