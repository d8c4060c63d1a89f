/** Loaded before a worker: its wall clock is wrong by CHAOS_CLOCK_SECONDS. */
const shift = Number(process.env.CHAOS_CLOCK_SECONDS ?? 0) * 1000;
const RealDate = Date;

globalThis.Date = class Date extends RealDate {
  constructor(...parts) {
    if (parts.length === 0) super(RealDate.now() + shift);
    else super(...parts);
  }

  static now() {
    return RealDate.now() + shift;
  }
};
