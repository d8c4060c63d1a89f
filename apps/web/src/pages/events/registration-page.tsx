import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ExternalLink } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  registrationsClose,
  registrationsSettings,
  type EventView,
  type RegistrationFormView,
  type RegistrationSettingsView,
} from '../../api/generated/index.js';
import { formatNumber } from '../../i18n/index.js';
import { useMay } from '../../session/session.js';
import { useLanguage } from '../../time/when.js';
import { useAction } from '../../ui/action.js';
import { Badge, type Tone } from '../../ui/badge.js';
import { Button, LinkButton } from '../../ui/button.js';
import { Confirm } from '../../ui/dialog.js';
import { Loaded } from '../../ui/loading.js';
import { Card, Empty, Facts, Figure } from '../../ui/page.js';
import { EventFrame } from './event-frame.js';
import { QuestionList } from './question-list.js';
import { RegistrationForm } from './registration-form.js';
import { RegistrationMails } from './registration-mails.js';
import { RegistrationTable } from './registration-table.js';
import './event-form.css';

const route = getRouteApi('/shell/events/$id/registration');

const TONES: Partial<Record<string, Tone>> = { approved: 'good', awaiting_approval: 'attention', rejected: 'failure' };

export const registrationQuery = (eventId: string) => ({
  queryKey: ['registration', eventId],
  queryFn: async () => (await registrationsSettings({ path: { id: eventId } })).data,
  refetchInterval: 15_000,
});

/** How people register for an event, and who did. */
export function RegistrationPage() {
  const { id } = route.useParams();
  return <EventFrame id={id}>{(event) => <Registration event={event} />}</EventFrame>;
}

function Registration({ event }: { event: EventView }) {
  const mayChange = useMay('organizer');
  const [isEdited, setEdited] = useState(false);
  const settings = useQuery(registrationQuery(event.id));
  return (
    <Loaded query={settings}>
      {({ form, counts }) => {
        if (isEdited) return <RegistrationForm event={event} form={form} onClose={() => setEdited(false)} />;
        if (form === null) return <Nothing event={event} onOpen={mayChange ? () => setEdited(true) : undefined} />;
        return (
          <div className="parts">
            <Counts counts={counts} />
            <FormCard event={event} form={form} onEdit={mayChange ? () => setEdited(true) : undefined} />
            <RegistrationTable eventId={event.id} form={form} hasAny={Object.keys(counts.byStatus).length > 0} />
          </div>
        );
      }}
    </Loaded>
  );
}

function Nothing({ event, onOpen }: { event: EventView; onOpen: (() => void) | undefined }) {
  const { t } = useTranslation();
  const { listed } = event.revision;
  return (
    <Empty
      title={t('registration.none')}
      action={
        onOpen &&
        (listed ? (
          <Button look="primary" onPress={onOpen}>
            {t('registration.open')}
          </Button>
        ) : (
          <LinkButton to="/events/$id/edit" params={{ id: event.id }}>
            {t('action.edit')}
          </LinkButton>
        ))
      }
    >
      {t(listed ? 'registration.noneHint' : 'registration.notListed')}
    </Empty>
  );
}

function Counts({ counts: { byStatus, capacity, taken } }: { counts: RegistrationSettingsView['counts'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  const of = (status: string) => byStatus[status] ?? 0;
  return (
    <div className="figures">
      <Figure label={t('registration.taken')}>{number(taken)}</Figure>
      <Figure label={t('registration.free')}>
        {capacity === null ? t('registration.unlimited') : number(Math.max(0, capacity - taken))}
      </Figure>
      {(['awaiting_approval', 'waiting', 'offered'] as const).map((status) => (
        <Figure key={status} label={t(`registration.status.${status}`)}>
          {number(of(status))}
        </Figure>
      ))}
    </div>
  );
}

interface FormCardProps {
  event: EventView;
  form: RegistrationFormView;
  onEdit: (() => void) | undefined;
}

function FormCard({ event, form, onEdit }: FormCardProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [isAsked, setAsked] = useState(false);
  const close = useAction({
    run: async () => (await registrationsClose({ path: { id: event.id } })).data,
    stale: [['registration', event.id], ['approvals'], ['today']],
    done: () => t('registration.closedNow'),
    after: () => setAsked(false),
  });
  const isOpen = form.mode !== 'closed' && form.status === 'approved' && event.status === 'published';
  const state = form.mode === 'closed' ? 'closed' : form.status;
  return (
    <Card
      title={t('registration.form')}
      actions={
        <>
          <Badge tone={form.mode === 'closed' ? 'plain' : (TONES[form.status] ?? 'plain')}>
            {t(`registration.state.${state as 'approved'}`)}
          </Badge>
          {onEdit && (
            <Button onPress={onEdit}>{t(form.mode === 'closed' ? 'registration.reopen' : 'action.edit')}</Button>
          )}
          {onEdit && form.mode !== 'closed' && (
            <Button look="danger" onPress={() => setAsked(true)}>
              {t('registration.close')}
            </Button>
          )}
        </>
      }
    >
      <Facts
        items={[
          form.mode !== 'closed' && [t('registration.mode'), t(`registration.modes.${form.mode as 'open'}`)],
          [t('registration.offerHours'), t('registration.hours', { count: form.offerHours })],
          isOpen && [
            t('event.publicPage'),
            <a key="page" href={`/${language}/e/${event.slug}/register`} target="_blank" rel="noreferrer">
              {t('event.open')} <ExternalLink aria-hidden="true" size={14} />
            </a>,
          ],
        ]}
      />
      <QuestionList questions={form.questions} />
      <RegistrationMails eventId={event.id} version={form.version} />
      <Confirm
        title={t('registration.close')}
        confirm={t('registration.close')}
        isOpen={isAsked}
        isBusy={close.isPending}
        onClose={() => setAsked(false)}
        onConfirm={() => close.mutate(undefined)}
      >
        <p>{t('registration.closeLead')}</p>
      </Confirm>
    </Card>
  );
}
