import { useQuery } from '@tanstack/react-query';
import { LANGUAGES, type Language } from '@hamshahr/time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { programmePage } from '../../../api/generated/index.js';
import { useLanguage } from '../../../time/when.js';
import { Select } from '../../../ui/field.js';
import { Loaded } from '../../../ui/loading.js';
import { Card } from '../../../ui/page.js';
import '../../../ui/mail-view.css';

/** The public page as it will be once this is published, in any language. Nothing in it runs. */
export function ProgrammePreview({ eventId }: { eventId: string }) {
  const { t } = useTranslation();
  const [language, setLanguage] = useState<Language>(useLanguage());
  const page = useQuery({
    queryKey: ['programme', eventId, language],
    queryFn: async () => (await programmePage({ path: { id: eventId }, query: { language } })).data,
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
