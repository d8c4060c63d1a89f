import { Inject, Injectable } from '@nestjs/common';
import { City } from '@hamshahr/cities';
import type { Config } from '@hamshahr/config';
import { Account, Office, OfficeWordings, type Actor, type Wording } from '@hamshahr/people';
import { CONFIG, Clock, Database } from '@hamshahr/platform';
import { LANGUAGES, type Language } from '@hamshahr/time';
import { defaultWords, renderInvitationMail, type RenderedMail } from '@hamshahr/views';
import { invitationMail, senderFor } from './event-mail-facts.js';
import { EventRevision } from './event-revision.entity.js';
import { sampleRevision } from './sample-revision.js';

export type WordingPreview = Pick<RenderedMail, 'subject' | 'html' | 'text'>;

/** Shows an office how its words read before it keeps them, by the rendering of the mails themselves. */
@Injectable()
export class WordingPreviews {
  constructor(
    private readonly database: Database,
    private readonly wordings: OfficeWordings,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** An invitation to the office's newest event, or to a sample one, as the asking person would get it. */
  async preview(actor: Actor, language: Language, wording: Wording): Promise<WordingPreview> {
    const words = this.wordings.read(wording);
    const { reads } = this.database;
    const { office, account } = await this.sender(actor);
    const cities = new Map((await reads.find(City)).map((city) => [city.id, city]));
    const city = cities.get(office.cityId)!;
    const revision = (await this.newest(actor.officeId)) ?? sampleRevision(city, this.clock.now());
    const sender = senderFor(office, account, language);
    // The link of a sample opens nothing.
    const context = { ...sender, city, cities, wording: words, replyUrl: `${this.config.http.baseUrl}/r/sample` };
    const mail = { ...invitationMail(context, revision), recipientName: sender.contact.name };
    const { subject, html, text } = renderInvitationMail(mail);
    return { subject, html, text };
  }

  /** What is said where the office says nothing, signed as if the asking person were the organizer. */
  async defaults(actor: Actor): Promise<(Record<keyof Wording, string> & { language: Language })[]> {
    const { office, account } = await this.sender(actor);
    return LANGUAGES.map((language) => {
      const sender = senderFor(office, account, language);
      return { language, ...defaultWords(language), signature: `${sender.contact.name}\n${sender.office}` };
    });
  }

  private async sender({ officeId, accountId }: Actor): Promise<{ office: Office; account: Account }> {
    const { reads } = this.database;
    return {
      office: await reads.findOneByOrFail(Office, { id: officeId }),
      account: await reads.findOneByOrFail(Account, { id: accountId }),
    };
  }

  private async newest(officeId: string): Promise<EventRevision | null> {
    return this.database.reads
      .createQueryBuilder(EventRevision, 'revision')
      .where(`revision.eventId = (SELECT MAX(e.id) FROM events e WHERE e.office_id = :officeId)`, { officeId })
      .orderBy('revision.number', 'DESC')
      .limit(1)
      .getOne();
  }
}
