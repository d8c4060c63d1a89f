/** What an account may do within its office. A reviewer judges submissions of calls and finds nothing else. */
export const ROLES = ['viewer', 'organizer', 'approver', 'admin', 'reviewer'] as const;
export type Role = (typeof ROLES)[number];
