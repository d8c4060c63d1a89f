import { useTranslation } from 'react-i18next';

/** What a mail that came in is, and why it waits or what became of it, in one sentence. */
export function MailReason({ kind, reason }: { kind: string; reason: string | null }) {
  const { t } = useTranslation();
  return (
    <span>
      <strong>{t(`inbox.kind.${kind as 'itip'}`)}</strong> {t(`inbox.reason.${(reason ?? 'answered') as 'answered'}`)}
    </span>
  );
}
