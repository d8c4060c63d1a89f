import { GroupCommit } from './group-commit.js';

describe('GroupCommit', () => {
  it('commits what arrives during a write together, in order, each with its own answer', async () => {
    const groups: number[][] = [];
    const commits = new GroupCommit<number, string>(25, async (items) => {
      groups.push(items);
      await new Promise((resolve) => setTimeout(resolve, 5));
      return items.map((item) => `r${item}`);
    });
    const first = [1, 2].map((item) => commits.add(item));
    await new Promise((resolve) => setTimeout(resolve, 2));
    const second = [3, 4, 5].map((item) => commits.add(item));
    expect(await Promise.all([...first, ...second])).toEqual(['r1', 'r2', 'r3', 'r4', 'r5']);
    expect(groups).toEqual([
      [1, 2],
      [3, 4, 5],
    ]);
  });

  it('never makes a group larger than allowed', async () => {
    const sizes: number[] = [];
    const commits = new GroupCommit<number, number>(25, async (items) => {
      sizes.push(items.length);
      return items;
    });
    await Promise.all(Array.from({ length: 60 }, (_none, item) => commits.add(item)));
    expect(sizes).toEqual([25, 25, 10]);
  });

  it('tells a failure to its own group and goes on', async () => {
    let calls = 0;
    const commits = new GroupCommit<number, number>(1, async (items) => {
      calls += 1;
      if (calls === 1) throw new Error('lost');
      return items;
    });
    const results = await Promise.allSettled([commits.add(1), commits.add(2)]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });

  it('lingers for others to join, until the group is full or somebody is in a hurry', async () => {
    const sizes: number[] = [];
    const write = async (items: number[]) => {
      sizes.push(items.length);
      return items;
    };
    const commits = new GroupCommit<number, number>(3, write, 60_000);
    const [first, second] = [1, 2].map((item) => commits.add(item));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(sizes).toEqual([]);
    await Promise.all([first, second, commits.add(3)]);
    const last = commits.add(4);
    commits.hurry();
    await last;
    expect(sizes).toEqual([3, 1]);
  });
});
