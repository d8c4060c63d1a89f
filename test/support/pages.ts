import { createHash } from 'node:crypto';
import type { House } from './house.js';

const unescape = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&');

/** The reply form of a page: where it goes, what it sends along unseen, and what it shows as chosen. */
export interface PageForm {
  action: string;
  hidden: Record<string, string>;
  checked: string | null;
  companions: string;
  note: string;
}

export function readForm(html: string): PageForm {
  const form = /<form\b[^>]*method="post"[^>]*>[\s\S]*?<\/form>/i.exec(html)?.[0];
  if (!form) throw new Error('the page has no form');
  const inputs = [...form.matchAll(/<input\b[^>]*>/gi)].map(([tag]) => tag);
  const attribute = (tag: string, name: string) => unescape(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
  const hidden = inputs.filter((tag) => attribute(tag, 'type') === 'hidden');
  const checked = inputs.find((tag) => attribute(tag, 'name') === 'answer' && /\schecked\b/.test(tag));
  return {
    action: attribute(/<form\b[^>]*>/i.exec(form)![0], 'action'),
    hidden: Object.fromEntries(hidden.map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')])),
    checked: checked ? attribute(checked, 'value') : null,
    companions: attribute(/<option\b[^>]*\sselected\b[^>]*>/i.exec(form)?.[0] ?? '', 'value'),
    note: unescape(/<textarea\b[^>]*>([\s\S]*?)<\/textarea>/i.exec(form)?.[1] ?? ''),
  };
}

/** The CSP source of a page's style element. */
export function styleHash(html: string): string {
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
  return `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
}

/** Every row of every table, to see that nothing changed. */
export async function dump(house: House): Promise<Record<string, string[]>> {
  const tables = await house.sql<{ name: string }>(
    'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY table_name',
  );
  const rows: Record<string, string[]> = {};
  for (const { name } of tables) {
    const all = await house.sql<Record<string, unknown>>(`SELECT * FROM \`${name}\``);
    // The worker seals the trail whenever it comes to it, and adds nothing by that.
    const shown = name === 'audit_entries' ? all.map(({ number: _, seal: __, ...row }) => row) : all;
    rows[name] = shown.map((row) => JSON.stringify(row)).sort();
  }
  return rows;
}
