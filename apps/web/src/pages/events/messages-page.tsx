import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/page.js';
import { Loaded } from '../../ui/loading.js';
import { MailingTable } from '../mailings/mailing-table.js';
import { EventFrame } from './event-frame.js';
import { eventMailingsQuery } from './event-queries.js';

const route = getRouteApi('/shell/events/$id/messages');

/** What was sent about an event, and what is on its way. */
export function MessagesPage() {
  const { id } = route.useParams();
  const { t } = useTranslation();
  const mailings = useQuery(eventMailingsQuery(id));
  return (
    <EventFrame id={id}>
      {() => (
        <Loaded query={mailings}>
          {({ items }) => (
            <MailingTable mailings={items} empty={<Empty title={t('mailings.none')}>{t('mailings.noneHint')}</Empty>} />
          )}
        </Loaded>
      )}
    </EventFrame>
  );
}
