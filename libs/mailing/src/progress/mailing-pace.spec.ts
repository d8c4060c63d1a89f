import { paceOf } from './mailing-pace.js';

const row = (seconds: number | null, lastMinute: number, due: number) => ({
  seconds: seconds === null ? null : String(seconds),
  lastMinute: String(lastMinute),
  due: String(due),
});

describe('the pace of a mailing', () => {
  it('is what left within the last minute, and the rest at that rate', () => {
    expect(paceOf(true, row(600, 1200, 3000))).toEqual({ rate: 1200, secondsLeft: 150 });
  });

  it('counts the seconds there were in the first minute', () => {
    expect(paceOf(true, row(10.4, 104, 60))).toEqual({ rate: 600, secondsLeft: 6 });
  });

  it('says nothing before anything can leave, and no time when nothing moves or nothing is due', () => {
    expect(paceOf(true, row(-3, 0, 10))).toEqual({ rate: null, secondsLeft: null });
    expect(paceOf(true, row(null, 0, 10))).toEqual({ rate: null, secondsLeft: null });
    expect(paceOf(false, row(600, 50, 10))).toEqual({ rate: null, secondsLeft: null });
    expect(paceOf(true, row(600, 0, 10))).toEqual({ rate: 0, secondsLeft: null });
    expect(paceOf(true, row(600, 50, 0))).toEqual({ rate: 50, secondsLeft: null });
  });
});
