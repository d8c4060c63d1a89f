/** Words of accepted proposals in a programme. */
export default {
  proposals: {
    title: 'Accepted proposals',
    lead: 'Chosen proposals become sessions one after the other, after the last session. You can change them in the programme afterwards.',
    minutes: 'Minutes each',
    pause: 'Minutes between',
    choose: 'Make sessions of the chosen ones',
    add_one: 'Make a session of it',
    add_other: 'Make {{count, number}} sessions',
    added_one: 'One session was added.',
    added_other: '{{count, number}} sessions were added.',
    listed: 'Their people stand on a list of speakers',
    listedHint: 'Invited from that list alone, they get a letter that invites them to speak.',
    invite: 'Invite the speakers',
    states: {
      here: 'In this programme',
      elsewhere: 'In another programme',
      awaited: 'Not confirmed yet',
      refused: 'Declined by its author',
      lapsed: 'Not confirmed in time',
    },
  },
};
