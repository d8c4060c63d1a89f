import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { startHouse, type House } from '../support/house.js';
import { readCalendarText } from '../support/mails.js';
import * as steps from '../support/steps.js';

interface Fixed {
  /** Minutes of the process's own zone behind UTC, to see that TZ took effect. */
  offset: number;
  messages: { language: string; zone: string; raw: string; calendar: string; page: string; instant: string }[];
}

const ZONES = { UTC: 0, 'Asia/Tehran': -210, 'America/New_York': 240 };

async function composeUnder(zone: string): Promise<Fixed> {
  const program = path.join(__dirname, '..', 'support', 'fixed-messages.js');
  const options = { env: { PATH: process.env.PATH, TZ: zone }, maxBuffer: 64 * 1024 * 1024 };
  const { stdout } = await promisify(execFile)(process.execPath, [program], options);
  return JSON.parse(stdout) as Fixed;
}

describe('rule 18: the built code', () => {
  it('makes identical messages, calendars and pages under TZ=UTC, Asia/Tehran and America/New_York', async () => {
    const made = await Promise.all(Object.keys(ZONES).map(composeUnder));
    expect(made.map(({ offset }) => offset)).toEqual(Object.values(ZONES));
    const [utc, ...others] = made;
    expect(utc!.messages.length).toBeGreaterThanOrEqual(8);
    for (const { messages } of others) {
      for (const [index, message] of messages.entries()) expect(message).toEqual(utc!.messages[index]);
    }
    for (const { calendar, raw, zone, page } of utc!.messages) {
      const entry = readCalendarText(calendar).getFirstSubcomponent('vevent')!;
      expect(entry.getFirstProperty('dtstart')!.toICALString()).toBe('DTSTART:20270328T003000Z');
      expect(raw).toMatch(/\r\nDate: Mon, 01 Mar 2027 08:15:30 \+0000\r\n/);
      if (zone === 'Asia/Tehran') expect(page).toMatch(/04:00|۰۴:۰۰/);
    }
    const instants = Object.fromEntries(utc!.messages.map(({ zone, instant }) => [zone, instant]));
    expect(instants).toEqual({
      'Asia/Tehran': '2027-03-28T00:30:00.000Z',
      'Asia/Shanghai': '2027-03-27T20:00:00.000Z',
      'Europe/Berlin': '2027-03-28T02:00:00.000Z',
      'America/New_York': '2027-03-28T08:00:00.000Z',
    });
  });
});

describe('rule 18: whole houses', () => {
  const people = [
    { name: 'لیلا', email: 'layla@zones.example', language: 'fa', city: 'اصفهان' },
    { name: 'Li Na', email: 'li.na@zones.example', language: 'en', city: "Xi'an" },
  ];
  const houses: House[] = [];
  afterAll(() => Promise.all(houses.map((house) => house.stop())));

  /** What is the same for every house: two mails without the words that chance makes. */
  async function mailsUnder(zone: string): Promise<string[]> {
    const house = await startHouse({ name: `zones-${zone.replace('/', '-')}`, env: { TZ: zone } });
    houses.push(house);
    const { event, mailing } = await steps.sendInvitations(house, people, 'All', { start: '2031-03-30T23:45' });
    await steps.untilStatus(house, mailing.id, 'done');
    expect(event.revision.startsAt).toBe('2031-03-30T20:15:00.000Z');
    const detail = await (
      await house.as('organizer')
    ).get<{ variants: { id: string; parts: unknown }[] }>(`/api/v1/mailings/${mailing.id}`);
    const [stored] = await house.sql<{ starts_at: Date; ends_at: Date }>(
      'SELECT starts_at, ends_at FROM event_revisions',
    );
    expect(stored!.starts_at.toISOString()).toBe('2031-03-30T20:15:00.000Z');
    expect(detail.body.variants).toHaveLength(2);
    const parts = await house.sql<{ parts: string }>('SELECT parts FROM mailing_variants ORDER BY language');
    return parts.map((row) =>
      JSON.stringify(row.parts).replaceAll(house.origin, 'ORIGIN').replaceAll(event.uid, 'UID'),
    );
  }

  it('freeze identical mails under TZ=Asia/Tehran and America/New_York', async () => {
    const [tehran, newYork] = await Promise.all([mailsUnder('Asia/Tehran'), mailsUnder('America/New_York')]);
    expect(tehran.length).toBe(2);
    expect(newYork).toEqual(tehran);
  });
});
