import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { remindersList, remindersOff, type EventView, type ReminderView } from '../../api/generated/index.js';
import { useMay } from '../../session/session.js';
import { useAction } from '../../ui/action.js';
import { Button } from '../../ui/button.js';
import { Confirm } from '../../ui/dialog.js';
import { Loaded } from '../../ui/loading.js';
import { Card, Empty } from '../../ui/page.js';
import { EventFrame } from './event-frame.js';
import { ReminderForm } from './reminder-form.js';
import { ReminderMail } from './reminder-mail.js';
import { ReminderBadge, ReminderFate, useReminderTime } from './reminder-words.js';

const route = getRouteApi('/shell/events/$id/reminders');

/** The standing rules of an event: what they send, when, and what became of it. */
export function RemindersPage() {
  const { id } = route.useParams();
  return <EventFrame id={id}>{(event) => <Rules event={event} />}</EventFrame>;
}

function Rules({ event }: { event: EventView }) {
  const { t } = useTranslation();
  const mayChange = useMay('organizer');
  const [edited, setEdited] = useState<ReminderView | 'new' | null>(null);
  const rules = useQuery({
    queryKey: ['reminders', event.id],
    queryFn: async () => (await remindersList({ path: { id: event.id } })).data.items,
    refetchInterval: 15_000,
  });
  const add = mayChange && edited === null && (
    <Button look="primary" icon={<Plus aria-hidden="true" size={18} />} onPress={() => setEdited('new')}>
      {t('reminders.add')}
    </Button>
  );
  return (
    <div className="parts">
      <p className="muted">{t('reminders.lead')}</p>
      {edited !== null && (
        <ReminderForm
          key={edited === 'new' ? 'new' : edited.id}
          event={event}
          rule={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
      <Loaded query={rules}>
        {(items) =>
          items.length === 0 ? (
            edited === null && (
              <Empty title={t('reminders.none')} action={add}>
                {t('reminders.noneHint')}
              </Empty>
            )
          ) : (
            <>
              {add && <div>{add}</div>}
              {items.map((rule) => (
                <RuleCard key={rule.id} rule={rule} onEdit={mayChange ? () => setEdited(rule) : undefined} />
              ))}
            </>
          )
        }
      </Loaded>
    </div>
  );
}

function RuleCard({ rule, onEdit }: { rule: ReminderView; onEdit: (() => void) | undefined }) {
  const { t } = useTranslation();
  const timeOf = useReminderTime();
  const [isAsked, setAsked] = useState(false);
  const off = useAction({
    run: async () => (await remindersOff({ path: { id: rule.id } })).data,
    stale: [['reminders'], ['approvals'], ['today']],
    done: () => t('reminders.offDone'),
    after: () => setAsked(false),
  });
  return (
    <Card
      title={t(`kind.mailing.${rule.kind as 'reminder'}`)}
      actions={
        <>
          <ReminderBadge status={rule.status} />
          {onEdit && <Button onPress={onEdit}>{t('action.edit')}</Button>}
          {onEdit && rule.status !== 'off' && (
            <Button look="danger" onPress={() => setAsked(true)}>
              {t('reminders.off')}
            </Button>
          )}
        </>
      }
    >
      <p>
        <strong>{timeOf(rule)}</strong>
      </p>
      <p>{t(`reminders.audiences.${rule.audience as 'expected'}`)}</p>
      <p className="muted">
        <ReminderFate rule={rule} />{' '}
        {rule.mailingId !== null && (
          <Link to="/mailings/$id" params={{ id: rule.mailingId }}>
            {t('nextStep.openMailing')}
          </Link>
        )}
      </p>
      <ReminderMail rule={rule} />
      <Confirm
        title={t('reminders.off')}
        confirm={t('reminders.off')}
        isOpen={isAsked}
        isBusy={off.isPending}
        onClose={() => setAsked(false)}
        onConfirm={() => off.mutate(undefined)}
      >
        <p>{t('reminders.offLead')}</p>
      </Confirm>
    </Card>
  );
}
