/** A stretch of a text in UTF-16 units, `end` exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

/** One piece of a text: in sight, hidden, or found and still in sight. */
export interface Part extends Stretch {
  kind: 'plain' | 'hidden' | 'trace' | 'guess';
}

/** Something found; a guess may name nobody. */
export interface Trace extends Stretch {
  isGuess?: boolean;
}

/** A text cut where something is hidden or found; what is hidden goes before what is found. */
export function partsOf(length: number, hidden: readonly Stretch[], traces: readonly Trace[]): Part[] {
  const open = traces.filter((trace) => !isCovered(trace, hidden));
  const marked: Part[] = [
    ...hidden.map(({ start, end }) => ({ start, end, kind: 'hidden' as const })),
    ...open.flatMap((trace) =>
      without(trace, hidden).map((rest) => ({
        ...rest,
        kind: trace.isGuess ? ('guess' as const) : ('trace' as const),
      })),
    ),
  ].sort((a, b) => a.start - b.start);
  const parts: Part[] = [];
  let at = 0;
  for (const part of marked) {
    if (part.start > at) parts.push({ start: at, end: part.start, kind: 'plain' });
    parts.push(part);
    at = part.end;
  }
  if (at < length) parts.push({ start: at, end: length, kind: 'plain' });
  return parts;
}

export function isCovered({ start, end }: Stretch, hidden: readonly Stretch[]): boolean {
  return hidden.some((one) => one.start <= start && end <= one.end);
}

/** Stretches in their order; what touches or lies over another becomes one. */
export function joined(stretches: readonly Stretch[]): Stretch[] {
  const tidy: Stretch[] = [];
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = tidy.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else tidy.push({ start, end });
  }
  return tidy;
}

/** What is left of a stretch beside those that are hidden. */
function without({ start, end }: Stretch, hidden: readonly Stretch[]): Stretch[] {
  const rest: Stretch[] = [];
  let at = start;
  for (const one of joined(hidden)) {
    if (one.end <= at || one.start >= end) continue;
    if (one.start > at) rest.push({ start: at, end: one.start });
    at = Math.max(at, one.end);
  }
  if (at < end) rest.push({ start: at, end });
  return rest;
}
