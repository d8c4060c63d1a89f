import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ChoiceFollowers } from '@hamshahr/events';

/** Mails about a registration speak as their reader chose for everything that the office writes. */
@Injectable()
export class RegistrationChoices implements OnModuleInit {
  constructor(private readonly followers: ChoiceFollowers) {}

  onModuleInit(): void {
    this.followers.register(async (tx, { officeId, contactId }, { language, cityId }) => {
      await tx.query(
        `UPDATE registrations r JOIN events e ON e.id = r.event_id AND e.office_id = ?
         JOIN contacts c ON c.id = ? AND c.address_hash = r.address_hash
         SET r.language = ?, r.city_id = ?`,
        [officeId, contactId, language, cityId],
      );
    });
  }
}
