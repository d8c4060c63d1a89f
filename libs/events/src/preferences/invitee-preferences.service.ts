import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Unsubscribes, type ListOwner } from '@hamshahr/mailing';
import { ContactChoices, type Actor, type Choice, type ContactWithThemes, type OwnContact } from '@hamshahr/people';
import { Database } from '@hamshahr/platform';
import { Replies } from '../replies.service.js';
import { ChoiceFollowers } from './choice-followers.js';

/** How the office that invited writes to the holder of a reply link. */
export interface InviteeSettings {
  officeId: string;
  contact: ContactWithThemes;
  /** Whether they took themselves off the office's list. */
  isOff: boolean;
}

/**
 * What an invitee settles for everything that this office writes to them, by the link of any of its invitations. It is
 * their contact at this office alone that changes; other offices know them under rows of their own.
 */
@Injectable()
export class InviteePreferences {
  constructor(
    private readonly database: Database,
    private readonly replies: Replies,
    private readonly choices: ContactChoices,
    private readonly unsubscribes: Unsubscribes,
  ) {}

  @Inject(ChoiceFollowers) private readonly followers!: ChoiceFollowers;

  /** @throws DomainError missing, as the reply page does */
  async open(token: unknown): Promise<InviteeSettings> {
    const own = await this.owner(token);
    const contact = await this.choices.person(own);
    return {
      officeId: own.officeId,
      contact,
      isOff: await this.unsubscribes.isOff(own.officeId, contact.addressHash),
    };
  }

  /** Language and city of the contact, and of what is still to come about events they are invited to already. */
  async choose(token: unknown, choice: Choice): Promise<void> {
    const own = await this.owner(token);
    await this.database.transaction(async (tx) => {
      await this.choices.choose(tx, own, choice);
      await this.follow(tx, own, choice);
    });
  }

  /** Takes every address off the office's list that it has of this person, or puts it back. */
  async turnMail(token: unknown, isOff: boolean): Promise<void> {
    const own = await this.owner(token);
    const { addressHash } = await this.choices.person(own);
    const isKnown = own.addressHashes.some((hash) => hash.equals(addressHash));
    await this.unsubscribes.turn(
      { ...own, addressHashes: isKnown ? own.addressHashes : [addressHash, ...own.addressHashes] },
      isOff,
    );
  }

  /** The office puts back what stood before. @throws DomainError missing, or conflict once it was overtaken */
  async undo(actor: Actor, contactId: string, choiceId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const before = await this.choices.undo(tx, actor, contactId, choiceId);
      await this.follow(tx, { officeId: actor.officeId, contactId }, before);
    });
  }

  /** What was chosen for one event gives way to what is chosen for all. */
  private async follow(
    tx: EntityManager,
    { officeId, contactId }: Pick<OwnContact, 'officeId' | 'contactId'>,
    choice: Choice,
  ): Promise<void> {
    await tx.query(
      `UPDATE invitations i JOIN events e ON e.id = i.event_id AND e.office_id = ?
       SET i.language = ?, i.city_id = ?, i.reply_language = NULL, i.reply_city_id = NULL WHERE i.contact_id = ?`,
      [officeId, choice.language, choice.cityId, contactId],
    );
    await this.followers.follow(tx, { officeId, contactId }, choice);
  }

  private async owner(token: unknown): Promise<OwnContact & ListOwner> {
    const { invitation, event } = await this.replies.open(token);
    return {
      officeId: event.officeId,
      contactId: invitation.contactId,
      invitationId: invitation.id,
      addressHashes: [invitation.addressHash],
    };
  }
}
