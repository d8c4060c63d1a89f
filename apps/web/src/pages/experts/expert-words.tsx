import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { numbersOf } from '../../i18n/words.js';
import { useLanguage } from '../../time/when.js';
import { Badge } from '../../ui/badge.js';

/** Whether somebody agreed, in a word. */
export function ConsentBadge({ status }: { status: string }) {
  const { t } = useTranslation();
  const tone = status === 'active' ? 'good' : status === 'unproven' ? 'open' : 'attention';
  return <Badge tone={tone}>{t(`experts.status.${status as 'active'}`)}</Badge>;
}

/** Names of languages by their codes. */
export function useSpoken(): (code: string) => string {
  const language = useLanguage();
  return useMemo(() => {
    const names = new Intl.DisplayNames([numbersOf(language)], { type: 'language' });
    return (code) => names.of(code) ?? code;
  }, [language]);
}
