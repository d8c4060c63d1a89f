import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { remindersOne } from '../../api/generated/index.js';
import { ReminderMail } from '../events/reminder-mail.js';
import { useReminderTime } from '../events/reminder-words.js';
import { Loaded } from '../../ui/loading.js';
import { Card, Facts } from '../../ui/page.js';

/** A standing rule that waits for its one approval: when, for whom, and the very mail. */
export function ReminderPart({ ruleId, title }: { ruleId: string; title: string }) {
  const { t } = useTranslation();
  const timeOf = useReminderTime();
  const rule = useQuery({
    queryKey: ['reminder', ruleId],
    queryFn: async () => (await remindersOne({ path: { id: ruleId } })).data,
  });
  return (
    <Loaded query={rule}>
      {(known) => (
        <Card title={t(`kind.mailing.${known.kind as 'reminder'}`)}>
          <Facts
            items={[
              [t('eventForm.when'), timeOf(known)],
              [t('reminders.audience'), t(`reminders.audiences.${known.audience as 'expected'}`)],
              [
                t('mailing.event'),
                <Link key="event" to="/events/$id/reminders" params={{ id: known.eventId }}>
                  <bdi>{title}</bdi>
                </Link>,
              ],
            ]}
          />
          <p className="muted">{t('reminders.lead')}</p>
          <ReminderMail rule={known} isShown />
        </Card>
      )}
    </Loaded>
  );
}
