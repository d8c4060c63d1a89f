import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { once } from '../../api/client.js';
import { eventsSubmit } from '../../api/generated/index.js';
import { toProblem } from '../../api/problem.js';
import { useAction } from '../../ui/action.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Notice } from '../../ui/notice.js';
import { Page } from '../../ui/page.js';
import { AudiencePicker, NOBODY, audienceBody, type Audience } from './audience-picker.js';
import { DryRunCard, useDryRun } from './dry-run.js';
import { eventQuery } from './event-queries.js';
import { titleOf } from './titles.js';
import { WhenApproved } from './when-approved.js';

/** Cities that were only suggested do not narrow a list that somebody chooses. */
function withoutSuggestion(before: Audience, next: Audience, suggested: readonly string[]): Audience {
  const isFirstList = before.listIds.length === 0 && next.listIds.length > 0;
  return isFirstList && next.cityIds.join() === suggested.join() ? { ...next, cityIds: [] } : next;
}

const route = getRouteApi('/shell/events/$id/invite');

/** Who is invited, counted before anything is asked for; then the request for approval. */
export function InvitePage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const event = useQuery(eventQuery(id));
  const navigate = useNavigate();
  const { cities: compared } = route.useSearch();
  const [suggested] = useState(() => compared?.split(',').filter(Boolean) ?? []);
  const [audience, setAudience] = useState<Audience>({ ...NOBODY, cityIds: suggested });
  const [sendWhenApproved, setSendWhenApproved] = useState(true);
  const [key] = useState(once);
  const body = audienceBody(audience);
  const run = useDryRun(id, body && { kind: 'invitation', ...body });
  const submit = useAction({
    run: async () =>
      (await eventsSubmit({ path: { id }, body: { kind: 'invitation', ...body, sendWhenApproved }, headers: key }))
        .data,
    isQuiet: true,
    stale: [['mailings'], ['event', id], ['events'], ['today']],
    done: () => t('invite.done'),
    after: (mailing) => void navigate({ to: '/mailings/$id', params: { id: mailing.id } }),
  });
  return (
    <Page
      title={t('invite.title')}
      back={{
        to: '/events/$id',
        params: { id },
        label: event.data ? titleOf(event.data.revision) : t('event.overview'),
      }}
    >
      <div className="split">
        <div className="parts">
          <ErrorSummary problem={submit.error ? toProblem(submit.error) : null} />
          <AudiencePicker
            audience={audience}
            onChange={(next) => setAudience((before) => withoutSuggestion(before, next, suggested))}
          />
        </div>
        <aside className="parts sticky">
          <DryRunCard eventId={id} query={run} isAsked={body !== null} />
          <Notice title={t('invite.approvalTitle')}>{t('invite.approvalHint')}</Notice>
          <WhenApproved sendsAtOnce={sendWhenApproved} onChange={setSendWhenApproved} />
          <Button
            look="primary"
            isBusy={submit.isPending}
            isDisabled={body === null || run.data?.recipients === 0}
            onPress={() => submit.mutate()}
          >
            {t('invite.submit')}
          </Button>
        </aside>
      </div>
    </Page>
  );
}
