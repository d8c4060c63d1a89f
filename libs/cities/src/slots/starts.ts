import type { CityClock } from './city-clock.js';
import { intersection, type Stretches } from './stretches.js';

/** When a meeting may begin, whatever the step: on one of the host's dates, with enough free time after it. */
export function beginnings(free: Stretches, hostTime: Stretches, minutes: number): number[] {
  const early: number[] = [];
  for (let at = 0; at < free.length; at += 2) {
    if (free[at + 1]! - free[at]! >= minutes) early.push(free[at]!, free[at + 1]! - minutes + 1);
  }
  return intersection(early, hostTime);
}

/** Every minute of these that lies on the host's step. */
export function starts(host: CityClock, possible: Stretches, step: number): number[] {
  const found: number[] = [];
  for (let at = 0; at < possible.length; at += 2) {
    const [from, to] = [possible[at]!, possible[at + 1]!];
    for (const span of host.spansIn(from, to)) {
      const first = Math.max(from, span.from);
      const past = (((first + span.offset) % step) + step) % step;
      for (let start = past === 0 ? first : first + step - past; start < Math.min(to, span.to); start += step) {
        found.push(start);
      }
    }
  }
  return found;
}
