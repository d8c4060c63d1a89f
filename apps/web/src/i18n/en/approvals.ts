/** Words of the pages under approvals. */
export default {
  approvalsPage: { title: 'approvals' },
};
