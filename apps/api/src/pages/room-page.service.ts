import { Injectable } from '@nestjs/common';
import { Cities, nameIn } from '@hamshahr/cities';
import { eventFacts } from '@hamshahr/events';
import { Offices } from '@hamshahr/people';
import type { CheckInSheet, JoinLink } from '@hamshahr/rooms';
import type { Language } from '@hamshahr/time';
import { renderCheckInPage, renderRoomPage, type CheckInPage, type RoomPageState } from '@hamshahr/views';
import { languageLinks } from './page-language.js';

/** What was typed on the attendance sheet, and how it is shown again. */
export type CheckInForm = Pick<CheckInPage, 'name' | 'address' | 'error'> & { isSaved: boolean };

/** Puts the props of the pages around a room together. */
@Injectable()
export class RoomPages {
  constructor(
    private readonly cities: Cities,
    private readonly offices: Offices,
  ) {}

  /** The page of a join link that does not lead into the room. */
  async join(token: string, link: JoinLink, language: Language, state: RoomPageState): Promise<string> {
    const { invitation, event, revision, room } = link;
    const cities = new Map((await this.cities.list()).map((city) => [city.id, city]));
    const own = cities.get(invitation.replyCityId ?? invitation.cityId ?? '');
    const office = await this.offices.one(event.officeId);
    const path = `/j/${token}`;
    return renderRoomPage({
      language,
      languages: languageLinks(path, state === 'down' ? { wait: '1' } : {}),
      office: nameIn(office.names, language),
      event: eventFacts(revision, language, cities),
      city: own ? { name: nameIn(own.names, language), zone: own.zone } : null,
      state,
      opensAt: link.opensAt,
      href: `${path}?lang=${language}`,
      fallbackUrl: room.fallbackUrl,
      fallbackPhone: room.fallbackPhone,
    });
  }

  /** The attendance sheet of an event. */
  async checkIn(code: string, sheet: CheckInSheet, language: Language, form: CheckInForm): Promise<string> {
    const { event, revision, state } = sheet;
    const cities = new Map((await this.cities.list()).map((city) => [city.id, city]));
    const office = await this.offices.one(event.officeId);
    const off = event.status === 'postponed' ? 'postponed' : 'cancelled';
    const path = `/c/${code}`;
    return renderCheckInPage({
      language,
      languages: languageLinks(path, {}),
      office: nameIn(office.names, language),
      event: eventFacts(revision, language, cities),
      state: form.isSaved ? 'saved' : state === 'off' ? off : state,
      opensAt: sheet.opensAt,
      action: path,
      ...{ name: form.name, address: form.address, error: form.error },
    });
  }
}
