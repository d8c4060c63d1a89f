import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { todayShow, type TodayView } from '../../api/generated/index.js';
import { formatNumber } from '../../i18n/index.js';
import { useActor, useMay } from '../../session/session.js';
import { Moment, useLanguage } from '../../time/when.js';
import { LinkButton } from '../../ui/button.js';
import { Hint } from '../../ui/hint.js';
import { Loaded } from '../../ui/loading.js';
import { Card, Empty, Page } from '../../ui/page.js';
import { RequestKind } from '../approvals/request-kind.js';
import { AnswerBadge, EventBadge } from '../events/event-badges.js';
import { MailReason } from '../mailings/mail-reason.js';
import './today.css';
import { CalendarGaps } from './calendar-gaps.js';
import { ClosingCalls, WaitingCalls, isCallsQuiet } from './calls-today.js';
import { Lines } from './lines.js';
import { StartsAt } from './starts-at.js';

/** What waits for me: approvals, mails that failed or are in doubt, notes to read; and what comes next. */
export function TodayPage() {
  const { t } = useTranslation();
  const { name } = useActor();
  const mayCreate = useMay('organizer');
  const today = useQuery({
    queryKey: ['today'],
    queryFn: async () => (await todayShow()).data,
    refetchInterval: 30_000,
  });
  return (
    <Page
      title={t('nav.today')}
      lead={t('today.hello', { name })}
      actions={
        mayCreate && (
          <LinkButton to="/events/new" look="primary" icon={<Plus aria-hidden="true" size={18} />}>
            {t('palette.newEvent')}
          </LinkButton>
        )
      }
    >
      <Loaded query={today} lines={8}>
        {(known) => <Waiting today={known} />}
      </Loaded>
    </Page>
  );
}

function isQuiet({ approvals, mailings, replies, inbound, rejected, calls }: TodayView): boolean {
  const { failed, inDoubt, paused, toStart } = mailings;
  const mails = [failed, inDoubt, paused, toStart, rejected].flat().length;
  return approvals.count + replies.count + inbound.count + mails === 0 && isCallsQuiet(calls);
}

function Waiting({ today }: { today: TodayView }) {
  const { t } = useTranslation();
  const mayCreate = useMay('organizer');
  return (
    <div className="split">
      <div className="parts">
        {isQuiet(today) && (
          <Card>
            <Empty
              title={t('today.quiet')}
              action={
                mayCreate &&
                (!today.hasContacts ? (
                  <LinkButton to="/people/import">{t('palette.import')}</LinkButton>
                ) : (
                  today.next.length === 0 && <LinkButton to="/events/new">{t('palette.newEvent')}</LinkButton>
                ))
              }
            >
              {!today.hasContacts
                ? t('today.quietNobody')
                : today.next.length === 0
                  ? t('today.quietStart')
                  : t('today.quietHint')}
            </Empty>
          </Card>
        )}
        <Approvals today={today} />
        <Rejected today={today} />
        <Mailings today={today} />
        <Inbound today={today} />
        <WaitingCalls calls={today.calls} />
        <Notes today={today} />
      </div>
      <aside className="parts">
        <CalendarGaps gaps={today.calendars} />
        <ClosingCalls calls={today.calls.closing} />
        <Card title={t('today.next')}>
          {today.next.length === 0 ? (
            <p className="muted">{t('today.nothingNext')}</p>
          ) : (
            <ul className="lines">
              {today.next.map(({ id, title, startsAt, zone, status, revisionStatus }) => (
                <li key={id}>
                  <Link to="/events/$id" params={{ id }}>
                    <bdi>{title}</bdi>
                  </Link>
                  <StartsAt at={startsAt} zone={zone} />
                  <span>
                    <EventBadge status={status} revisionStatus={revisionStatus} />
                  </span>
                </li>
              ))}
            </ul>
          )}
        </Card>
      </aside>
    </div>
  );
}

function Approvals({ today: { approvals } }: { today: TodayView }) {
  const { t } = useTranslation();
  return (
    <Lines
      title={t('today.approvals', { count: approvals.count })}
      items={approvals.items}
      line={({ id, title, subjectType, kind, recipients, requestedByName, requestedAt }) => (
        <li key={id}>
          <Link to="/approvals/$id" params={{ id }}>
            <bdi>{title}</bdi>
          </Link>
          <span>
            <RequestKind subjectType={subjectType} kind={kind} />
          </span>
          {recipients !== null && <span>{t('nextStep.recipients', { count: recipients })}</span>}
          <span className="small muted">
            <bdi>{requestedByName}</bdi>
            {t('time.comma')}
            <Moment at={requestedAt} />
          </span>
        </li>
      )}
      more={approvals.count > approvals.items.length && <Link to="/approvals">{t('today.all')}</Link>}
    />
  );
}

function Rejected({ today: { rejected } }: { today: TodayView }) {
  const { t } = useTranslation();
  return (
    <Lines
      title={t('today.rejected')}
      items={rejected}
      line={({ mailingId, title, reason }) => (
        <li key={mailingId}>
          <Link to="/mailings/$id" params={{ id: mailingId }}>
            <bdi>{title}</bdi>
          </Link>
          {reason && <q dir="auto">{reason}</q>}
        </li>
      )}
    />
  );
}

function Mailings({ today: { mailings } }: { today: TodayView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const link = (id: string, title: string, words: ReactNode) => (
    <li key={id}>
      <Link to="/mailings/$id" params={{ id }}>
        <bdi>{title}</bdi>
      </Link>
      <span>{words}</span>
    </li>
  );
  const number = (value: number) => formatNumber(value, language);
  return (
    <>
      <Lines
        title={t('today.toStart')}
        items={mailings.toStart}
        line={({ id, title, recipients }) => link(id, title, t('nextStep.recipients', { count: recipients }))}
      />
      <Lines
        title={t('today.failed')}
        items={mailings.failed}
        line={({ id, title, failed }) => link(id, title, t('mailings.failed', { count: failed, n: number(failed) }))}
      />
      <Lines
        title={
          <>
            {t('today.inDoubt')} <Hint word="inDoubt" />
          </>
        }
        items={mailings.inDoubt}
        line={({ id, title, inDoubt }) =>
          link(id, title, t('mailings.inDoubt', { count: inDoubt, n: number(inDoubt) }))
        }
      />
      <Lines
        title={t('today.paused')}
        items={mailings.paused}
        line={({ id, title, reason }) => link(id, title, reason && <bdi>{reason}</bdi>)}
      />
    </>
  );
}

function Inbound({ today: { inbound } }: { today: TodayView }) {
  const { t } = useTranslation();
  return (
    <Lines
      title={t('today.inbound', { count: inbound.count })}
      items={inbound.items}
      line={({ id, kind, reason, subject, name, sender, recipient, receivedAt }) => (
        <li key={id}>
          <Link to="/mailings/inbox">
            <bdi>{name ?? recipient ?? sender ?? subject}</bdi>
          </Link>
          <MailReason kind={kind} reason={reason} />
          <span className="small muted">
            <Moment at={receivedAt} />
          </span>
        </li>
      )}
      more={inbound.count > inbound.items.length && <Link to="/mailings/inbox">{t('today.all')}</Link>}
    />
  );
}

function Notes({ today: { replies } }: { today: TodayView }) {
  const { t } = useTranslation();
  return (
    <Lines
      title={t('today.notes', { count: replies.count })}
      items={replies.items}
      line={({ invitationId, eventId, eventTitle, name, answer, note, repliedAt }) => (
        <li key={invitationId}>
          <span className="row">
            <strong>
              <bdi>{name}</bdi>
            </strong>
            <AnswerBadge answer={answer} />
          </span>
          <q dir="auto">{note}</q>
          <span className="small muted">
            <Link to="/events/$id/replies" params={{ id: eventId }}>
              <bdi>{eventTitle}</bdi>
            </Link>
            {t('time.comma')}
            <Moment at={repliedAt} />
          </span>
        </li>
      )}
    />
  );
}
