export const MAILING_STATES = [
  'draft',
  'awaiting_approval',
  'approved',
  'rejected',
  'sending',
  'paused',
  'done',
  'aborted',
] as const;
export type MailingStatus = (typeof MAILING_STATES)[number];

/** Every way a mailing may go; nothing else is possible (docs/ARCHITECTURE.md, states). */
export const MAILING_GRAPH: Record<MailingStatus, readonly MailingStatus[]> = {
  draft: ['awaiting_approval'],
  awaiting_approval: ['approved', 'rejected', 'draft'],
  approved: ['sending', 'draft'],
  rejected: ['draft'],
  sending: ['approved', 'paused', 'done', 'aborted'],
  paused: ['sending', 'aborted'],
  // A person sends a message in doubt once more.
  done: ['sending'],
  aborted: [],
};

/** States from which `to` can be reached. */
export function statesBefore(to: MailingStatus): MailingStatus[] {
  return MAILING_STATES.filter((from) => MAILING_GRAPH[from].includes(to));
}
