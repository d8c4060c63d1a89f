import { formatDate, formatTime, localTime } from '@hamshahr/time';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ContactInvitationView, ContactMailView, ContactMailsView } from '../../api/generated/index.js';
import { usePaged } from '../../api/pages.js';
import { Moment, useLanguage } from '../../time/when.js';
import { Badge, type Tone } from '../../ui/badge.js';
import { Failure, Loaded, Loading } from '../../ui/loading.js';
import { Card } from '../../ui/page.js';
import { Table } from '../../ui/table.js';
import { invitationsQuery, mailPage } from './history.js';

const STATE_TONE: Record<string, Tone> = {
  queued: 'action',
  sending: 'action',
  sent: 'good',
  in_doubt: 'attention',
  failed: 'failure',
  bounced: 'failure',
  complained: 'failure',
};
const ANSWER_TONE: Record<string, Tone> = { accepted: 'good', tentative: 'attention', declined: 'plain' };

/** What was sent to this person, the newest first. */
export function PersonMail({ id }: { id: string }) {
  const { t } = useTranslation();
  const { query, rows, more } = usePaged<ContactMailView, ContactMailsView>(['contacts', 'mail', id], (after) =>
    mailPage(id, after),
  );
  return (
    <Card title={t('person.mail.title')}>
      {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {!rows && !query.isError && <Loading lines={2} />}
      {rows && (
        <Table<ContactMailView>
          label={t('person.mail.title')}
          rows={rows}
          rowId={({ deliveryId }) => deliveryId}
          more={more}
          empty={<p className="muted">{t('person.mail.none')}</p>}
          columns={[
            {
              id: 'mailing',
              header: t('person.mail.mailing'),
              isHeading: true,
              cell: ({ mailingId, title, kind }) => (
                <span className="person-cell">
                  <Link to="/mailings/$id" params={{ id: mailingId }}>
                    <bdi>{title}</bdi>
                  </Link>
                  <span className="muted small">{t(`kind.mailing.${kind as 'update'}`)}</span>
                </span>
              ),
            },
            { id: 'state', header: t('person.mail.state'), cell: (row) => <MailState {...row} /> },
          ]}
        />
      )}
    </Card>
  );
}

function MailState({ state, at, response }: ContactMailView) {
  const { t } = useTranslation();
  return (
    <span className="person-cell">
      <span>
        <Badge tone={STATE_TONE[state]}>{t(`status.delivery.${state as 'sent'}`)}</Badge>
      </span>
      {at && (
        <span className="small">
          <Moment at={at} />
        </span>
      )}
      {response && (
        <bdi dir="ltr" className="muted small" title={t('person.mail.response')}>
          {response}
        </bdi>
      )}
    </span>
  );
}

/** To what this person is invited and what they answered. */
export function PersonInvitations({ id }: { id: string }) {
  const { t } = useTranslation();
  const invitations = useQuery(invitationsQuery(id));
  return (
    <Card title={t('person.invitations.title')}>
      <Loaded query={invitations} lines={2}>
        {(rows) => (
          <Table<ContactInvitationView>
            label={t('person.invitations.title')}
            rows={rows}
            rowId={({ eventId }) => eventId}
            empty={<p className="muted">{t('person.invitations.none')}</p>}
            columns={[
              {
                id: 'event',
                header: t('person.invitations.event'),
                isHeading: true,
                cell: ({ eventId, title, startsAt, zone }) => (
                  <span className="person-cell">
                    <Link to="/events/$id" params={{ id: eventId }}>
                      <bdi>{title}</bdi>
                    </Link>
                    <span className="small narrow-only">
                      <Start at={startsAt} zone={zone} />
                    </span>
                  </span>
                ),
              },
              {
                id: 'start',
                header: t('person.invitations.start'),
                wideOnly: true,
                cell: ({ startsAt, zone }) => <Start at={startsAt} zone={zone} />,
              },
              {
                id: 'answer',
                header: t('person.invitations.answer'),
                cell: (row) => <Answer {...row} />,
              },
            ]}
          />
        )}
      </Loaded>
    </Card>
  );
}

function Answer({ answer, companions, note, repliedAt, withdrawnAt }: ContactInvitationView) {
  const { t } = useTranslation();
  return (
    <span className="person-cell">
      <span>
        <Badge tone={ANSWER_TONE[answer]}>{t(`status.answer.${answer as 'accepted'}`)}</Badge>
      </span>
      {withdrawnAt && <span className="small">{t('person.invitations.withdrawn')}</span>}
      {companions > 0 && <span className="small">{t('person.invitations.companions', { count: companions })}</span>}
      {note && <bdi className="small">{note}</bdi>}
      {repliedAt && (
        <span className="small muted">
          <Moment at={repliedAt} />
        </span>
      )}
    </span>
  );
}

/** A start without its end, by the clock of the event. */
function Start({ at, zone }: { at: string; zone: string }) {
  const language = useLanguage();
  const instant = new Date(at);
  const { offset, zoneName } = localTime(instant, instant, zone, language);
  return (
    <span className="when">
      <time dateTime={at}>{formatDate(instant, zone, language, language === 'fa' ? 'jalali' : 'gregorian')}</time>
      <span className="muted small">
        <bdi>{formatTime(instant, zone, language)}</bdi> {zoneName} <bdi dir="ltr">({offset})</bdi>
      </span>
    </span>
  );
}
