import { DomainError, cleanText } from '@hamshahr/platform';
import type { Language } from '@hamshahr/time';
import type { Material, MaterialAudience, MaterialKind } from './material.entity.js';

export interface MaterialInput {
  kind: MaterialKind;
  title: string;
  language: Language | null;
  audience: MaterialAudience;
}

export const MATERIAL_LIMITS = { title: 200, url: 500 };

/** @throws DomainError invalid naming the field */
export function readMaterial({ title, ...input }: MaterialInput): Pick<Material, 'title' | keyof MaterialInput> {
  const clean = cleanText(title).replace(/\s+/g, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(clean)) throw new DomainError('invalid', 'material.title_missing', { field: 'title' });
  if (clean.length > MATERIAL_LIMITS.title) {
    throw new DomainError('invalid', 'material.title_long', { field: 'title', params: { max: MATERIAL_LIMITS.title } });
  }
  return { ...input, title: clean };
}

/** @throws DomainError invalid unless it is an address of the web without a password in it */
export function readUrl(text: string): string {
  const wrong = () => new DomainError('invalid', 'material.url', { field: 'url' });
  let url: URL;
  try {
    url = new URL(text.trim());
  } catch {
    throw wrong();
  }
  const isWeb = (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname.includes('.');
  if (!isWeb || url.username || url.password || url.href.length > MATERIAL_LIMITS.url) throw wrong();
  return url.href;
}
