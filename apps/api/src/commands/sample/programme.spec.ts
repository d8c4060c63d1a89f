import { readFileSync } from 'node:fs';
import path from 'node:path';
import { foldName } from '@hamshahr/cities';
import { PASSWORD_LENGTH, readAddress } from '@hamshahr/people';
import { LANGUAGES, isTimeZone } from '@hamshahr/time';
import { logIns } from './loading.js';
import { readProgramme, type Programme } from './programme.js';

const samples = path.resolve(__dirname, '../../../../../samples');
const text = (name: string) => readFileSync(path.join(samples, name), 'utf8');

describe('the sample programme', () => {
  let programme: Programme;
  beforeAll(async () => {
    programme = await readProgramme(samples);
  });

  it('names every city in six languages, and no two cities alike', () => {
    const owners = new Map<string, string>();
    for (const { slug, names, zone } of programme.cities) {
      expect([slug, Object.keys(names).sort()]).toEqual([slug, [...LANGUAGES].sort()]);
      expect([slug, isTimeZone(zone)]).toEqual([slug, true]);
      for (const name of Object.values(names)) {
        expect([name, owners.get(foldName(name)) ?? slug]).toEqual([name, slug]);
        owners.set(foldName(name), slug);
      }
    }
    expect(programme.cities).toHaveLength(8);
  });

  it('gives each office a city, and each person a unit that exists, a valid address and an example domain', () => {
    const slugs = programme.cities.map(({ slug }) => slug);
    for (const { city, units, accounts } of programme.offices) {
      expect(slugs).toContain(city);
      for (const { email, unit } of accounts) {
        expect(readAddress(email)).toEqual({ address: email });
        expect(email).toMatch(/\.example$/);
        expect([null, ...units.map(({ slug }) => slug)]).toContain(unit);
      }
    }
  });

  it('gives each office an organizer and another person who may approve', () => {
    for (const { accounts } of programme.offices) {
      const organizers = accounts.filter(({ roles }) => roles.includes('organizer'));
      const others = accounts.filter((one) => one.roles.includes('approver') && !organizers.includes(one));
      expect(organizers.length).toBeGreaterThan(0);
      expect(others.length).toBeGreaterThan(0);
    }
  });

  it('prints a log-in per account, with a password that accounts accept', () => {
    const all = logIns(programme);
    expect(all).toHaveLength(programme.offices.flatMap(({ accounts }) => accounts).length);
    expect(new Set(all.map(({ email }) => email)).size).toBe(all.length);
    expect(programme.password.length).toBeGreaterThanOrEqual(PASSWORD_LENGTH.min);
  });

  it('is written with Persian ye and kaf, half-spaces in place', () => {
    const persian = [text('programme.json'), text('webinar.json'), text('webinar.fa.md')].join('\n');
    expect(persian).not.toMatch(/[يكىۀ]|[٠-٩]| (ها|های|هایی)[ \n،.]|(^|\s)ن?می [آ-ی]/m);
    expect(persian).not.toMatch(/\u200c[\s\u200c،.:؛]|\s\u200c/);
  });

  it('has contacts as a spreadsheet saves them: BOM, CRLF, Arabic letters, only example domains', () => {
    const file = text('contacts-isfahan.csv');
    expect(file.startsWith('\uFEFFname,email,language,city,organisation\r\n')).toBe(true);
    expect(file).toMatch(/ي/);
    expect(file).toMatch(/ك/);
    const domains = [...file.matchAll(/@([A-Za-z.]+)/g)].map(([, domain]) => domain!.toLowerCase());
    expect(domains.filter((domain) => !domain.endsWith('.example'))).toEqual([]);
  });
});
