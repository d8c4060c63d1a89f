/** Words of the pages under mailings. */
export default {
  mailings: {
    none: 'No messages yet',
    noneHint: 'Invitations, updates and cancellations appear here.',
    recipients: 'Recipients',
    accepted: 'Accepted by server',
    trouble: 'Needs a look',
    failed_one: '{{n}} failed',
    failed_other: '{{n}} failed',
    inDoubt_one: '{{n}} in doubt',
    inDoubt_other: '{{n}} in doubt',
    created: 'Written',
  },
};
