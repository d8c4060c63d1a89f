import type { Held } from './claims.js';
import type { GroupCommit } from './group-commit.js';

/** The hand-over marks of one batch: written together with those of all batches, but it knows which of its own were lost. */
export class Marks {
  readonly lost = new Set<string>();

  constructor(private readonly groups: GroupCommit<Held, boolean>) {}

  /**
   * @returns whether the claim still owned the row
   * @throws whatever kept the mark from being committed; the last bytes of that message stay here
   */
  async add(row: Held): Promise<boolean> {
    try {
      return await this.groups.add(row);
    } catch (error) {
      this.lost.add(row.id);
      throw error;
    }
  }
}
