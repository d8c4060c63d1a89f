import { aProgramme } from './a-programme.js';
import { anEvent } from './factories.js';
import type { Premises } from './premises.js';
import { NOWHERE, RIGHT_FOR_CALLS, type RightBody } from './right-bodies-calls.js';

/** A right body of each route that takes JSON, and who sends it. A new route without one fails the test. */
const FULL = {
  kind: 'joint_seminar',
  coHostCity: 'xian',
  zone: 'Asia/Tehran',
  venue: 'Hall',
  capacity: 40,
  listed: true,
  hasRoom: false,
};
const aContact = {
  name: 'New',
  address: 'new@xian.example',
  language: 'zh',
  cityId: '1',
  organisation: 'Office',
  role: 'Mayor',
  themes: ['trams'],
};
const A_REMINDER = {
  kind: 'reminder',
  amount: 1,
  unit: 'days',
  audience: 'expected',
  remarks: { fa: 'یادآوری', en: 'Do come' },
};
const SERIES_TEXTS = { en: { title: 'Four seminars', body: 'On trams.' } };
const WORDING = { greeting: 'Dear {name},', closing: 'Yours,', signature: 'The office' };
const aMeeting = ({ cityId, contactId, listId }: Premises) => ({
  ...{ cityIds: [cityId], contactIds: [contactId], listIds: [listId], preferredCityIds: [cityId] },
  ...{ minutes: 90, earliest: '09:00', latest: '17:00' },
  cities: [{ cityId, earliest: '09:30', latest: '16:00', weight: 2 }],
  ...{ noticeMinutes: 60, withOwnEvents: true, isFair: true, now: '2026-11-20T00:00:00Z' },
  busy: [{ from: '2026-11-23T05:00:00Z', to: '2026-11-23T06:00:00Z' }],
  freeBusy: 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n',
});
export const RIGHT: Record<string, RightBody> = {
  'POST /api/v1/session': { as: 'admin', body: () => ({ email: 'nobody@isfahan.example', password: 'none' }) },
  'POST /api/v1/setup': {
    as: 'admin',
    body: () => ({
      code: 'abcde-fghij-klmno-pqrst',
      city: { new: { slug: 'first-city', names: { en: 'First' }, zone: 'UTC' } },
      office: { slug: 'first', names: { en: 'First', fa: 'نخست' } },
      account: {
        ...{ email: 'first@isfahan.example', name: 'Sara', latinName: 'Sara', password: 'long-enough-12' },
        language: 'fa',
      },
    }),
  },
  'POST /api/v1/events/{id}/reminders': { as: 'organizer', body: () => A_REMINDER },
  'PUT /api/v1/reminders/{id}': { as: 'organizer', body: () => A_REMINDER },
  'POST /api/v1/reminders/{id}/preview': { as: 'organizer', body: () => ({ language: 'fa', cityId: '1' }) },
  'PUT /api/v1/events/{id}/room': {
    as: 'organizer',
    body: () => ({
      ...{ provider: 'link', opensMinutes: 15, linkUrl: 'https://meet.example/a' },
      ...{ fallbackUrl: 'https://meet.example/b', fallbackPhone: '+98 31 3222 0000' },
    }),
  },
  ...RIGHT_FOR_CALLS,
  'PUT /api/v1/session/preferences': { as: 'admin', body: () => ({ language: 'en', calendar: 'gregorian' }) },
  'PUT /api/v1/session/password': { as: 'viewer', body: () => ({ current: 'not-mine', password: 'long-enough-12' }) },
  'POST /api/v1/api-tokens': { as: 'admin', body: () => ({ name: 'Feed' }) },
  'POST /api/v1/cities': {
    as: 'admin',
    body: () => ({
      slug: 'new-city',
      names: { en: 'New', fa: 'نو', zh: '新', ru: 'Н', uz: 'Y', ms: 'B' },
      zone: 'UTC',
    }),
  },
  'PUT /api/v1/cities/{id}': { as: 'admin', body: () => ({ names: { en: 'New', fa: 'نو' }, zone: 'UTC' }) },
  'PUT /api/v1/cities/{id}/weeks/{validFrom}': {
    as: 'admin',
    body: () => ({
      days: Object.fromEntries(
        ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, { from: '08:00', to: '16:00' }]),
      ),
    }),
  },
  'PUT /api/v1/cities/{id}/days/{date}': {
    as: 'admin',
    body: () => ({
      ...{ kind: 'half_day', names: { en: 'Eve', fa: 'شب عید' }, certainty: 'certain', source: 'The mayor' },
      hours: { from: '08:00', to: '12:00', breaks: [{ from: '10:00', to: '10:15' }] },
    }),
  },
  'PUT /api/v1/cities/{id}/periods/{validFrom}': {
    as: 'admin',
    body: () => ({
      ...{ validTo: '2027-04-20', names: { en: 'Ramadan', fa: 'رمضان' } },
      days: { mon: { from: '09:00', to: '14:00', breaks: [{ from: '12:00', to: '12:30' }] } },
    }),
  },
  'POST /api/v1/units': { as: 'admin', body: () => ({ slug: 'new-unit', names: { en: 'New unit', fa: 'نو' } }) },
  'PUT /api/v1/units/{id}': { as: 'admin', body: () => ({ names: { en: 'New unit', fa: 'نو' } }) },
  'PUT /api/v1/office': { as: 'admin', body: () => ({ names: { en: 'Isfahan International Office' } }) },
  'PUT /api/v1/office/wording/{language}': { as: 'admin', body: () => WORDING },
  'POST /api/v1/office/wording/preview': { as: 'admin', body: () => ({ ...WORDING, language: 'en' }) },
  'POST /api/v1/accounts/{id}/password': { as: 'admin', body: () => ({ password: 'long-enough-12' }) },
  'POST /api/v1/accounts': {
    as: 'admin',
    body: ({ unitId }) => ({
      email: 'new@isfahan.example',
      name: 'New',
      password: 'long-enough-12',
      language: 'en',
      unitId,
      roles: ['viewer'],
    }),
  },
  'PUT /api/v1/accounts/{id}/roles': { as: 'admin', body: () => ({ roles: ['viewer'] }) },
  'POST /api/v1/events': { as: 'organizer', body: () => anEvent(FULL) },
  'PUT /api/v1/events/{id}/draft': { as: 'organizer', body: () => anEvent(FULL) },
  'POST /api/v1/events/{id}/mailings': {
    as: 'organizer',
    body: ({ listId }) => ({
      kind: 'invitation',
      listIds: [listId],
      segment: { cityIds: ['1'], roles: ['Mayor'], themes: ['transport'], languages: ['fa'] },
      invitationIds: ['1'],
      reason: { fa: 'بیماری', en: 'Illness', zh: '病', ru: 'Б', uz: 'K', ms: 'S' },
      sendWhenApproved: false,
    }),
  },
  'POST /api/v1/events/{id}/dry-run': {
    as: 'organizer',
    body: ({ listId }) => ({
      kind: 'invitation',
      listIds: [listId],
      segment: { cityIds: ['1'], roles: ['Mayor'], themes: ['transport'], languages: ['fa'] },
      invitationIds: ['1'],
    }),
  },
  'POST /api/v1/events/{id}/preview': {
    as: 'organizer',
    body: ({ cityId }) => ({ language: 'fa', cityId, kind: 'invitation' }),
  },
  'POST /api/v1/events/{id}/proposals': {
    as: 'organizer',
    body: ({ submissionId }) => ({ submissionIds: [submissionId], minutes: 20, pause: 0 }),
  },
  'PUT /api/v1/events/{id}/programme': { as: 'organizer', body: () => aProgramme() },
  'POST /api/v1/series': { as: 'organizer', body: () => ({ mainLanguage: 'en', texts: SERIES_TEXTS }) },
  'PUT /api/v1/series/{id}': { as: 'organizer', body: () => ({ mainLanguage: 'en', texts: SERIES_TEXTS }) },
  'POST /api/v1/series/{id}/events': { as: 'organizer', body: () => ({ eventId: NOWHERE }) },
  'POST /api/v1/events/{id}/series': {
    as: 'organizer',
    body: () => ({
      ...{ everyDays: 7, count: 3, dates: ['2030-01-01T10:30'] },
      series: { mainLanguage: 'en', texts: SERIES_TEXTS },
    }),
  },
  'POST /api/v1/events/{id}/co-hosts': { as: 'organizer', body: () => ({ officeId: '999999' }) },
  'PUT /api/v1/events/{id}/registration': {
    as: 'organizer',
    body: () => ({
      mode: 'open',
      offerHours: 24,
      questions: [
        { id: 'q1', kind: 'choice', isRequired: true, label: { en: 'Which?' }, choices: [{ en: 'a' }, { en: 'b' }] },
      ],
    }),
  },
  'POST /api/v1/events/{id}/registration/preview': { as: 'organizer', body: () => ({ language: 'en', kind: 'offer' }) },
  'POST /api/v1/events/{id}/registrations/decide': { as: 'organizer', body: () => ({ ids: ['999999'], as: 'place' }) },
  'POST /api/v1/events/{id}/materials': {
    as: 'organizer',
    body: () => ({ kind: 'slides', title: 'Slides', language: 'en', audience: 'office', url: 'https://x.example/a' }),
  },
  'PUT /api/v1/materials/{id}': {
    as: 'organizer',
    body: () => ({ kind: 'slides', title: 'Slides', language: 'en', audience: 'office' }),
  },
  'POST /api/v1/events/{id}/notes/seen': { as: 'organizer', body: () => ({ invitationIds: ['1'] }) },
  'POST /api/v1/events/{id}/notes/unseen': { as: 'organizer', body: () => ({ invitationIds: ['1'] }) },
  'POST /api/v1/mailings/{id}/test-sends': {
    as: 'organizer',
    body: ({ accountId, variantId }) => ({ accountIds: [accountId], variantId }),
  },
  'POST /api/v1/mailings/{id}/retry': { as: 'organizer', body: () => ({ reason: 'Their server is up again' }) },
  'POST /api/v1/inbound-mails/{id}/settle': { as: 'organizer', body: () => ({ as: 'ignore' }) },
  'POST /api/v1/mailings/{id}/deliveries/{deliveryId}/resolve': { as: 'organizer', body: () => ({ as: 'sent' }) },
  'POST /api/v1/contact-imports/{id}/commit': { as: 'organizer', body: () => ({ listName: 'New list' }) },
  'PUT /api/v1/contact-imports/{id}/reading': {
    as: 'organizer',
    body: () => ({ encoding: 'utf-8', columns: [{ column: 1, field: 'name' }] }),
  },
  'POST /api/v1/lists': { as: 'organizer', body: () => ({ name: 'A new list' }) },
  'PUT /api/v1/lists/{id}': { as: 'organizer', body: () => ({ name: 'Another name' }) },
  'POST /api/v1/lists/{id}/members': { as: 'organizer', body: ({ contactId }) => ({ contactIds: [contactId] }) },
  'POST /api/v1/lists/{id}/members/from-segment': {
    as: 'organizer',
    body: () => ({ cityIds: ['1'], roles: ['Mayor'], themes: ['trams'], languages: ['zh'] }),
  },
  'POST /api/v1/personal-data/export': { as: 'admin', body: () => ({ address: 'nobody@xian.example' }) },
  'POST /api/v1/personal-data/erasure': { as: 'admin', body: () => ({ address: 'nobody@xian.example' }) },
  'POST /api/v1/suppressions/lift': {
    as: 'admin',
    body: () => ({ address: 'nobody@xian.example', reason: 'Asked by telephone' }),
  },
  'POST /api/v1/contacts': { as: 'organizer', body: () => aContact },
  'PUT /api/v1/contacts/{id}': { as: 'organizer', body: () => aContact },
  'POST /api/v1/approvals/{id}/grant': { as: 'approver', body: () => ({ contentHash: '0'.repeat(64) }) },
  'POST /api/v1/approvals/{id}/reject': { as: 'approver', body: () => ({ reason: 'No' }) },
  'PUT /api/v1/pace/quiet-hours': {
    as: 'admin',
    body: () => ({ quietFrom: '21:00', quietUntil: '08:00', quietBindsAll: false }),
  },
  'POST /api/v1/deliveries/{id}/resend': {
    as: 'organizer',
    body: () => ({ reason: 'Deleted by mistake', despiteSuppression: true }),
  },
  'POST /api/v1/ledger-exports': {
    as: 'organizer',
    body: () => ({
      reason: 'Report',
      state: 'planned',
      q: 'Private',
      mailingId: '1',
      domain: 'xian.example',
      from: '2026-01-01',
      to: '2026-02-01T00:00:00Z',
    }),
  },
  'POST /api/v1/slots': {
    as: 'organizer',
    body: (premises) => ({ ...aMeeting(premises), from: '2026-11-22', to: '2026-11-28', step: 15, limit: 10 }),
  },
  'POST /api/v1/slots/check': {
    as: 'organizer',
    body: (premises) => ({ ...aMeeting(premises), start: '2026-11-23T05:00:00Z' }),
  },
  'POST /api/v1/slots/strip': {
    as: 'organizer',
    body: ({ cityId, contactId, listId }) => ({
      ...{ cityIds: [cityId], contactIds: [contactId], listIds: [listId] },
      ...{ from: '2026-11-22', to: '2026-11-28' },
    }),
  },
  'POST /api/v1/pace/pause': { as: 'admin', body: () => ({ reason: 'Mail server is moved' }) },
};
