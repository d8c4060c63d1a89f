import i18n from 'i18next';
import type { RevisionView } from '../../api/generated/index.js';

type Titled = Pick<RevisionView, 'texts' | 'mainLanguage'>;

/** The event's title in the console's language, else English, else the event's main language. */
export function titleOf({ texts, mainLanguage }: Titled): string {
  const all = texts as Record<string, { title: string } | undefined>;
  return (
    (all[i18n.resolvedLanguage ?? 'en'] ?? all.en ?? all[mainLanguage] ?? Object.values(all).find(Boolean))?.title ?? ''
  );
}
