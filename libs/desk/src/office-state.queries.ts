import { Injectable } from '@nestjs/common';
import { CityCalendars, type CalendarGap } from '@hamshahr/cities';
import { Contacts, Offices, type Actor } from '@hamshahr/people';

/** What an office has, or lacks, to plan with. */
export interface OfficeStateView {
  hasContacts: boolean;
  /** Cities whose holidays somebody should write down. */
  calendars: CalendarGap[];
}

/** What an office works with, beside its events: people and calendars. */
@Injectable()
export class OfficeState {
  constructor(
    private readonly contacts: Contacts,
    private readonly calendars: CityCalendars,
    private readonly offices: Offices,
  ) {}

  async of(actor: Actor): Promise<OfficeStateView> {
    const [hasContacts, calendars] = await Promise.all([this.contacts.any(actor), this.gaps(actor)]);
    return { hasContacts, calendars };
  }

  /** For admins, who may write calendars: that of their own city, and those of cities in which no office sits. */
  private async gaps(actor: Actor): Promise<CalendarGap[]> {
    if (!actor.roles.has('admin')) return [];
    const [gaps, seats] = await Promise.all([this.calendars.gaps(), this.offices.seats()]);
    const mine = seats.get(actor.officeId);
    const taken = new Set(seats.values());
    return gaps.filter(({ city }) => city.id === mine || !taken.has(city.id));
  }
}
