/** A stream of numbers that is the same for the same seed (mulberry32). */
function chance(seed) {
  let state = Number(seed) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
  /** `count` rising whole numbers between `from` and `to`, spread evenly and shaken. */
  const points = (count, from, to) =>
    Array.from({ length: count }, (_none, index) => {
      const width = (to - from) / count;
      return Math.round(from + width * (index + next() * 0.9));
    });
  return { next, points };
}

module.exports = { chance };
