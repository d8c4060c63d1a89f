/** '?listId=1': plain text, also where an older link wrote '?listId="1"'. */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries([...new URLSearchParams(text)].map(([key, value]) => [key, unquoted(value)]));
}

export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    const text = String(value);
    // What somebody typed in quotes keeps them: reading takes one pair off.
    params.set(key, isQuoted(text) ? JSON.stringify(text) : text);
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

const isQuoted = (text: string) => /^".*"$/s.test(text);

function unquoted(text: string): string {
  if (!isQuoted(text)) return text;
  try {
    return String(JSON.parse(text));
  } catch {
    return text;
  }
}

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
