import { inTurn, isBusy } from './in-turn.js';

it('one thing is done after another, also after one that failed', async () => {
  const done: string[] = [];
  const slow = inTurn('a', async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    done.push('slow');
    throw new Error('refused');
  });
  const quick = inTurn('a', () => Promise.resolve(done.push('quick')));
  const other = inTurn('b', () => Promise.resolve(done.push('other')));
  expect(isBusy('a')).toBe(true);
  await expect(slow).rejects.toThrow('refused');
  await Promise.all([quick, other]);
  expect(done).toEqual(['other', 'slow', 'quick']);
  expect(isBusy('a')).toBe(false);
});
