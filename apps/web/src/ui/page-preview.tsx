import { useQuery } from '@tanstack/react-query';
import { LANGUAGES, type Language } from '@hamshahr/time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../time/when.js';
import { Select } from './field.js';
import { Loaded } from './loading.js';
import { Card } from './page.js';
import './mail-view.css';

interface PagePreviewProps {
  /** Under which the page is kept; a language joins it. */
  queryKey: readonly string[];
  page: (language: Language) => Promise<{ html: string }>;
}

/** A public page as it will be once it is published, in any language. Nothing in it runs. */
export function PagePreview({ queryKey, page }: PagePreviewProps) {
  const { t } = useTranslation();
  const [language, setLanguage] = useState<Language>(useLanguage());
  const shown = useQuery({ queryKey: [...queryKey, language], queryFn: () => page(language) });
  return (
    <Card title={t('pagePreview.title')}>
      <Select
        label={t('pagePreview.language')}
        value={language}
        choices={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
        onChange={(change) => setLanguage(change.target.value as Language)}
      />
      <Loaded query={shown}>
        {({ html }) => <iframe title={t('pagePreview.title')} sandbox="" srcDoc={html} className="mail-frame" />}
      </Loaded>
    </Card>
  );
}
