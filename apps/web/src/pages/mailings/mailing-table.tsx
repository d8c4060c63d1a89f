import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MailingWithCountsView } from '../../api/generated/index.js';
import { formatNumber } from '../../i18n/index.js';
import { Moment, useLanguage } from '../../time/when.js';
import { Table } from '../../ui/table.js';
import { MailingBadge } from '../events/event-badges.js';

interface MailingTableProps {
  mailings: readonly MailingWithCountsView[];
  empty: ReactNode;
  more?: { has: boolean; isBusy: boolean; load: () => void };
}

/** Mailings with how far each has come. */
export function MailingTable({ mailings, empty, more }: MailingTableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const number = (value: number) => formatNumber(value, language);
  return (
    <Table
      label={t('nav.mailings')}
      rows={mailings}
      rowId={({ id }) => id}
      onOpen={({ id }) => void navigate({ to: '/mailings/$id', params: { id } })}
      {...(more ? { more } : {})}
      empty={empty}
      columns={[
        {
          id: 'title',
          header: t('events.title'),
          isHeading: true,
          cell: ({ title, kind }) => (
            <>
              <bdi>{title}</bdi>
              <div className="small muted">{t(`kind.mailing.${kind as 'invitation'}`)}</div>
            </>
          ),
        },
        { id: 'recipients', header: t('mailings.recipients'), cell: ({ recipients }) => number(recipients) },
        {
          id: 'sent',
          header: t('mailings.accepted'),
          wideOnly: true,
          cell: ({ counts, startedAt }) => (startedAt ? number(counts.sent ?? 0) : '–'),
        },
        {
          id: 'trouble',
          header: t('mailings.trouble'),
          wideOnly: true,
          cell: ({ counts }) => {
            const failed = (counts.failed ?? 0) + (counts.bounced ?? 0);
            const doubt = counts.in_doubt ?? 0;
            return (
              <>
                {failed > 0 && <div>{t('mailings.failed', { count: failed, n: number(failed) })}</div>}
                {doubt > 0 && <div>{t('mailings.inDoubt', { count: doubt, n: number(doubt) })}</div>}
              </>
            );
          },
        },
        {
          id: 'when',
          header: t('mailings.created'),
          wideOnly: true,
          cell: ({ createdAt, createdByName }) => (
            <>
              <Moment at={createdAt} />
              <div className="small muted">
                <bdi>{createdByName}</bdi>
              </div>
            </>
          ),
        },
        { id: 'status', header: t('events.status'), cell: ({ status }) => <MailingBadge status={status} /> },
      ]}
    />
  );
}
