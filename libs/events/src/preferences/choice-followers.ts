import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Choice } from '@hamshahr/people';

/** What an upper capability keeps of how an office writes to a contact, put right when the contact chooses. */
export type ChoiceFollower = (
  tx: EntityManager,
  contact: { officeId: string; contactId: string },
  choice: Choice,
) => Promise<void>;

/** Runs inside the transaction of the choice, so that no later mail speaks as before. */
@Injectable()
export class ChoiceFollowers {
  private readonly followers: ChoiceFollower[] = [];

  register(follower: ChoiceFollower): void {
    this.followers.push(follower);
  }

  async follow(...chosen: Parameters<ChoiceFollower>): Promise<void> {
    for (const follower of this.followers) await follower(...chosen);
  }
}
