/** The list with another item in a place; null takes it out. */
export function replaced<T>(items: readonly T[], at: number, item: T | null): T[] {
  return items.flatMap((each, index) => (index !== at ? [each] : item === null ? [] : [item]));
}

/** The list with an item so many places further down. */
export function moved<T>(items: readonly T[], at: number, by: number): T[] {
  const ordered = [...items];
  const [item] = ordered.splice(at, 1);
  ordered.splice(at + by, 0, item!);
  return ordered;
}

/** The list with an item put into a place, the others after it. */
export function inserted<T>(items: readonly T[], at: number, item: T): T[] {
  return [...items.slice(0, at), item, ...items.slice(at)];
}
