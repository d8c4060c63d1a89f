/** All rows of a paged list, page after page; `ask` gets the query's end that names the next page. */
export async function everyPage<T>(ask: (after: string) => Promise<{ rows: T[]; next: string | null }>): Promise<T[]> {
  const seen: T[] = [];
  for (let after = ''; ;) {
    const { rows, next } = await ask(after);
    seen.push(...rows);
    if (next === null) return seen;
    after = `&after=${next}`;
  }
}
