/** Error texts about the register of experts in English; see problems.en.ts. */
export const expertProblemsEn = {
  'expert.missing': 'There is no such expert in your office. Choose one from the list of experts.',
  'expert.missing_public': 'There is no public profile here. Choose one from the list of experts.',
  'expert.link_invalid': 'This link opens nothing. Take the link from the newest mail, whole and unchanged.',
  'expert.unconfirmed': 'Nobody has confirmed this entry yet. Its person does so on the page that the mail links to.',
  'expert.withdrawn': 'This person has withdrawn their consent. Only erasing, exporting and noting are possible now.',
  'expert.stale': 'Somebody changed this entry in the meantime. Open it again and repeat your change.',
  'expert.text_long': 'This text has {length} characters; {max} are allowed. Shorten it.',
  'expert.cv_missing': 'There is no curriculum vitae. Its person can send one on their own page.',
  'expert.note_empty': 'The note is empty. Write something, or leave it.',
  'expert.note_missing': 'There is no such note. Open the entry again.',
  'expert.talk_title': 'The title of the talk is missing. Write it.',
  'expert.talk_day':
    'This is no year, month or day. Write it by the Gregorian calendar, like 2025, 2025-11 or 2025-11-30.',
  'expert.talk_event': 'There is no such event in your office. Choose one from the list of events, or none.',
  'expert.talk_missing': 'There is no such talk. Open the entry again.',
  'expert.merge_same': 'An entry cannot be merged with itself. Choose another one.',
  'expert.merge_withdrawn': 'Whoever withdrew their consent is not merged. Erase that entry, or leave it.',
} as const;
