import type { Held } from './claims.js';
import type { GroupCommit } from './group-commit.js';
import type { OpenHandOvers } from './open-hand-overs.js';

/** The hand-over marks of one batch: written together with those of all batches, but it knows which of its own were lost. */
export class Marks {
  readonly lost = new Set<string>();
  private readonly begun = new Set<string>();
  private readonly over = new Set<string>();

  constructor(
    private readonly groups: GroupCommit<Held, boolean>,
    private readonly open: OpenHandOvers,
  ) {}

  /**
   * @returns whether the claim still owned the row
   * @throws whatever kept the mark from being committed; the last bytes of that message stay here
   */
  async add(row: Held): Promise<boolean> {
    await this.open.begin();
    this.begun.add(row.id);
    // The server refused while this waited for its turn.
    if (this.over.has(row.id)) {
      this.end(row.id);
      return false;
    }
    try {
      return await this.groups.add(row);
    } catch (error) {
      this.lost.add(row.id);
      throw error;
    }
  }

  /** What became of the message is written down, or it never left. */
  end(id: string): void {
    this.over.add(id);
    if (this.begun.delete(id)) this.open.end();
  }
}
