import { Injectable } from '@nestjs/common';
import { CityCalendars, type CalendarGap } from '@hamshahr/cities';
import { Contacts, Offices, type Actor } from '@hamshahr/people';
import { CallsToday, type CallsTodayView } from './calls-today.queries.js';

/** What an office has, or lacks, to plan with, and what its calls ask. */
export interface OfficeStateView {
  hasContacts: boolean;
  /** Cities whose holidays somebody should write down. */
  calendars: CalendarGap[];
  calls: CallsTodayView;
}

/** What an office works with, beside its events: people, calendars and calls. */
@Injectable()
export class OfficeState {
  constructor(
    private readonly contacts: Contacts,
    private readonly calendars: CityCalendars,
    private readonly offices: Offices,
    private readonly calls: CallsToday,
  ) {}

  /** @param limit rows of each kind */
  async of(actor: Actor, limit: number): Promise<OfficeStateView> {
    const [hasContacts, calendars, calls] = await Promise.all([
      this.contacts.any(actor),
      this.gaps(actor),
      this.calls.of(actor, limit),
    ]);
    return { hasContacts, calendars, calls };
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
