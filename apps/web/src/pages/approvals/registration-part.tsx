import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { QuestionList } from '../events/question-list.js';
import { RegistrationMails } from '../events/registration-mails.js';
import { registrationQuery } from '../events/registration-page.js';
import { Loaded } from '../../ui/loading.js';
import { Card, Facts } from '../../ui/page.js';

/** A registration form that waits for its one approval: how, what is asked, and the very mails it will send. */
export function RegistrationPart({ eventId, title }: { eventId: string; title: string }) {
  const { t } = useTranslation();
  const settings = useQuery(registrationQuery(eventId));
  return (
    <Loaded query={settings}>
      {({ form }) =>
        form !== null && (
          <Card title={t('registration.form')}>
            <Facts
              items={[
                [
                  t('mailing.event'),
                  <Link key="event" to="/events/$id/registration" params={{ id: eventId }}>
                    <bdi>{title}</bdi>
                  </Link>,
                ],
                form.mode !== 'closed' && [t('registration.mode'), t(`registration.modes.${form.mode as 'open'}`)],
                [t('registration.offerHours'), t('registration.hours', { count: form.offerHours })],
              ]}
            />
            <QuestionList questions={form.questions} />
            <p className="muted">{t('registration.approvalHint')}</p>
            <RegistrationMails eventId={eventId} version={form.version} isShown />
          </Card>
        )
      }
    </Loaded>
  );
}
