/**
 * Stretches of time as one flat list of minutes since 1970 in UTC, `[from, to, from, to, …]`: in order, without
 * overlaps, ends not included. Flat, because a search walks through thousands of them.
 */
export type Stretches = readonly number[];

/** In order, those that touch or overlap as one. */
export function joined(pairs: readonly (readonly [from: number, to: number])[]): number[] {
  const all: number[] = [];
  for (const [from, to] of [...pairs].sort(([one], [other]) => one - other)) push(all, from, to);
  return all;
}

/** Adds one that begins no earlier than the last; empty ones are left out. */
export function push(all: number[], from: number, to: number): void {
  if (from >= to) return;
  const last = all.length - 1;
  if (last > 0 && from <= all[last]!) all[last] = Math.max(all[last]!, to);
  else all.push(from, to);
}

/** The time that lies in both. */
export function intersection(one: Stretches, other: Stretches): number[] {
  const both: number[] = [];
  let [i, j] = [0, 0];
  while (i < one.length && j < other.length) {
    const from = Math.max(one[i]!, other[j]!);
    const to = Math.min(one[i + 1]!, other[j + 1]!);
    if (from < to) both.push(from, to);
    if (one[i + 1]! < other[j + 1]!) i += 2;
    else j += 2;
  }
  return both;
}

/** The time of the first that is not in the second. */
export function difference(one: Stretches, taken: Stretches): number[] {
  const left: number[] = [];
  let j = 0;
  for (let i = 0; i < one.length; i += 2) {
    let from = one[i]!;
    const to = one[i + 1]!;
    while (j < taken.length && taken[j + 1]! <= from) j += 2;
    for (let k = j; k < taken.length && taken[k]! < to; k += 2) {
      if (taken[k]! > from) left.push(from, taken[k]!);
      from = Math.max(from, taken[k + 1]!);
    }
    if (from < to) left.push(from, to);
  }
  return left;
}

/** What meetings of a length take that begin in one of these minutes. */
export function lengthened(beginnings: Stretches, minutes: number): number[] {
  const all: number[] = [];
  for (let i = 0; i < beginnings.length; i += 2) push(all, beginnings[i]!, beginnings[i + 1]! - 1 + minutes);
  return all;
}

/** How long the longest is. */
export function longest(all: Stretches): number {
  let most = 0;
  for (let i = 0; i < all.length; i += 2) most = Math.max(most, all[i + 1]! - all[i]!);
  return most;
}

/** Index of the first that ends after a minute; found fast when asked in rising order, beginning at `hint`. */
export function firstAfter(all: Stretches, minute: number, hint = 0): number {
  let at = hint < all.length && (hint === 0 || all[hint - 1]! <= minute) ? hint : 0;
  while (at < all.length && all[at + 1]! <= minute) at += 2;
  return at;
}
