import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { remindersPreview, type ReminderView } from '../../api/generated/index.js';
import { useMay } from '../../session/session.js';
import { useLanguage } from '../../time/when.js';
import { Button } from '../../ui/button.js';
import { LANGUAGES, type Language } from '@hamshahr/time';
import { Select } from '../../ui/field.js';
import { Loaded } from '../../ui/loading.js';
import { MailView } from '../../ui/mail-view.js';

/** The mail of a rule, as a reader of any language gets it. */
export function ReminderMail({ rule, isShown = false }: { rule: ReminderView; isShown?: boolean }) {
  const { t } = useTranslation();
  const own = useLanguage();
  const mayPreview = useMay('organizer', 'approver');
  const [isOpen, setOpen] = useState(isShown);
  const [language, setLanguage] = useState<Language>(own);
  const mail = useQuery({
    queryKey: ['reminder', rule.id, 'preview', rule.version, language],
    queryFn: async () => (await remindersPreview({ path: { id: rule.id }, body: { language, cityId: null } })).data,
    enabled: isOpen && mayPreview,
  });
  if (!mayPreview) return null;
  if (!isOpen) {
    return (
      <div>
        <Button onPress={() => setOpen(true)}>{t('reminders.preview')}</Button>
      </div>
    );
  }
  return (
    <div className="stack">
      <Select
        label={t('preview.language')}
        value={language}
        choices={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
        onChange={(change) => setLanguage(change.target.value as Language)}
      />
      <Loaded query={mail}>{(shown) => <MailView mail={shown} />}</Loaded>
    </div>
  );
}
