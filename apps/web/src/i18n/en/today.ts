/** Words of today's page. */
export default {
  today: {
    hello: 'Good to see you, \u2068{{name}}\u2069.',
    quiet: 'Nothing waits for you',
    quietHint: 'New requests, failed mails and notes appear here by themselves.',
    quietNobody: 'Begin with the people: import your contacts, then write down an event and invite them.',
    quietStart: 'Begin with an event: write it down, choose who is invited, and ask for approval.',
    approvals_one: '{{count, number}} request waits for your approval',
    approvals_other: '{{count, number}} requests wait for your approval',
    rejected: 'Sent back to you',
    toStart: 'Approved, ready to start',
    failed: 'Mails that failed',
    inDoubt: 'Mails in doubt',
    paused: 'Paused',
    notes_one: '{{count, number}} note to read',
    notes_other: '{{count, number}} notes to read',
    inbound_one: '{{count, number}} incoming mail waits for a person',
    inbound_other: '{{count, number}} incoming mails wait for a person',
    next: 'Coming up',
    nothingNext: 'No events ahead.',
    all: 'Show all',
  },
};
