/** Error texts about rooms and attendance in English; a part of problems.en.ts. */
export const roomProblemsEn = {
  'attendance.address': 'Write the e-mail address in full, like name@city.example.',
  'attendance.code': 'No event has this code. Look at the code again and type it as it is shown.',
  'attendance.columns': 'No row names a column of names. Give the column the title “Name” and hand the file in again.',
  'attendance.early': 'The attendance list is not open yet. Try again when the event begins.',
  'attendance.file_missing': 'There is no such list, or it is taken back already. Choose one from the event’s page.',
  'attendance.name': 'The name is missing. Write the name of the person who was there.',
  'attendance.nobody': 'No row of this file can be taken. The preview says why; repair the rows and hand it in again.',
  'attendance.not_published': 'The event is not out yet, so nobody can have been there. Send its invitations first.',
  'attendance.off': 'The event does not take place, so nobody can sign in. Look at the event’s page.',
  'attendance.over': 'The event has ended and its attendance list is closed. Tell the organizers that you were there.',
  'event.room_and_link':
    'People meet either in a room of this house or by a link. Leave the link empty, or take the room away.',
  'room.address': 'This is not a web address. Write it in full, beginning with https://.',
  'room.callback_address':
    'No room is known under this address. Use the address that was given when the meeting was made.',
  'room.callback_other_meeting': 'This tells of another meeting. Send it to that meeting’s address.',
  'room.callback_unsigned':
    'The token is missing, expired or signed with another secret. Sign it with the shared secret of the meeting server.',
  'room.key_taken':
    'The meeting server holds another meeting under this name. Whoever runs that server must end that meeting.',
  'room.link_missing': 'The link to the meeting is missing. Write it down, or choose another way to meet.',
  'room.none': 'This event has no room. Choose “a room of this house” in the event’s form first.',
  'room.opens_minutes': 'Write a whole number of minutes from 0 to {max}.',
  'room.over': 'The event has ended, so its room is closed. Its recordings stand on the room’s page.',
  'room.phone': 'This is not a telephone number. Write digits with + and the country’s number first.',
  'room.provider_missing':
    'This house has no {provider} any more. Choose another way to meet, or ask whoever runs this house.',
  'room.refused': 'The meeting server refused ({reason}). Ask whoever runs it.',
  'room.secret_wrong':
    'The meeting server does not know our secret. Whoever runs this house must put its shared secret right.',
  'room.stale': 'Somebody else changed this room meanwhile. Load it again and repeat your change.',
  'room.unreachable':
    'The meeting server cannot be reached ({reason}). Try again in a minute; if it stays so, ask whoever runs it.',
} as const;
