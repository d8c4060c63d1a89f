import { secondsPresent, type Stay } from './stays.js';

const at = (time: string) => new Date(`2026-12-08T${time}Z`);
const stay = (from: string, to: string, source: Stay['source'] = 'callback'): Stay => ({
  ...{ source, originId: '1', joinedAt: at(from), leftAt: at(to), seconds: null },
});
const length = (minutes: number, originId: string): Stay => ({
  ...{ source: 'file', originId, joinedAt: null, leftAt: null, seconds: minutes * 60 },
});
const minutes = (...stays: Stay[]) => secondsPresent(stays) / 60;

it('F20: rejoining thrice counts once, with the minutes summed', () => {
  expect(minutes(stay('07:40', '08:00'), stay('07:00', '07:10'), stay('07:20', '07:35'))).toBe(45);
});

it('F20: two devices, or a callback and a list, tell of the same time once', () => {
  expect(minutes(stay('07:00', '07:30'), stay('07:10', '07:20'), stay('07:25', '07:40', 'file'))).toBe(40);
});

it('lengths of one list are summed; beside times the larger counts', () => {
  expect(minutes(length(10, '5'), length(20, '5'))).toBe(30);
  expect(minutes(length(10, '5'), length(20, '6'))).toBe(20);
  expect(minutes(stay('07:00', '08:00'), length(20, '6'))).toBe(60);
});

it('being there is not a length, and a stay that ends before it begins is none', () => {
  expect(minutes()).toBe(0);
  expect(minutes({ source: 'check_in', originId: '0', joinedAt: at('07:00'), leftAt: null, seconds: null })).toBe(0);
  expect(minutes(stay('08:00', '07:00'))).toBe(0);
});
