import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { direction, type Language } from '@hamshahr/time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { once } from '../../api/client.js';
import { eventsSubmit, type EventView, type InvitationView, type NewEventMailing } from '../../api/generated/index.js';
import { toProblem } from '../../api/problem.js';
import { useAction } from '../../ui/action.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Choices, TextArea } from '../../ui/field.js';
import { Loaded } from '../../ui/loading.js';
import { Notice } from '../../ui/notice.js';
import { Card, Page } from '../../ui/page.js';
import { DryRunCard, useDryRun } from './dry-run.js';
import { eventQuery } from './event-queries.js';
import { titleOf } from './titles.js';
import { WhenApproved } from './when-approved.js';
import { WithdrawPicker } from './withdraw-picker.js';

const route = getRouteApi('/shell/events/$id/change');

type Kind = 'update' | 'postponement' | 'cancellation' | 'withdrawal';

/** News about an event whose invitations are out: what kind, why, whom it reaches; then the request for approval. */
export function ChangePage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const event = useQuery(eventQuery(id));
  return (
    <Page
      title={t('change.title')}
      back={{
        to: '/events/$id',
        params: { id },
        label: event.data ? titleOf(event.data.revision) : t('event.overview'),
      }}
    >
      <Loaded query={event}>{(known) => <ChangeForm event={known} />}</Loaded>
    </Page>
  );
}

function kindsOf({ status, publishedRevisionId, revision }: EventView): Kind[] {
  const hasChange = publishedRevisionId !== revision.id || status === 'postponed';
  if (status === 'postponed') return ['update', 'cancellation'];
  return [...(hasChange ? (['update'] as const) : []), 'postponement', 'cancellation', 'withdrawal'];
}

function ChangeForm({ event }: { event: EventView }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const kinds = kindsOf(event);
  const [kind, setKind] = useState<Kind>(kinds[0]!);
  const [reason, setReason] = useState<Partial<Record<Language, string>>>({});
  const [withdrawn, setWithdrawn] = useState<InvitationView[]>([]);
  const [sendWhenApproved, setSendWhenApproved] = useState(true);
  const [key] = useState(once);
  const isReady = kind !== 'withdrawal' || withdrawn.length > 0;
  const whom = { kind, ...(kind === 'withdrawal' ? { invitationIds: withdrawn.map(({ id }) => id) } : {}) };
  const run = useDryRun(event.id, isReady ? whom : null);
  const submit = useAction({
    run: async () => {
      const body: NewEventMailing = { ...whom, sendWhenApproved, ...(kind === 'update' ? {} : { reason }) };
      return (await eventsSubmit({ path: { id: event.id }, body, headers: key })).data;
    },
    isQuiet: true,
    stale: [['mailings'], ['event', event.id], ['events'], ['today']],
    done: () => t('invite.done'),
    after: (mailing) => void navigate({ to: '/mailings/$id', params: { id: mailing.id } }),
  });
  const problem = submit.error ? toProblem(submit.error) : null;
  return (
    <div className="split">
      <div className="parts">
        <ErrorSummary problem={problem} />
        <Card>
          <Choices
            label={t('change.kind')}
            name="kind"
            value={kind}
            choices={kinds.map((value) => ({ value, label: t(`kind.mailing.${value}`) }))}
            onChange={setKind}
          />
          <p>{t(`change.means.${kind}`)}</p>
        </Card>
        {kind === 'withdrawal' && <WithdrawPicker eventId={event.id} chosen={withdrawn} onChange={setWithdrawn} />}
        {kind !== 'update' && (
          <Card title={t('change.reason')}>
            <p className="muted">{t('change.reasonHint')}</p>
            {(Object.keys(event.revision.texts) as Language[]).map((language) => (
              <TextArea
                key={language}
                lang={language}
                dir={direction(language)}
                rows={3}
                name={`reason.${language}`}
                label={t('change.reasonIn', { language: t(`language.${language}`) })}
                error={problem?.for(`reason.${language}`)}
                value={reason[language] ?? ''}
                onChange={(change) => setReason({ ...reason, [language]: change.target.value })}
              />
            ))}
          </Card>
        )}
      </div>
      <aside className="parts sticky">
        <DryRunCard eventId={event.id} query={run} isAsked={isReady} />
        <Notice title={t('invite.approvalTitle')}>{t('invite.approvalHint')}</Notice>
        <WhenApproved sendsAtOnce={sendWhenApproved} onChange={setSendWhenApproved} />
        <Button
          look="primary"
          isBusy={submit.isPending}
          isDisabled={!isReady || run.data?.recipients === 0}
          onPress={() => submit.mutate()}
        >
          {t('invite.submit')}
        </Button>
      </aside>
    </div>
  );
}
