/** Median, smallest and largest of at least one figure. */
function spread(figures) {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { median, min: sorted[0], max: sorted.at(-1), runs: sorted.length };
}

/** Rounds to figures that can be repeated: three digits. */
const short = (value) => (value === null ? null : Number(value.toPrecision(3)));

const plain = (value) => (value === null ? '–' : Number(value.toPrecision(3)).toLocaleString('en'));

/** `6,115 (5,900–6,300, 5 runs)` */
const told = ({ median, min, max, runs }) => `${plain(median)} (${plain(min)}–${plain(max)}, ${runs} runs)`;

/** Of each run its partner in the same round, so that a noisy moment hits both. */
const ratio = (own, other) => short(own.median / other.median);

module.exports = { spread, short, told, plain, ratio };
