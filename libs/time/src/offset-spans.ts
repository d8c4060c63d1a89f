import { offsetMinutes } from './offset.js';
import { assertTimeZone } from './zone.js';

/** A stretch of time in which a zone's clock keeps one offset; minutes since 1970 in UTC, `to` not included. */
export interface OffsetSpan {
  from: number;
  to: number;
  offset: number;
}

const MINUTE = 60_000;
/** No zone has put its clock forward and back again within so few days. */
const BLOCK = 8 * 1440;

/** Per zone: the offset at the start of a block of days, and the minute within it at which it changes. */
interface KnownZone {
  offsets: Map<number, number>;
  changes: Map<number, number>;
}
const known = new Map<string, KnownZone>();

/**
 * A zone's offsets between two instants, without gaps and in order. Asking twice costs next to nothing: what was
 * found out stays.
 * @param from,to minutes since 1970 in UTC; `to` is not included
 * @throws TimeError unknown_zone
 */
export function offsetSpans(zone: string, from: number, to: number): OffsetSpan[] {
  assertTimeZone(zone);
  let facts = known.get(zone);
  if (!facts) known.set(zone, (facts = { offsets: new Map(), changes: new Map() }));
  const spans: OffsetSpan[] = [];
  const add = (start: number, end: number, offset: number) => {
    const last = spans.at(-1);
    if (start >= end) return;
    if (last?.offset === offset) last.to = end;
    else spans.push({ from: start, to: end, offset });
  };
  for (let block = Math.floor(from / BLOCK); block * BLOCK < to; block += 1) {
    const [start, end] = [Math.max(from, block * BLOCK), Math.min(to, (block + 1) * BLOCK)];
    const [before, after] = [offsetAtBlock(facts, zone, block), offsetAtBlock(facts, zone, block + 1)];
    if (before === after) add(start, end, before);
    else {
      const change = changeIn(facts, zone, block, before);
      add(start, Math.min(end, change), before);
      add(Math.max(start, change), end, after);
    }
  }
  return spans;
}

function offsetAtBlock({ offsets }: KnownZone, zone: string, block: number): number {
  let offset = offsets.get(block);
  if (offset === undefined) offsets.set(block, (offset = offsetAt(zone, block * BLOCK)));
  return offset;
}

/** The first minute of a block that no longer has its first offset. */
function changeIn({ changes }: KnownZone, zone: string, block: number, before: number): number {
  const found = changes.get(block);
  if (found !== undefined) return found;
  let [same, other] = [block * BLOCK, (block + 1) * BLOCK];
  while (other - same > 1) {
    const middle = (same + other) >> 1;
    if (offsetAt(zone, middle) === before) same = middle;
    else other = middle;
  }
  changes.set(block, other);
  return other;
}

const offsetAt = (zone: string, minute: number) => offsetMinutes(new Date(minute * MINUTE), zone);
