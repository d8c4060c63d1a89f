import { OpenHandOvers } from './open-hand-overs.js';

it('lets so many begin, hurries the outcomes, and lets the next one in when one is written', async () => {
  let hurried = 0;
  const open = new OpenHandOvers(2, () => (hurried += 1));
  const begun: number[] = [];
  const begin = (number: number) => open.begin().then(() => begun.push(number));
  await Promise.all([begin(1), begin(2)]);
  const rest = [begin(3), begin(4)];
  await new Promise((resolve) => setImmediate(resolve));
  expect([begun, hurried]).toEqual([[1, 2], 2]);
  open.end();
  await rest[0];
  expect(begun).toEqual([1, 2, 3]);
  open.end();
  await rest[1];
  expect(begun).toEqual([1, 2, 3, 4]);
});
