/** How much sign-off a mail needs: official mail always, standing rules once, system mail never. */
export type MailClass = 'official' | 'standing' | 'system';

/** Every kind of mail names its class and its calendar method, or it does not compile. */
export const MAIL_KINDS = {
  invitation: { class: 'official', method: 'REQUEST' },
} as const satisfies Record<string, { class: MailClass; method: 'REQUEST' | 'CANCEL' | null }>;

export type MailKind = keyof typeof MAIL_KINDS;
export const MAIL_KIND_NAMES = Object.keys(MAIL_KINDS) as MailKind[];
