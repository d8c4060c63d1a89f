import { useQuery } from '@tanstack/react-query';
import { Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventView } from '../../api/generated/index.js';
import { formatNumber } from '../../i18n/index.js';
import { useMay } from '../../session/session.js';
import { useLanguage } from '../../time/when.js';
import { LinkButton } from '../../ui/button.js';
import { Loaded } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import { Tabs } from '../../ui/tabs.js';
import { EventBadge } from './event-badges.js';
import { eventQuery } from './event-queries.js';
import { titleOf } from './titles.js';

const OPEN = ['draft', 'published', 'postponed'];

/** The head of every page about one event: its name, state and parts. */
export function EventFrame({
  id,
  children,
  actions,
}: {
  id: string;
  children: (event: EventView) => ReactNode;
  actions?: ReactNode;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const event = useQuery(eventQuery(id));
  const mayEdit = useMay('organizer');
  const { data } = event;
  return (
    <Page
      title={data ? titleOf(data.revision) : t('nav.events')}
      back={{ to: '/events', label: t('nav.events') }}
      lead={
        data && (
          <span className="row">
            <EventBadge status={data.status} revisionStatus={data.revision.status} />
            {t(`kind.event.${data.revision.kind as 'webinar'}`)}
          </span>
        )
      }
      actions={
        <>
          {mayEdit && data && OPEN.includes(data.status) && (
            <LinkButton to="/events/$id/edit" params={{ id }} icon={<Pencil aria-hidden="true" size={18} />}>
              {t('action.edit')}
            </LinkButton>
          )}
          {actions}
        </>
      }
    >
      <Tabs
        label={t('event.parts')}
        params={{ id }}
        tabs={[
          { label: t('event.overview'), to: '/events/$id' },
          { label: t('programme.title'), to: '/events/$id/programme' },
          {
            label: t('event.replies'),
            to: '/events/$id/replies',
            ...(data && data.counts.invited > 0 ? { count: formatNumber(data.counts.invited, language) } : {}),
          },
          { label: t('registration.title'), to: '/events/$id/registration' },
          { label: t('reminders.title'), to: '/events/$id/reminders' },
          ...(data?.revision.hasRoom ? [{ label: t('room.title'), to: '/events/$id/room' as const }] : []),
          ...(data && data.status !== 'draft'
            ? [{ label: t('attendance.title'), to: '/events/$id/attendance' as const }]
            : []),
          { label: t('materials.tab'), to: '/events/$id/materials' },
          { label: t('event.messages'), to: '/events/$id/messages' },
        ]}
      />
      <Loaded query={event}>{children}</Loaded>
    </Page>
  );
}
