import { GroupCommit } from './group-commit.js';

/** The hand-over marks of one batch, in groups, and which of them could not be committed. */
export class Marks {
  readonly lost = new Set<string>();
  private readonly groups: GroupCommit<string, boolean>;

  constructor(largest: number, write: (ids: string[]) => Promise<boolean[]>) {
    this.groups = new GroupCommit(largest, write);
  }

  /** @throws whatever kept the mark from being committed; the last bytes of that message stay here */
  async add(id: string): Promise<boolean> {
    try {
      return await this.groups.add(id);
    } catch (error) {
      this.lost.add(id);
      throw error;
    }
  }
}
