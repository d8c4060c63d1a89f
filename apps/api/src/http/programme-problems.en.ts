/** What can go wrong with the programme of an event. */
export const programmeProblemsEn = {
  'programme.interpretation':
    'A language that is spoken needs no interpretation into it. Take it out of one of the two.',
  'programme.key':
    'Every session, room and speaker needs a key of its own, such as s1. Load the page again and repeat your change.',
  'programme.longer':
    'Sessions of the programme would lie after the end of the event. Shorten the programme first, or choose a longer event.',
  'programme.many': 'There may be at most {max} of these. Take some out.',
  'programme.minutes': 'A session lasts a whole number of minutes from 1 to {max}. Write one.',
  'programme.missing': 'This event has no programme. Look at the page of the event instead.',
  'programme.name_missing': 'The name is missing. Write it in at least one language.',
  'programme.outside':
    'This session ends after the event. Let it begin earlier or make it shorter, or let the event last longer first.',
  'proposal.changed': 'One of these proposals is not confirmed any more. Load the page again.',
  'proposal.placed': 'Somebody has made a session of one of these proposals meanwhile. Load the page again.',
  'proposal.unconfirmed': '“{title}” is not confirmed by its author. Wait for the answer, or leave it out.',
  'proposal.unknown': 'Your office has accepted no such proposal. Choose from the list.',
  'programme.room': 'There is no such room in the programme. Choose one of its rooms, or none.',
  'programme.room_taken':
    'Another session takes place there at this time. Choose another time or another room; a session without a room is for everybody.',
  'programme.speaker':
    'A session names each of its people once, and only those on the list of speakers. Add them there first.',
  'programme.speaker_twice':
    '{name} has a part in another session at this time. Choose another time or another speaker.',
  'programme.start': 'A session begins with the event or later. Choose a time from the start of the event on.',
};
