/**
 * Places that are filled in per person. The names stand between private-use characters (U+E000, U+E001), which are
 * removed from everything people type (people/contact-text.ts, events/event-text.ts), so no text can forge a slot.
 */
export const SLOTS = {
  name: '\uE000name\uE001',
  address: '\uE000address\uE001',
  token: '\uE000token\uE001',
  /** token of the way off the list */
  leave: '\uE000leave\uE001',
  /** token of the way into the event's room */
  join: '\uE000join\uE001',
} as const;

export type SlotName = keyof typeof SLOTS;
export type SlotValues = Record<SlotName, string>;

/** Any slot; its name is the group. */
export const SLOT = /\uE000(name|address|token|leave|join)\uE001/g;

/** Fills plain text, in one pass: a value is never read again. */
export function fillText(text: string, values: SlotValues): string {
  return text.replace(SLOT, (_slot, name: SlotName) => values[name]);
}

/** Fills HTML; values are escaped for element content and quoted attributes. */
export function fillHtml(html: string, values: SlotValues): string {
  return html.replace(SLOT, (_slot, name: SlotName) => escapeHtml(values[name]));
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** For element content and quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
