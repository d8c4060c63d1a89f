import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { accountsPending, approvalsOne, type ApprovalView, type MailingDetailView } from '../../api/generated/index.js';
import { useActor } from '../../session/session.js';
import { Moment } from '../../time/when.js';
import { LinkButton } from '../../ui/button.js';
import { Loaded } from '../../ui/loading.js';
import { Notice } from '../../ui/notice.js';
import { Card, Facts, Page } from '../../ui/page.js';
import { eventQuery } from '../events/event-queries.js';
import { ProgrammePreview } from '../events/programme/programme-preview.js';
import { programmeQuery } from '../events/programme/programme-query.js';
import { MailingStep } from '../events/next-step.js';
import { ChangesCard } from '../mailings/changes-card.js';
import { eventOf, mailingQuery } from '../mailings/mailing-queries.js';
import { VariantsCard } from '../mailings/variants-card.js';
import { ApprovalBadge } from './approval-badge.js';
import { CallPart } from './call-part.js';
import { DecisionBar } from './decision-bar.js';
import { MaterialPart } from './material-part.js';
import { RegistrationPart } from './registration-part.js';
import { ReminderPart } from './reminder-part.js';
import { LocalTimes } from './local-times.js';
import '../mailings/mailings.css';

const route = getRouteApi('/shell/approvals/$id');
const AFTERWARDS = ['approved', 'sending', 'paused', 'done'];
const STILL_MOVING = ['approved', 'sending'];
const POLL = 2000;

const approvalQuery = (id: string) =>
  queryOptions({ queryKey: ['approval', id], queryFn: async () => (await approvalsOne({ path: { id } })).data });

/** What is to be approved: how many people, what is different, the very mails; then yes, or no with a reason. */
export function ApprovalPage() {
  const { t } = useTranslation();
  const { accountId } = useActor();
  const { id } = route.useParams();
  const approval = useQuery(approvalQuery(id));
  const { data } = approval;
  const { data: mailing } = useQuery({
    ...mailingQuery(data?.subjectId ?? ''),
    enabled: data?.subjectType === 'mailing',
    refetchInterval: ({ state }) => (STILL_MOVING.includes(state.data?.status ?? '') ? POLL : false),
  });
  return (
    <Page
      title={data ? data.title : t('nav.approvals')}
      back={{ to: '/approvals', label: t('nav.approvals') }}
      lead={
        data && (
          <span className="row">
            <ApprovalBadge status={data.status} />
            {mailing
              ? t(`kind.mailing.${mailing.kind as 'invitation'}`, mailing.kind)
              : t(`approvals.type.${data.subjectType as 'mailing'}`, data.subjectType)}
          </span>
        )
      }
      actions={
        mailing &&
        !(data?.status === 'granted' && AFTERWARDS.includes(mailing.status)) && (
          <LinkButton to="/mailings/$id" params={{ id: mailing.id }}>
            {t('nextStep.openMailing')}
          </LinkButton>
        )
      }
    >
      <Loaded query={approval}>
        {(known) => (
          <div className="parts">
            {known.status === 'pending' && known.requestedBy === accountId && (
              <Notice tone="attention">{t('approvals.own')}</Notice>
            )}
            {known.status === 'granted' && mailing && AFTERWARDS.includes(mailing.status) && (
              <MailingStep mailing={mailing} />
            )}
            <FactsCard approval={known} mailing={mailing} />
            {known.subjectType === 'mailing' && <MailingParts approval={known} />}
            {known.subjectType === 'reminder_rule' && <ReminderPart ruleId={known.subjectId} title={known.title} />}
            {known.subjectType === 'registration_form' && (
              <RegistrationPart eventId={known.subjectId} title={known.title} />
            )}
            {known.subjectType === 'call' && <CallPart versionId={known.subjectId} />}
            {known.subjectType === 'event_material' && <MaterialPart materialId={known.subjectId} />}
            {known.subjectType === 'account_change' && <AccountPart approval={known} />}
            <DecisionBar approval={known} leavesAtOnce={mailing?.sendWhenApproved === true} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function FactsCard({ approval, mailing }: { approval: ApprovalView; mailing: MailingDetailView | undefined }) {
  const { t } = useTranslation();
  const eventId = mailing ? eventOf(mailing) : null;
  const { data: event } = useQuery({ ...eventQuery(eventId ?? ''), enabled: eventId !== null });
  // What is written now is what was asked for only until it is decided.
  const revision = approval.status === 'pending' ? event?.revision : undefined;
  const { requestedByName, requestedAt, decidedByName, decidedAt, reason } = approval;
  return (
    <Card title={t('event.facts')}>
      <Facts
        items={[
          event !== undefined && [
            t('mailing.event'),
            <Link key="event" to="/events/$id" params={{ id: event.id }}>
              <bdi>{approval.title}</bdi>
            </Link>,
          ],
          revision !== undefined &&
            mailing !== undefined && [
              t('approvals.clocks'),
              <LocalTimes key="clocks" revision={revision} mailing={mailing} />,
            ],
          revision !== undefined && [
            t('approvals.listed'),
            revision.listed ? t('approvals.isListed') : t('approvals.notListed'),
          ],
          [
            t('approvals.requested'),
            <span key="by">
              <bdi>{requestedByName}</bdi>
              {t('time.comma')}
              <Moment at={requestedAt} />
            </span>,
          ],
          approval.recipients !== null && [
            t('mailings.recipients'),
            t('nextStep.recipients', { count: approval.recipients }),
          ],
          decidedAt !== null && [
            t('approvals.decided'),
            <span key="at">
              <bdi>{decidedByName}</bdi>
              {t('time.comma')}
              <Moment at={decidedAt} />
            </span>,
          ],
          reason !== null && [
            t('deliveries.reason'),
            <q key="why" dir="auto">
              {reason}
            </q>,
          ],
        ]}
      />
    </Card>
  );
}

function MailingParts({ approval }: { approval: ApprovalView }) {
  const { t } = useTranslation();
  const mailing = useQuery(mailingQuery(approval.subjectId));
  return (
    <Loaded query={mailing}>
      {(known) => (
        <>
          {approval.status === 'pending' && known.sendWhenApproved && (
            <Notice tone="attention">{t('approvals.sendsAtOnce')}</Notice>
          )}
          <ChangesCard mailing={known} />
          <VariantsCard mailing={known} />
          {approval.status === 'pending' && known.subjectType === 'event' && (
            <ProgrammePart eventId={known.subjectId} />
          )}
        </>
      )}
    </Loaded>
  );
}

/** The whole programme, whose page opens with the mailing. */
function ProgrammePart({ eventId }: { eventId: string }) {
  const { data } = useQuery(programmeQuery(eventId));
  return data?.programme ? <ProgrammePreview eventId={eventId} /> : null;
}

/** A new account, or other roles: who and what. */
function AccountPart({ approval }: { approval: ApprovalView }) {
  const { t } = useTranslation();
  const changes = useQuery({
    queryKey: ['account-changes'],
    queryFn: async () => (await accountsPending()).data.items,
  });
  const roles = (names: string[]) => names.map((role) => t(`role.${role as 'admin'}`, role)).join(t('settings.comma'));
  return (
    <Loaded query={changes}>
      {(items) => {
        const change = items.find(({ approvalId }) => approvalId === approval.id);
        if (!change) return null;
        return (
          <Card title={t('approvals.account')}>
            <Facts
              items={[
                [t('accounts.name'), <bdi key="name">{change.name}</bdi>],
                [
                  t('logIn.email'),
                  <bdi key="mail" dir="ltr">
                    {change.email}
                  </bdi>,
                ],
                [t('approvals.rolesNow'), change.rolesNow.length > 0 ? roles(change.rolesNow) : t('state.none')],
                [t('approvals.rolesThen'), roles(change.roles)],
              ]}
            />
          </Card>
        );
      }}
    </Loaded>
  );
}
