import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkCalendar } from '@hamshahr/calendar';
import { anEvent } from '../support/factories.js';
import { startHouse, type House } from '../support/house.js';
import { createCrew, inData, pythonReader } from '../support/launchers.js';
import { readMail, type ReadMail } from '../support/mails.js';
import { shapeOf } from '../support/mime.js';
import * as steps from '../support/steps.js';

const LANGUAGES = ['fa', 'en', 'zh', 'ru', 'uz', 'ms'];
const GUESTS = LANGUAGES.flatMap((language) =>
  ['Isfahan', 'Kuala Lumpur', ''].map((city, index) => ({
    name: index === 0 ? `مهمان، «نخست»; ${language}` : `Guest "${index}", ${language}`,
    email: `${language}${index}@every.example`,
    language,
    city,
  })),
);
const { texts, start } = anEvent();
const SEMINAR = { kind: 'joint_seminar', coHostCity: 'xian', venue: 'تالار شهر; در: ۲', capacity: 120 };

interface Sent {
  kind: 'invitation' | 'update' | 'cancellation';
  sequence: number;
  stamp: Date;
  starts: Date;
  ends: Date;
}

let house: House;
let event: steps.EventView;
let mails: (ReadMail & { sent: Sent })[];

/** Waits for the end of a mailing and reads what arrived, with what the ledger says of it. */
async function arrivals(mailingId: string, mark: number): Promise<(ReadMail & { sent: Sent })[]> {
  await steps.untilStatus(house, mailingId, 'done');
  const [sent] = await house.sql<Sent>(
    `SELECT m.kind, m.sequence, m.stamp, r.starts_at AS starts, r.ends_at AS ends
     FROM mailings m JOIN event_revisions r ON r.id = m.content_id WHERE m.id = ?`,
    [mailingId],
  );
  const read = await Promise.all(house.sink.messages.slice(mark).map(readMail));
  expect(read).toHaveLength(GUESTS.length);
  return read.map((mail) => ({ ...mail, sent: sent! }));
}

beforeAll(async () => {
  house = await startHouse({ name: 'every-mail' });
  const invited = await steps.sendInvitations(house, GUESTS, 'Everybody', SEMINAR);
  event = invited.event;
  mails = await arrivals(invited.mailing.id, 0);
  const moved = anEvent({ ...SEMINAR, start: `${start.slice(0, 10)}T22:30` });
  await steps.editEvent(await house.as('organizer'), event.id, moved);
  const update = await steps.sendNews(house, event.id, 'update');
  mails.push(...(await arrivals(update.id, mails.length)));
  const reason = Object.fromEntries(Object.keys(texts).map((language) => [language, 'x; y, z\n"w"']));
  const cancellation = await steps.sendNews(house, event.id, 'cancellation', { reason });
  mails.push(...(await arrivals(cancellation.id, mails.length)));
});
afterAll(() => house?.stop());

const each = (check: (mail: ReadMail & { sent: Sent }) => void): void => {
  expect(mails).toHaveLength(3 * GUESTS.length);
  for (const mail of mails) {
    try {
      check(mail);
    } catch (error) {
      throw new Error(`${mail.sent.kind} to ${mail.to}: ${(error as Error).message}`, { cause: error });
    }
  }
};

it('rules 1–3, 6–11, 16, 19–23: every calendar part of every kind and language passes the gate', () => {
  each((mail) => {
    const expected = {
      method: mail.sent.kind === 'cancellation' ? ('CANCEL' as const) : ('REQUEST' as const),
      uid: event.uid,
      sequence: mail.sent.sequence,
      stamp: mail.sent.stamp,
      start: mail.sent.starts,
      end: mail.sent.ends,
      attendee: mail.to,
    };
    expect(checkCalendar(mail.inline.body.toString('utf8'), expected)).toEqual([]);
    expect(mail.file.body.equals(mail.inline.body)).toBe(true);
  });
});

it('rules 24–27: every message has one shape, one recipient and no header that it must not have', () => {
  each((mail) => {
    const method = mail.sent.kind === 'cancellation' ? 'CANCEL' : 'REQUEST';
    expect(shapeOf(mail.root)).toEqual(shapeOf(mails[0]!.root));
    expect(mail.inline.headers.get('content-type')![0]).toContain(`method=${method}`);
    expect(mail.parsed.to).toMatchObject({ value: [{ address: mail.to }] });
    expect(mail.root.headers.get('auto-submitted')).toEqual(['auto-generated']);
    for (const name of ['precedence', 'bcc', 'cc', 'x-mailer']) expect(mail.root.headers.has(name)).toBe(false);
    const first = mails.find(({ to, sent }) => to === mail.to && sent.kind === 'invitation')!;
    expect(mail.parsed.inReplyTo).toBe(mail === first ? undefined : first.parsed.messageId);
  });
  expect(new Set(mails.map(({ parsed }) => parsed.messageId)).size).toBe(mails.length);
});

it('F08: every frame is in its reader’s language and direction', () => {
  each((mail) => {
    const language = mail.to.slice(0, 2);
    const html = /<html lang="([a-z]+)[^"]*" dir="([a-z]+)"/.exec(mail.html)!;
    expect(html.slice(1)).toEqual([language, language === 'fa' ? 'rtl' : 'ltr']);
  });
});

it('F01: a joint seminar is told a reader in Kuala Lumpur with both hosts’ times after the own', () => {
  const clock = (date: Date, timeZone: string) =>
    date.toLocaleTimeString('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
  const read = mails.filter(({ to }) => to.startsWith('en1@'));
  expect(read).toHaveLength(3);
  for (const { parsed, sent } of read) {
    const cities = [
      ['Time in Kuala Lumpur', 'Asia/Kuala_Lumpur'],
      ['Time in Isfahan, the host city', 'Asia/Tehran'],
      ["Time in Xi'an, the co-host city", 'Asia/Shanghai'],
    ] as const;
    const told = [...parsed.text!.matchAll(/^ {2}(Time in .*)\n {2}(\d\d:\d\d)–/gm)].map(([, city, time]) => [
      city,
      time,
    ]);
    expect(told).toEqual(cities.map(([city, zone]) => [city, clock(sent.starts, zone)]));
  }
});

it('every file is read without an error by python3-icalendar, with the same content', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'every-mail-'));
  const files = mails.map(({ file }, index) => {
    const name = path.join(folder, `${index}.ics`);
    writeFileSync(name, file.body);
    return name;
  });
  const crew = createCrew({ logs: inData('logs', 'flows-every-mail') });
  const read = await (await pythonReader(crew))(files);
  expect(read).toHaveLength(mails.length);
  read.forEach((found, index) => {
    const { sent, to, event: own } = mails[index]!;
    expect(found).toMatchObject({
      events: 1,
      errors: [],
      method: sent.kind === 'cancellation' ? 'CANCEL' : 'REQUEST',
      uid: event.uid,
      sequence: sent.sequence,
      summary: own.getFirstPropertyValue('summary'),
      attendee: `mailto:${to}`,
    });
    expect(new Date(found.start)).toEqual(sent.starts);
    expect(new Date(found.end)).toEqual(sent.ends);
  });
  await crew.stop();
  rmSync(folder, { recursive: true });
});
