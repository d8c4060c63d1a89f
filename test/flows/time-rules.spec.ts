import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { anEvent, manyPeople } from '../support/factories.js';
import { startHouse, type House } from '../support/house.js';
import { root } from '../support/launchers.js';
import { plain, readMail } from '../support/mails.js';
import * as steps from '../support/steps.js';

let house: House;

beforeAll(async () => {
  house = await startHouse({ name: 'time-rules' });
});
afterAll(() => house?.stop());

const command = path.join(root, 'dist/apps/api/src/commands/recompute-times.js');
const recompute = (): string => execFileSync(process.execPath, [command], { env: house.env, encoding: 'utf8' });

/** As if the instants had been computed when the clocks of the country still ran an hour ahead. */
const underOlderRules = (eventId: string) =>
  house.sql(
    'UPDATE event_revisions SET starts_at = starts_at - INTERVAL 1 HOUR, ends_at = ends_at - INTERVAL 1 HOUR WHERE event_id = ?',
    [eventId],
  );

it('rule 15: new time-zone rules put drafts right and propose updates for what people were told', async () => {
  const organizer = await house.as('organizer');
  const draft = await steps.createEvent(organizer);
  await underOlderRules(draft.id);
  const told = await steps.createEvent(organizer);
  await underOlderRules(told.id);
  const listId = await steps.importPeople(organizer, manyPeople(2, 'rules'), 'rules');
  const invitation = await steps.submitMailing(organizer, told.id, [listId]);
  await steps.approve(await house.as('approver'), invitation.id);
  await steps.act(organizer, invitation.id, 'start');
  await steps.untilStatus(house, invitation.id, 'done');
  const mark = house.sink.messages.length;

  const said = recompute();
  expect(said).toContain(`event ${draft.id}: `);
  expect(said).toMatch(new RegExp(`event ${told.id}: \\S+T06:00:00.000Z → \\S+T07:00:00.000Z: an update`));
  expect(said).toMatch(/2 events begin at another instant/);

  const { items } = await organizer.must(
    organizer.get<{ items: (steps.MailingView & { kind: string })[] }>(`/api/v1/mailings?event=${told.id}`),
  );
  const update = items.find(({ kind }) => kind === 'update')!;
  expect(update).toMatchObject({ status: 'awaiting_approval', recipients: 2 });
  expect(house.sink.messages.length).toBe(mark);
  await steps.approve(await house.as('approver'), update.id);
  await steps.untilStatus(house, update.id, 'done');
  const mail = await readMail(house.sink.messages[mark]!);
  expect(mail.event.getFirstPropertyValue('sequence')).toBe(1);
  expect(String(mail.event.getFirstPropertyValue('dtstart'))).toContain('T07:00');
  expect(plain(mail.text)).toMatch(/Before: .*14:00–15:30/);
  expect(plain(mail.text)).toMatch(/Now: .*15:00–16:30/);

  expect((await organizer.get<steps.EventView>(`/api/v1/events/${draft.id}`)).body.revision).toMatchObject({
    number: 1,
    start: anEvent().start,
    startsAt: draft.revision.startsAt,
  });
  expect(recompute()).toMatch(/^0 events/);
});
