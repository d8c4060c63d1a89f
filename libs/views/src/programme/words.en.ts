/** What pages and mails say of a programme; its keys are those of every language. */
export const programmeEn = {
  speakerSubject: 'Invitation to speak: {title}, {date}',
  speakerEyebrow: 'Invitation to speak',
  speakerOpening:
    '{office} has the pleasure of inviting you to speak at the event named above. Your session stands in its programme.',
  speakerReceipt:
    'You are receiving this message because a proposal of yours was accepted by {office} and has become part of this event.',
  programmeHeading: 'Programme',
  programmePage: 'The whole programme',
  programmePageTitle: 'Programme: {title}',
  programmeTimes: 'Times in {city} ({offset})',
  programmeLine: '{range}  {title}',
  programmeInRoom: '{title} ({room})',
  programmeMore:
    '{count, plural, one {One more session is in the whole programme.} other {# more sessions are in the whole programme.}}',
  programmeSessions: '{count, plural, one {# session} other {# sessions}}',
  programmeChanged: 'Programme: “{title}”',
  programmeBreak: 'Break',
  programmeRoom: 'Room: {room}',
  programmePerson: '{name}, {position}',
  programmeRole: '{role, select, chair {Chair} moderator {Moderator} other {Speaker}}',
  programmeSpeakers: 'Speakers',
  programmeLanguage:
    '{language, select, fa {Persian} en {English} zh {Chinese} ru {Russian} uz {Uzbek} ms {Malay} other {another language}}',
  programmeSpoken: 'Language: {languages}',
  programmeInterpreted: 'Interpretation: {languages}',
  programmeVersion: 'Version {number, number} of {date}',
  programmeEvent: 'About the event',
};
