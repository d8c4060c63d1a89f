import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MailingDetailView } from '../../api/generated/index.js';
import { useMay } from '../../session/session.js';
import { Moment } from '../../time/when.js';
import { LinkButton } from '../../ui/button.js';
import { Loaded } from '../../ui/loading.js';
import { Badge } from '../../ui/badge.js';
import { Notice } from '../../ui/notice.js';
import { Card, Facts, Page } from '../../ui/page.js';
import { MailingBadge } from '../events/event-badges.js';
import { DeliveriesCard } from './deliveries-card.js';
import { MailingActions } from './mailing-actions.js';
import { eventOf, mailingQuery } from './mailing-queries.js';
import { useCountdown, useProgress } from './progress.js';
import { ProgressCard } from './progress-card.js';
import { RejectionNotice } from './rejection-notice.js';
import { VariantsCard } from './variants-card.js';
import { WaitingNotice } from './waiting-notice.js';
import { ChangesCard } from './changes-card.js';
import './mailings.css';

const route = getRouteApi('/shell/mailings/$id');

/** One mailing: its state, what can be done, its progress as it happens, its mails, every message's fate. */
export function MailingPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const mailing = useQuery({
    ...mailingQuery(id),
    refetchInterval: ({ state }) => (state.data?.status === 'awaiting_approval' ? 10_000 : false),
  });
  const { data } = mailing;
  const mayRead = useMay('organizer', 'approver', 'admin');
  const progress = useProgress(id, data?.status ?? '');
  const undoSeconds = useCountdown(data?.status === 'sending' ? data.notBefore : null);
  return (
    <Page
      title={
        data
          ? t('mailing.title', { kind: t(`kind.mailing.${data.kind as 'invitation'}`), title: data.title })
          : t('nav.mailings')
      }
      heading={data && <bdi>{data.title}</bdi>}
      back={{ to: '/mailings', label: t('nav.mailings') }}
      lead={
        data && (
          <span className="row">
            {undoSeconds > 0 ? (
              <Badge tone="attention">{t('mailing.starting')}</Badge>
            ) : (
              <MailingBadge status={progress?.status ?? data.status} />
            )}
            {t(`kind.mailing.${data.kind as 'invitation'}`)}
          </span>
        )
      }
      actions={data && <MailingActions mailing={data} undoSeconds={undoSeconds} />}
    >
      <Loaded query={mailing}>
        {(known) => (
          <div className="parts">
            <StateNotice mailing={known} undoSeconds={undoSeconds} />
            <CameBack counts={(progress ?? known).counts} />
            {known.startedAt !== null && <ProgressCard mailing={known} progress={progress} />}
            <FactsCard mailing={known} />
            {known.startedAt !== null && <DeliveriesCard mailing={known} />}
            {known.kind === 'update' && <ChangesCard mailing={known} />}
            {mayRead && <VariantsCard mailing={known} />}
          </div>
        )}
      </Loaded>
    </Page>
  );
}

/** Messages that came back, or were called unwanted, after the mail server had taken them. */
function CameBack({ counts }: { counts: { bounced?: number; complained?: number } }) {
  const { t } = useTranslation();
  const mayRead = useMay('organizer', 'approver', 'admin');
  const count = (counts.bounced ?? 0) + (counts.complained ?? 0);
  if (count === 0) return null;
  return (
    <Notice
      tone="attention"
      title={t('mailing.cameBack', { count })}
      actions={mayRead && <LinkButton to="/mailings/inbox">{t('inbox.title')}</LinkButton>}
    >
      {t('mailing.cameBackHint')}
    </Notice>
  );
}

function StateNotice({ mailing, undoSeconds }: { mailing: MailingDetailView; undoSeconds: number }) {
  const { t } = useTranslation();
  const { status, officePause } = mailing;
  if (status === 'rejected') return <RejectionNotice mailing={mailing} />;
  if (status === 'awaiting_approval') {
    return <WaitingNotice mailing={mailing} />;
  }
  if (status === 'approved') return <Notice title={t('mailing.approved')}>{t('mailing.approvedHint')}</Notice>;
  if (status === 'draft')
    return (
      <Notice tone="attention" title={t('mailing.draft')}>
        {t('mailing.draftHint')}
      </Notice>
    );
  if (status === 'sending' && undoSeconds > 0) {
    return (
      <Notice tone="attention" title={t('mailing.undoLeft', { count: undoSeconds })}>
        {t('mailing.undoHint')}
      </Notice>
    );
  }
  if (officePause && ['sending', 'paused'].includes(status)) {
    return (
      <Notice tone="attention" title={t(officePause.isOfHouse ? 'mailing.housePause' : 'mailing.officePause')}>
        <bdi>{officePause.reason}</bdi> <Moment at={officePause.since} />
      </Notice>
    );
  }
  if (status === 'paused')
    return (
      <Notice tone="attention" title={t('mailing.paused')}>
        <bdi>{mailing.pauseReason}</bdi>
      </Notice>
    );
  return null;
}

function FactsCard({ mailing }: { mailing: MailingDetailView }) {
  const { t } = useTranslation();
  const eventId = eventOf(mailing);
  return (
    <Card title={t('event.facts')}>
      <Facts
        items={[
          eventId === null
            ? [t('approvals.type.call'), <bdi key="call">{mailing.title}</bdi>]
            : [
                t('mailing.event'),
                <Link key="event" to="/events/$id" params={{ id: eventId }}>
                  <bdi>{mailing.title}</bdi>
                </Link>,
              ],
          [t('mailings.recipients'), t('nextStep.recipients', { count: mailing.recipients })],
          [
            t('mailings.created'),
            <span key="by">
              <bdi>{mailing.createdByName}</bdi>
              {t('time.comma')}
              <Moment at={mailing.createdAt} />
            </span>,
          ],
          mailing.startedAt !== null && [t('mailing.started'), <Moment key="at" at={mailing.startedAt} />],
          mailing.startedAt === null && [
            t('invite.sendWhenApproved'),
            mailing.sendWhenApproved ? t('event.yes') : t('event.no'),
          ],
        ]}
      />
    </Card>
  );
}
