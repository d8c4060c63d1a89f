import { calendarProblemsEn } from './calendar-problems.en.js';
import { eventProblemsEn } from './event-problems.en.js';
import { fileProblemsEn } from './file-problems.en.js';
import { programmeProblemsEn } from './programme-problems.en.js';
import { roomProblemsEn } from './room-problems.en.js';
import { callProblemsEn } from './call-problems.en.js';
import { reviewProblemsEn } from './review-problems.en.js';
import { expertProblemsEn } from './expert-problems.en.js';
import { slotProblemsEn } from './slot-problems.en.js';

/** Error texts in English: what is wrong and what to do, keyed by the code that libs throw. ICU message syntax. */
export const problemsEn = {
  ...calendarProblemsEn,
  ...eventProblemsEn,
  ...fileProblemsEn,
  ...programmeProblemsEn,
  ...roomProblemsEn,
  ...callProblemsEn,
  ...reviewProblemsEn,
  ...expertProblemsEn,
  ...slotProblemsEn,
  'title.invalid': 'Invalid input',
  'title.unauthenticated': 'Not logged in',
  'title.forbidden': 'Not allowed',
  'title.missing': 'Not found',
  'title.conflict': 'Not possible now',
  'title.stale': 'Changed in the meantime',
  'title.too_large': 'Too large',
  'title.media_type': 'Unknown format',
  'title.precondition': 'Version missing',
  'title.too_many': 'Too many requests',
  'title.unavailable': 'Not available at the moment',
  'title.server': 'Our mistake',

  'account.address_broken': 'This is not a complete e-mail address. Write it like name@city.example.',
  'account.address_missing': 'The e-mail address is missing. Write it like name@city.example.',
  'account.address_not_ascii':
    'The part before @ may contain only Latin letters, digits and signs. Write an address of that form.',
  'account.address_too_long':
    'The e-mail address is longer than mail systems allow (254 characters). Give a shorter one.',
  'account.disabled': 'This account is already disabled; there is nothing to disable.',
  'account.email_taken': 'Another account uses this e-mail address. Choose another address.',
  'account.enabled': 'This account is not disabled; there is nothing to enable.',
  'account.last_admin': 'This is the last active admin of your office. Make another account an admin first.',
  'account.missing': 'There is no such account in your office. Choose one from the list of accounts.',
  'account.password_length': 'The password must have {min} to {max} characters. Choose one of that length.',
  'api_token.missing': 'You have no such active token. Choose one from the list of your tokens.',
  'api_token.name_missing': 'The name is missing. Write what the program is that will use this token.',
  'approval.content_changed': 'The content is no longer the one you saw. Open the request again and read it once more.',
  'approval.decided':
    'This request can no longer be decided: it is {status, select, granted {granted} rejected {rejected} void {void} other {{status}}}. Open the list of pending requests.',
  'approval.missing': 'There is no such approval request in your office. Choose one from the list of requests.',
  'approval.needs_admin': 'Only another admin of your office may decide about accounts. Ask one to do so.',
  'approval.needs_approver':
    'Only people with the role approver may decide. Ask your international office for that role.',
  'approval.own_request': 'Nobody may approve their own request. Ask another approver of your office.',
  'auth.needed': 'Log in, or send an API token as Authorization: Bearer.',
  'auth.no_policy': 'This address is not open to anyone. Use one of the documented addresses.',
  'auth.other_origin':
    'The request does not say that it comes from the platform. Open the platform at {origin}; a program sends the header “Origin: {origin}”, or uses an API token.',
  'auth.role_needed': 'Your account needs one of these roles: {roles}. An administrator of your office can add it.',
  'account.name_length': 'The name must have 1 to 200 characters. Write one of that length.',
  'account.pending': 'This account is waiting for a second admin’s approval. Approve or reject it first.',
  'account.stale':
    'Somebody has changed this account in the meantime. Load the newest version and make your change again.',
  'approval.own_account':
    'The person who asks made the account that approves or gave it its password. Ask another approver of your office.',
  'city.missing': 'There is no such city. Choose one from the list of cities.',
  'city.date': '“{date}” is not a date of the Gregorian calendar. Write it like 2027-03-21.',
  'city.hours_form': 'Write the hours like 08:00 and 16:00, at most 23:59.',
  'city.hours_order': 'Office hours must end later than they begin. Choose a later end.',
  'city.week_empty': 'At least one day of the week must have office hours. Add them.',
  'city.week_stale':
    'Somebody has changed this week in the meantime, or it already exists. Load it again and make your change once more.',
  'city.slug_taken': 'A city called {slug} already exists. Choose another short name.',
  'city.unknown': 'There is no city called “{city}”. Choose one from the list of cities, or have it added.',
  'city.zone_unknown': '“{zone}” is not a time zone. Write a name from the IANA list, such as Asia/Tehran.',
  'contact.address_broken': 'This is not a complete e-mail address. Write it like name@city.example.',
  'contact.address_missing': 'The e-mail address is missing. Write it like name@city.example.',
  'contact.address_not_ascii':
    'The part before @ may contain only Latin letters, digits and signs. Ask the person for such an address.',
  'contact.address_taken':
    'Your office already has a contact with this e-mail address. Open that contact and change it.',
  'contact.address_too_long':
    'The e-mail address is longer than mail systems allow (254 characters). Ask the person for a shorter one.',
  'contact.choice_missing': 'There is no such change of this contact. Open the contact again to see its history.',
  'contact.choice_overtaken':
    'The contact has been changed since. Open it again and set the language and the city there.',
  'contact.choice_undone': 'This change has been taken back already. Open the contact again to see how it stands.',
  'contact.city_unknown': 'There is no such city. Choose one from the list of cities, or have it added.',
  'contact.missing': 'There is no such contact in your office. Choose one from the list of contacts.',
  'contact.name_missing': 'The name is missing. Write it with letters or digits.',
  'contact.stale':
    'Somebody has changed this contact in the meantime. Load the newest version and make your change again.',
  'contact.text_long': 'The text has more than {max} characters. Shorten it.',
  'contact.theme_too_long': 'A theme may have up to {max} characters. Use a few short words.',
  'contact.themes_too_many': 'A contact may have up to {max} themes. Keep the most important ones.',
  'delivery.missing': 'There is no such message. Choose one from the list of messages.',
  'delivery.not_in_doubt': 'It is known what became of this message; there is nothing to decide.',
  'delivery.copy_open': 'This message is already being sent again. Wait for the outcome.',
  'delivery.force_official': 'Only official mail may be sent to a suppressed address. Leave despiteSuppression out.',
  'delivery.not_settled':
    'This message cannot be sent again: it is {status, select, planned {planned} queued {queued} sending {being sent} in_doubt {in doubt} cancelled {cancelled} superseded {replaced by a newer one} other {{status}}}. Wait for the outcome, or choose the newest message.',
  'delivery.outdated': 'Something newer has been sent about this event. Send the newest message again instead.',
  'delivery.reason_missing': 'Say why the message is being sent again; the reason is kept with the message.',
  'delivery.suppressed':
    'Mail to this address bounced, or its owner wants no more mail. Official mail may still be sent: set despiteSuppression and give a reason.',
  'feed.missing': 'This calendar address opens nothing, or nothing any more. Ask whoever gave it to you for a new one.',
  'export.expired': 'This export was available for 24 hours only. Request a new one.',
  'export.missing': 'There is no such export in your office or unit. Choose one from the list of exports.',
  'export.not_granted': 'Another person must agree to this export first. Wait for the decision.',
  'export.not_yours': 'Only the person who requested an export may fetch it. Request one of your own.',
  'export.nothing': 'Nothing matches. Choose another state, time or search.',
  'export.reason_missing': 'Say why the export is needed; the person who decides reads it.',
  'idempotency.in_progress': 'The same request is already being carried out. Wait a moment and send it again.',
  'idempotency.key_broken': 'The key may have up to 100 letters, digits, hyphens and underscores. Choose such a key.',
  'idempotency.other_request': 'This key has been used for another request. Use a new key for a new request.',
  'import.column_missing':
    'The file has no column “{column}”. The first line must name the columns: name, email, language, city, organisation, role, themes.',
  'import.column_unknown':
    'The file has no column {column, number}, or it is named twice. Name each of its columns, 1 to {max, number}, once.',
  'import.column_unmapped':
    'No column has been chosen for “{column}” yet. Say which one holds it, then carry the import out.',
  'import.committed': 'This import has already been carried out. To take it back, undo it.',
  'import.empty':
    'The file is empty. Its first line must name the columns: name, email, language, city, organisation, role, themes.',
  'import.encoding_not_needed': 'A workbook states its own encoding. Leave the encoding out.',
  'import.encoding_not_offered': 'This encoding is not known here. Choose one of: {known}.',
  'import.missing': 'There is no such import in your office. Send the file again.',
  'import.no_file': 'Send the file itself as the request’s body, with Content-Type: text/csv or that of XLSX.',
  'import.encoding_unknown': 'The text of the file cannot be read. Save it as “CSV UTF-8” and send it again.',
  'import.field_twice': 'Two columns have been chosen for “{name}”. Choose it for one of them only.',
  'import.field_unknown': 'There is no field “{name}”. Choose one of: {known}; or null to leave the column out.',
  'import.file_gone': 'The file of this import is no longer kept. Send it again.',
  'import.too_many_rows': 'The file has more than {max, number} rows. Divide it into several files.',
  'import.torn':
    'A quotation mark near line {line} is not closed, so the rows after it cannot be told apart. Close it.',
  'import.not_committed': 'This import has not been carried out yet, so there is nothing to undo.',
  'import.undone': 'This import has already been undone. Send the file again to bring its people in.',
  'import.not_xlsx':
    'The file is named XLSX but is not a workbook. Save it again as “Excel Workbook (.xlsx)” or send it as CSV.',
  'import.xlsx_broken':
    'The workbook cannot be read: it is damaged, encrypted or not an XLSX file. Save it again as “Excel Workbook (.xlsx)”.',
  'import.xlsx_too_large':
    'The workbook unpacks to more than {max, number} MiB or holds more than can be read. Copy the list alone into a new workbook, or divide it.',
  'import.row.address_broken': 'This is not one complete e-mail address. Write it like name@city.example.',
  'import.row.address_missing': 'The e-mail address is missing. Write it in this row.',
  'import.row.address_not_ascii':
    'The part of the address before @ may contain only Latin letters, digits and signs. Ask for such an address.',
  'import.row.address_too_long': 'The e-mail address is longer than mail systems allow. Ask for a shorter one.',
  'import.row.cells': 'The row has more or fewer cells than the first line. Fill in or remove cells until they agree.',
  'import.row.city_unknown': 'No city in the list has this name. Correct the name, or have the city added.',
  'import.row.known': 'This person is already among the contacts; empty fields are filled in.',
  'import.row.language_unknown': 'The language is unknown. Write one of fa, en, zh, ru, uz, ms.',
  'import.row.name_missing': 'The name is missing. Write it in this row.',
  'import.row.name_too_long': 'The name has more than 200 characters. Shorten it.',
  'import.row.repeated': 'The same address appears in an earlier row. Remove one of the two.',
  'import.row.role_too_long': 'The position has more than 120 characters. Shorten it.',
  'import.row.theme_too_long': 'A theme has more than 40 characters. Shorten it.',
  'import.row.themes_too_many': 'The row names more than 20 themes. Keep the most important ones.',
  'import.stale':
    'Somebody has read this file in another way in the meantime. Look at the newest plan and choose again.',
  'input.boolean': 'This must be true or false.',
  'input.choice': 'This is not one of the possible values. Choose one of those documented.',
  'input.email': 'This is not an e-mail address. Write it like name@city.example.',
  'input.form': 'This does not have the required form. Write it as documented.',
  'input.invalid': 'Some fields need attention; each is named below.',
  'input.list': 'This must be a list.',
  'input.list_long': 'The list has too many entries. Remove some.',
  'input.list_short': 'The list has too few entries. Add some.',
  'input.long': 'This is too long. Shorten it.',
  'input.missing': 'This field is missing. Fill it in.',
  'input.object': 'This must be an object with the documented fields.',
  'input.range': 'This number is outside the allowed range. Choose one within it.',
  'input.short': 'This is empty or too short. Write more.',
  'input.string': 'This must be text.',
  'input.unknown': 'There is no field of this name. Remove it.',
  'input.whole': 'This must be a whole number.',
  'list.contact_unknown': 'One of these people is not among your office’s contacts. Choose from your own contacts.',
  'list.member_missing': 'This person is not on the list, so there is nobody to remove.',
  'list.missing': 'There is no such list in your office. Choose one from your lists.',
  'list.name_missing': 'Write a name of 1 to 120 characters for the list.',
  'list.name_taken': 'Your office already has a list of this name. Choose another name, or use that list.',
  'list.unknown': '“{list}” is not a contact list of your office. Choose at least one that is.',
  'inbound.missing': 'There is no such mail in your office.',
  'inbound.no_address': 'This mail names no address that your office could stop writing to.',
  'inbound.no_answer': 'This mail holds no yes, perhaps or no of an invitee.',
  'inbound.not_waiting': 'Somebody has dealt with this mail already.',
  'inbound.withdrawn': 'This person was taken off the event; their answer does not count any more.',
  'mailing.content_outdated':
    'The event, or who is invited to it, has changed since this mailing was submitted. Submit it again, so that it shows the newest revision and reaches everybody.',
  'mailing.field_missing':
    'This field is needed for {kind, select, invitation {an invitation} update {an update} cancellation {a cancellation} postponement {a postponement} withdrawal {a withdrawal} other {{kind}}}. Fill it in.',
  'mailing.speakers_apart':
    'Speakers get an invitation of their own. Invite from the list of speakers alone, and from the other lists in another mailing.',
  'mailing.field_unwanted':
    'This field does not belong to {kind, select, invitation {an invitation} update {an update} cancellation {a cancellation} postponement {a postponement} withdrawal {a withdrawal} other {{kind}}}. Leave it out.',
  'mailing.missing': 'There is no such mailing in your office or unit. Choose one from the list of mailings.',
  'mailing.nobody':
    'Nobody is left to write to. For invitations choose other lists or add contacts; news goes only to those who were invited.',
  'mailing.started_already':
    'This mailing is on its way already. Look at its progress; within the undo time it can be taken back.',
  'mailing.not_approved':
    'The present content of this mailing has no valid approval: it is {status, select, draft {a draft} awaiting_approval {waiting for approval} approved {approved with earlier content} rejected {rejected} sending {being sent} paused {paused} done {finished} aborted {aborted} other {{status}}}. Submit it for approval first.',
  'mailing.reason_missing':
    'The event has a text in {language, select, fa {Persian} en {English} zh {Chinese} ru {Russian} uz {Uzbek} ms {Malay} other {{language}}}. Write the reason in that language too, or give no reason.',
  'mailing.test_accounts': 'A test goes to active accounts of your own office only. Choose one to five of them.',
  'mailing.test_draft':
    'This mailing has become a draft, so its mails are not what would be sent. Submit it again; then send a test.',
  'mailing.undo_over':
    'There is no undo time to cut short: the messages are on their way already, or the mailing was not started. Look at its progress.',
  'mailing.undo_too_late':
    'The time for taking the mailing back is over; messages are being sent. Pause or abort it instead.',
  'mailing.variant_missing': 'This mailing has no such variant. Choose one that it lists.',
  'mailing.standing':
    'A rule has sent this mailing by itself. Pause or end it, or change the rule on the event’s page.',
  'mailing.wrong_state':
    'This mailing is {from, select, draft {a draft} awaiting_approval {waiting for approval} approved {approved} rejected {rejected} sending {being sent} paused {paused} done {finished} aborted {aborted} other {{from}}} and cannot be {to, select, draft {returned to draft} awaiting_approval {submitted for approval} approved {approved} rejected {rejected} sending {started} paused {paused} done {finished} aborted {aborted} other {{to}}} now. Load it again to see what is possible.',
  'office.missing': 'There is no such office. Choose one from the list of offices.',
  'pace.not_paused': 'The office’s sending is not paused, so there is nothing to resume.',
  'pace.paused': 'The office’s sending is already paused. Resume it first if the reason is to change.',
  'pace.quiet_empty': 'Quiet hours must not end when they begin. Choose another end.',
  'pace.quiet_half': 'Give both the beginning and the end of the quiet hours, or neither.',
  'pace.reason_missing': 'Say why sending is paused; everybody in the office reads it.',
  'pace.stale':
    'Somebody has changed the quiet hours or the pause in the meantime. Load the newest version and try again.',
  'paging.after': 'The value of “after” is not known. Use the “next” of the page before.',
  'paging.limit': 'A page may have 1 to {max} rows. Choose a number in that range.',
  'person.message_leaving': 'A message to this person is being sent just now. Try again in a minute.',
  'person.missing': 'Your office keeps nothing about this address. Check how it is written.',
  'request.broken': 'The request cannot be read. Send valid JSON of the documented form.',
  'request.id': 'There is nothing at this address. Check the identifier in it.',
  'request.if_match_broken': 'If-Match must contain the version you saw, such as "3".',
  'request.if_match_missing': 'Say which version you edited: send If-Match with the version you saw, such as "3".',
  'request.media_type':
    'This format is not understood here. Send application/json, or text/csv for a file of contacts or holidays.',
  'request.no_route': 'There is nothing at this address. Use one of the documented addresses.',
  'request.too_large': 'The request is too large. Send at most 1 MiB, or 20 MiB for a file of contacts.',
  'request.too_many': 'Too many attempts. Wait a minute and try again.',
  'segment.empty': 'Choose at least one city, position, theme or language.',
  'server.error':
    'Something went wrong on our side; nothing was changed. Try again, and report the request id if it happens again.',
  'server.not_ready': 'The service is starting or repairing itself. Try again in a moment.',
  'session.wrong_credentials': 'The e-mail address or the password is wrong. Check both and try again.',
  'account.own_password': 'Your own password is changed under your own settings, with the present one.',
  'city.stale': 'Somebody has changed this city meanwhile. Open the newest version and make your change again.',
  'office.slug_taken': 'There is an office called {slug} already. Choose another short name.',
  'office.stale': 'Somebody has changed the office meanwhile. Open the newest version and make your change again.',
  'session.wrong_password': 'The present password is wrong. Type it again.',
  'setup.city_choice': 'Choose a known city or describe a new one, not both.',
  'setup.code_wrong': 'This is not the code of the set-up. Read it again where the server was started, or in its log.',
  'setup.done': 'The set-up is over: somebody has an account. Log in, or ask an admin of your office for an account.',
  'suppression.missing': 'This address is not unsubscribed from your office. Check its spelling.',
  'suppression.reason_missing': 'Write down how the person asked for mail again; it is kept with your name.',
  'unit.missing': 'There is no such unit in your office. Choose one from the list of units.',
  'wording.control': 'The text holds invisible control characters. Type it anew without them.',
  'wording.language_missing': 'There are no mails in this language. Choose one from the list of languages.',
  'wording.lines': 'A signature has at most {max, number} lines. Leave some out.',
  'wording.long': 'The text has more than {max, number} characters. Shorten it.',
  'wording.place': 'The only placeholder is “name” in braces, once, in the greeting. Take the other braces out.',
  'wording.stale':
    'Somebody has changed the office’s words meanwhile. Open the newest version and make your change again.',
  'unit.slug_taken': 'A unit called {slug} already exists. Choose another short name.',
  'unit.unknown': 'There is no such unit in your office. Choose one from the list of units.',
  'unsubscribe.test': 'This link comes from a test message or a preview. It records nothing.',
  'unsubscribe.link_invalid':
    'This link does not open any mailing list. Open it again from the newest e-mail you received.',
};

export type ProblemCode = keyof typeof problemsEn;
