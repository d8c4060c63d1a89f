/** What an account may do within its office. */
export const ROLES = ['viewer', 'organizer', 'approver', 'admin'] as const;
export type Role = (typeof ROLES)[number];
