import { useQuery } from '@tanstack/react-query';
import { LANGUAGES, type Language } from '@hamshahr/time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callPreviewsPage } from '../../api/generated/index.js';
import { useLanguage } from '../../time/when.js';
import { Select } from '../../ui/field.js';
import { Loaded } from '../../ui/loading.js';
import { Card } from '../../ui/page.js';
import '../../ui/mail-view.css';

/** A call that waits for approval: the public page as it will be, in any language. Nothing in it runs. */
export function CallPart({ versionId }: { versionId: string }) {
  const { t } = useTranslation();
  const [language, setLanguage] = useState<Language>(useLanguage());
  const page = useQuery({
    queryKey: ['call-version', versionId, language],
    queryFn: async () => (await callPreviewsPage({ path: { id: versionId }, query: { language } })).data,
  });
  return (
    <Card title={t('programme.preview')}>
      <Select
        label={t('programme.previewLanguage')}
        value={language}
        choices={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
        onChange={(change) => setLanguage(change.target.value as Language)}
      />
      <Loaded query={page}>
        {({ html }) => <iframe title={t('programme.preview')} sandbox="" srcDoc={html} className="mail-frame" />}
      </Loaded>
    </Card>
  );
}
