import { isCovered, joined, partsOf } from './redaction-parts.js';

const told = (parts: { start: number; end: number; kind: string }[]) =>
  parts.map(({ start, end, kind }) => `${start}-${end} ${kind}`);

it('cuts a text where something is hidden or found', () => {
  expect(told(partsOf(20, [{ start: 3, end: 6 }], [{ start: 10, end: 12 }]))).toEqual([
    ...['0-3 plain', '3-6 hidden', '6-10 plain', '10-12 trace', '12-20 plain'],
  ]);
  expect(told(partsOf(5, [{ start: 0, end: 5 }], [{ start: 1, end: 2 }]))).toEqual(['0-5 hidden']);
  expect(told(partsOf(4, [], [{ start: 1, end: 4, isGuess: true }]))).toEqual(['0-1 plain', '1-4 guess']);
  expect(partsOf(0, [], [])).toEqual([]);
});

it('shows what a hidden part leaves of something found, and never one place twice', () => {
  expect(told(partsOf(10, [{ start: 4, end: 6 }], [{ start: 2, end: 8 }]))).toEqual([
    ...['0-2 plain', '2-4 trace', '4-6 hidden', '6-8 trace', '8-10 plain'],
  ]);
  expect(isCovered({ start: 2, end: 8 }, [{ start: 2, end: 7 }])).toBe(false);
});

it('joins what touches', () => {
  expect(
    joined([
      { start: 5, end: 7 },
      { start: 0, end: 3 },
      { start: 3, end: 5 },
    ]),
  ).toEqual([{ start: 0, end: 7 }]);
});
