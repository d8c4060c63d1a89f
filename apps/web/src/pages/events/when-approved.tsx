import { useTranslation } from 'react-i18next';
import { Choices } from '../../ui/field.js';

interface WhenApprovedProps {
  sendsAtOnce: boolean;
  onChange: (sendsAtOnce: boolean) => void;
}

/** What happens once the second person agrees; at once saves the organizer a way, and can be undone for a moment. */
export function WhenApproved({ sendsAtOnce, onChange }: WhenApprovedProps) {
  const { t } = useTranslation();
  return (
    <Choices
      label={t('invite.whenApproved')}
      name="whenApproved"
      value={sendsAtOnce ? 'atOnce' : 'later'}
      choices={[
        { value: 'atOnce', label: t('invite.atOnce') },
        { value: 'later', label: t('invite.later') },
      ]}
      hint={sendsAtOnce ? t('invite.atOnceHint') : t('invite.laterHint')}
      onChange={(value) => onChange(value === 'atOnce')}
    />
  );
}
