/** A joint seminar that two offices hold. */
export default {
  coHosts: {
    title: 'Co-host office',
    lead: 'It sees the published event and how many of each city come. It sees no addresses and sends nothing.',
    none: 'No office of the two host cities has a place here besides yours.',
    sees: '{{city}}, sees the event',
    share: 'Share',
    unshare: 'Stop sharing',
    shared: '{{name}} sees the event from its publication on.',
    unshared: '{{name}} no longer sees the event.',
    withUs: 'Held with us',
    withUsLead:
      'Joint seminars of partner offices that your office co-hosts. They invite and send; you see what is published.',
    nothing: 'No partner shares a joint seminar with you yet',
    nothingHint: 'It appears here as soon as the partner’s office has shared and published it.',
    heldBy: 'Organized by {{name}}',
    answers: 'Answers by city',
    answersLead: 'Numbers only: names and addresses stay with the office that invites.',
    noAnswers: 'Nobody has been invited yet.',
    city: 'City',
    people: 'Coming, with companions',
    noCity: 'City unknown',
  },
};
