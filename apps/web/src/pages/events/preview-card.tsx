import { useQuery } from '@tanstack/react-query';
import { LANGUAGES, type Language } from '@hamshahr/time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { citiesQuery, nameIn } from '../../api/cities.js';
import { eventTrialsPreview, type EventView } from '../../api/generated/index.js';
import { useLanguage } from '../../time/when.js';
import { Button } from '../../ui/button.js';
import { Select } from '../../ui/field.js';
import { Loaded } from '../../ui/loading.js';
import { MailView } from '../../ui/mail-view.js';
import { Card } from '../../ui/page.js';

/** The invitation as a reader of any language and city would get it, before anything is submitted. */
export function PreviewCard({ event }: { event: EventView }) {
  const { t } = useTranslation();
  const own = useLanguage();
  const cities = useQuery(citiesQuery);
  const [isOpen, setOpen] = useState(false);
  const [language, setLanguage] = useState<Language>(own);
  const [cityId, setCity] = useState<string>(event.revision.hostCityId);
  const mail = useQuery({
    queryKey: ['event', event.id, 'preview', event.version, language, cityId],
    queryFn: async () =>
      (await eventTrialsPreview({ path: { id: event.id }, body: { language, cityId: cityId === '' ? null : cityId } }))
        .data,
    enabled: isOpen,
  });
  if (!['draft', 'published', 'postponed'].includes(event.status)) return null;
  return (
    <Card
      title={t('preview.title')}
      actions={!isOpen && <Button onPress={() => setOpen(true)}>{t('preview.open')}</Button>}
    >
      <p className="muted">{t('preview.lead')}</p>
      {isOpen && (
        <>
          <div className="columns">
            <Select
              label={t('preview.language')}
              value={language}
              choices={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
              onChange={(change) => setLanguage(change.target.value as Language)}
            />
            <Select
              label={t('preview.city')}
              value={cityId}
              choices={[
                { value: '', label: t('preview.noCity') },
                ...(cities.data ?? []).map(({ id, names }) => ({ value: id, label: nameIn(names) })),
              ]}
              onChange={(change) => setCity(change.target.value)}
            />
          </div>
          <Loaded query={mail}>{(shown) => <MailView mail={shown} />}</Loaded>
        </>
      )}
    </Card>
  );
}
