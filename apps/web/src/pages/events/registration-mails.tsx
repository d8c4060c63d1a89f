import { useQuery } from '@tanstack/react-query';
import { LANGUAGES, type Language } from '@hamshahr/time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { registrationsPreview } from '../../api/generated/index.js';
import { useMay } from '../../session/session.js';
import { useLanguage } from '../../time/when.js';
import { Button } from '../../ui/button.js';
import { Select } from '../../ui/field.js';
import { Loaded } from '../../ui/loading.js';
import { MailView } from '../../ui/mail-view.js';

const KINDS = ['registration', 'place', 'waitlist', 'offer', 'decline'] as const;

/** The mails that follow a registration, as a reader of any language gets them. */
export function RegistrationMails({
  eventId,
  version,
  isShown = false,
}: {
  eventId: string;
  version: number;
  isShown?: boolean;
}) {
  const { t } = useTranslation();
  const own = useLanguage();
  const mayPreview = useMay('organizer', 'approver');
  const [isOpen, setOpen] = useState(isShown);
  const [language, setLanguage] = useState<Language>(own);
  const [kind, setKind] = useState<(typeof KINDS)[number]>('place');
  const mail = useQuery({
    queryKey: ['registration', eventId, 'preview', version, language, kind],
    queryFn: async () => (await registrationsPreview({ path: { id: eventId }, body: { language, kind } })).data,
    enabled: isOpen && mayPreview,
  });
  if (!mayPreview) return null;
  if (!isOpen) {
    return (
      <div>
        <Button onPress={() => setOpen(true)}>{t('registration.mails')}</Button>
      </div>
    );
  }
  return (
    <div className="stack">
      <div className="columns">
        <Select
          label={t('registration.mail')}
          value={kind}
          choices={KINDS.map((value) => ({ value, label: t(`kind.mailing.${value}`) }))}
          onChange={(change) => setKind(change.target.value as typeof kind)}
        />
        <Select
          label={t('preview.language')}
          value={language}
          choices={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
          onChange={(change) => setLanguage(change.target.value as Language)}
        />
      </div>
      <Loaded query={mail}>{(shown) => <MailView mail={shown} />}</Loaded>
    </div>
  );
}
