import { aProgramme } from './a-programme.js';
import { openCall } from './a-call.js';
import type { House } from './house.js';
import { ANY_FILE, aPdf } from './files.js';
import * as steps from './steps.js';

const FILE = new URLSearchParams({ kind: 'minutes', title: 'Private', audience: 'office', fileName: 'Private.pdf' });

/** One row of everything that has an id, in the office of Isfahan, made by its organizer of the unit transport. */
export interface Premises {
  event: steps.EventView;
  mailing: steps.MailingView;
  variantId: string;
  deliveryId: string;
  approval: steps.ApprovalView;
  listId: string;
  contactId: string;
  accountId: string;
  importId: string;
  apiTokenId: string;
  unitId: string;
  cityId: string;
  exportId: string;
  inboundMailId: string;
  reminderId: string;
  seriesId: string;
  /** A file of the event. */
  materialId: string;
  /** Of the event's city. */
  calendarImportId: string;
  /** A joint seminar of Xi'an that Isfahan sees. */
  coHostedEventId: string;
  /** A language that the contact chose. */
  choiceId: string;
  /** A call of the office's organizer that everybody reads. */
  callId: string;
  callVersionId: string;
  codeId: string;
  /** A submission to it, with one file. */
  submissionId: string;
  submissionFileId: string;
  /** The account that reviews for the call, and that the submission is given to. */
  reviewerId: string;
  reviewId: string;
  /** Of the register, with a note, a talk and a curriculum vitae. */
  expertId: string;
  noteId: string;
  talkId: string;
}

export async function furnish(house: House): Promise<Premises> {
  const organizer = await house.as('organizer');
  const people = [{ name: 'Private Person', email: 'private@isfahan-guests.example', language: 'en' }];
  const listId = await steps.importPeople(organizer, people, 'Private list');
  const event = await steps.createEvent(organizer);
  const path = `/api/v1/events/${event.id}/programme`;
  await organizer.must(organizer.put(path, aProgramme(), event.version));
  const mailing = await steps.submitMailing(organizer, event.id, [listId]);
  const detail = await organizer.must(organizer.get<{ variants: { id: string }[] }>(`/api/v1/mailings/${mailing.id}`));
  const [delivery] = await house.sql<{ id: string }>('SELECT MAX(id) AS id FROM deliveries');
  const [imported] = await house.sql<{ id: string }>('SELECT MAX(id) AS id FROM contact_imports');
  const [contact] = await house.sql<{ id: string }>('SELECT MAX(id) AS id FROM contacts');
  const [account] = await house.sql<{ id: string }>("SELECT id FROM accounts WHERE email = 'viewer@isfahan.example'");
  const token = await organizer.must(organizer.post<{ id: string }>('/api/v1/api-tokens', { name: 'Feed' }));
  const office = await organizer.must(organizer.get<{ units: { id: string }[] }>('/api/v1/office'));
  const approval = await steps.approvalOf(await house.as('approver'), mailing.id);
  const wanted = await organizer.must(organizer.post<{ id: string }>('/api/v1/ledger-exports', { reason: 'Report' }));
  const [unit] = await house.sql<{ id: string; officeId: string }>(
    'SELECT unit_id AS id, office_id AS officeId FROM mailings WHERE id = ?',
    [mailing.id],
  );
  await house.sql(
    `INSERT INTO inbound_mails (content_hash, source, office_id, unit_id, kind, outcome, waits, subject, text, raw)
     VALUES (UNHEX(SHA2('private', 256)), 'file', ?, ?, 'human', 'needs_person', 1, 'Private', 'Private', 'Private')`,
    [unit!.officeId, unit!.id],
  );
  const [inbound] = await house.sql<{ id: string }>('SELECT MAX(id) AS id FROM inbound_mails');
  const rule = { kind: 'reminder', amount: 1, unit: 'days', audience: 'expected' };
  const reminder = await organizer.must(organizer.post<{ id: string }>(`/api/v1/events/${event.id}/reminders`, rule));
  const texts = { en: { title: 'Private series', body: '' } };
  const series = await organizer.must(organizer.post<{ id: string }>('/api/v1/series', { texts }));
  const material = await organizer.must(
    organizer.post<{ id: string }>(`/api/v1/events/${event.id}/material-files?${FILE}`, aPdf(), { type: ANY_FILE }),
  );
  const coHostedEventId = await coHosted(house);
  await house.sql("INSERT INTO contact_choices (contact_id, language, language_before) VALUES (?, 'en', 'zh')", [
    contact!.id,
  ]);
  const [choice] = await house.sql<{ id: string }>('SELECT MAX(id) AS id FROM contact_choices');
  const cityId = event.revision.hostCityId as string;
  const admin = await house.as('admin');
  const calendar = await admin.must(
    admin.post<{ id: string }>(`/api/v1/cities/${cityId}/imports`, 'date,name\n2031-01-01,New Year', {
      type: 'text/csv',
    }),
  );
  return {
    event,
    mailing,
    variantId: detail.variants[0]!.id,
    deliveryId: String(delivery!.id),
    approval,
    listId,
    contactId: String(contact!.id),
    accountId: account!.id,
    importId: String(imported!.id),
    apiTokenId: token.id,
    unitId: office.units[0]!.id,
    cityId,
    calendarImportId: calendar.id,
    exportId: wanted.id,
    inboundMailId: String(inbound!.id),
    reminderId: reminder.id,
    seriesId: series.id,
    materialId: material.id,
    coHostedEventId,
    choiceId: String(choice!.id),
    ...(await callOf(house)),
    ...(await expertOf(house)),
  };
}

async function callOf(
  house: House,
): Promise<
  Pick<
    Premises,
    'callId' | 'callVersionId' | 'codeId' | 'submissionId' | 'submissionFileId' | 'reviewerId' | 'reviewId'
  >
> {
  const organizer = await house.as('organizer');
  const { id: callId } = await openCall(house);
  const code = { note: 'Private', uses: 3, until: null };
  const { id: codeId } = await organizer.must(organizer.post<{ id: string }>(`/api/v1/calls/${callId}/codes`, code));
  await house.sql(
    `INSERT INTO submissions (call_id, office_id, version_id, status, language, title, abstract, answers, themes, spoken)
     SELECT id, office_id, published_version_id, 'submitted', 'en', 'Private', '', '{}', '[]', '[]' FROM calls WHERE id = ?`,
    [callId],
  );
  const [submission] = await house.sql<{ id: string }>('SELECT MAX(id) AS id FROM submissions');
  await house.sql(
    `INSERT INTO submission_people (submission_id, role, state, name, address, address_hash, language)
     VALUES (?, 'author', 'confirmed', 'Private Author', 'author@isfahan-guests.example', UNHEX(SHA2('author', 256)), 'en')`,
    [submission!.id],
  );
  await house.sql(
    `INSERT INTO submission_files (submission_id, purpose, file_name, media_type, size, content_hash)
     VALUES (?, 'anonymous', 'Private.pdf', 'application/pdf', 4, UNHEX(SHA2('file', 256)))`,
    [submission!.id],
  );
  const [file] = await house.sql<{ id: string }>('SELECT MAX(id) AS id FROM submission_files');
  await house.sql("INSERT INTO submission_file_parts (file_id, part, bytes) VALUES (?, 0, '%PDF')", [file!.id]);
  await house.sql(
    "INSERT INTO submission_file_texts (file_id, is_readable, text, properties) VALUES (?, 1, 'Trams pay off in the long run.', '[]')",
    [file!.id],
  );
  const [version] = await house.sql<{ id: string }>('SELECT MAX(id) AS id FROM call_versions');
  // The organizer's own, so that every id of the office opens something to one person; who reads names judges no blind call.
  await house.sql("UPDATE call_versions SET content = JSON_SET(content, '$.anonymity', 'named') WHERE call_id = ?", [
    callId,
  ]);
  const [account] = await house.sql<{ id: string }>(
    "SELECT id FROM accounts WHERE email = 'organizer@isfahan.example'",
  );
  await house.sql("UPDATE calls SET phase = 'review' WHERE id = ?", [callId]);
  await house.sql(
    "INSERT INTO call_reviewers (call_id, account_id, tracks, languages, max_load) VALUES (?, ?, '[]', '[]', 9)",
    [callId, account!.id],
  );
  await house.sql('INSERT INTO review_assignments (submission_id, account_id) VALUES (?, ?)', [
    submission!.id,
    account!.id,
  ]);
  const [review] = await house.sql<{ id: string }>('SELECT MAX(id) AS id FROM review_assignments');
  return {
    callId,
    callVersionId: String(version!.id),
    codeId,
    submissionId: String(submission!.id),
    submissionFileId: String(file!.id),
    reviewerId: account!.id,
    reviewId: String(review!.id),
  };
}

async function expertOf(house: House): Promise<Pick<Premises, 'expertId' | 'noteId' | 'talkId'>> {
  await house.sql(
    `INSERT INTO experts (office_id, status, slug, name, name_key, address, address_hash, language, spoken, themes, shown)
     SELECT id, 'active', 'private-expert', 'Private Expert', 'expert private', 'expert@isfahan-guests.example',
            UNHEX(SHA2('expert', 256)), 'en', '["zh"]', '[]', '[]' FROM offices WHERE slug = 'isfahan'`,
  );
  const [expert] = await house.sql<{ id: string }>('SELECT MAX(id) AS id FROM experts');
  const expertId = String(expert!.id);
  await house.sql(
    `INSERT INTO expert_notes (expert_id, author_id, text)
     SELECT ?, id, 'Private' FROM accounts WHERE email = 'organizer@isfahan.example'`,
    [expertId],
  );
  await house.sql("INSERT INTO expert_talks (expert_id, title, held_on) VALUES (?, 'Private', '2025')", [expertId]);
  await house.sql(
    `INSERT INTO expert_files (expert_id, file_name, media_type, size, content_hash)
     VALUES (?, 'Private.pdf', 'application/pdf', 4, UNHEX(SHA2('file', 256)))`,
    [expertId],
  );
  const [file] = await house.sql<{ id: string }>('SELECT MAX(id) AS id FROM expert_files');
  await house.sql("INSERT INTO expert_file_parts (file_id, part, bytes) VALUES (?, 0, '%PDF')", [file!.id]);
  await house.sql('UPDATE experts SET cv_id = ? WHERE id = ?', [file!.id, expertId]);
  const [note] = await house.sql<{ id: string }>('SELECT MAX(id) AS id FROM expert_notes');
  const [talk] = await house.sql<{ id: string }>('SELECT MAX(id) AS id FROM expert_talks');
  return { expertId, noteId: String(note!.id), talkId: String(talk!.id) };
}

async function coHosted(house: House): Promise<string> {
  const stranger = await house.as('stranger');
  const { id } = await steps.createEvent(stranger, {
    ...{ kind: 'joint_seminar', hostCity: 'xian', coHostCity: 'isfahan', mainLanguage: 'en' },
    ...{ joinUrl: 'https://meet.xian.example/walls', texts: { en: { title: 'Old city walls', body: 'Welcome.' } } },
  });
  await house.sql(
    `UPDATE events SET status = 'published', published_revision_id =
       (SELECT r.id FROM event_revisions r WHERE r.event_id = events.id) WHERE id = ?`,
    [id],
  );
  await house.sql(
    `INSERT INTO event_co_hosts (event_id, office_id, added_by)
     SELECT e.id, o.id, e.created_by FROM events e JOIN offices o ON o.slug = 'isfahan' WHERE e.id = ?`,
    [id],
  );
  return id;
}

/** The ids that a route of this path takes. */
export function idsFor(path: string, premises: Premises): Record<string, string> {
  const byRoom: Record<string, string> = {
    events: premises.event.id,
    'co-hosted-events': premises.coHostedEventId,
    cities: premises.cityId,
    units: premises.unitId,
    mailings: premises.mailing.id,
    approvals: premises.approval.id,
    'contact-imports': premises.importId,
    lists: premises.listId,
    contacts: premises.contactId,
    accounts: premises.accountId,
    'ledger-exports': premises.exportId,
    deliveries: premises.deliveryId,
    'inbound-mails': premises.inboundMailId,
    reminders: premises.reminderId,
    series: premises.seriesId,
    materials: premises.materialId,
    calls: premises.callId,
    'call-versions': premises.callVersionId,
    submissions: premises.submissionId,
    reviews: premises.reviewId,
    experts: premises.expertId,
  };
  const id = byRoom[path.split('/')[3]!] ?? premises.apiTokenId;
  const { variantId, deliveryId, contactId, choiceId } = premises;
  // Nobody has handed in a list: no event has one with this id.
  return {
    id,
    officeId: '2',
    variantId,
    deliveryId,
    contactId,
    choiceId,
    validFrom: '2027-03-21',
    date: '2027-03-21',
    fileId: /\/(submissions|reviews)\//.test(path) ? premises.submissionFileId : '1',
    accountId: premises.reviewerId,
    assignmentId: premises.reviewId,
    field: 'title',
    codeId: premises.codeId,
    importId: premises.calendarImportId,
    noteId: premises.noteId,
    talkId: premises.talkId,
  };
}
