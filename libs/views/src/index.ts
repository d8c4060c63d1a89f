export { CATALOG_LANGUAGES, frameLanguage } from './catalog.js';
export type { Answer, Contact, EventFacts } from './event-facts.js';
export type { InvitationMail } from './invitation-facts.js';
export { renderInvitationMail, type RenderedMail } from './invitation-mail.js';
