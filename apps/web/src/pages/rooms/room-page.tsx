import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { EventView } from '../../api/generated/index.js';
import { useMay } from '../../session/session.js';
import { LinkButton } from '../../ui/button.js';
import { Loaded } from '../../ui/loading.js';
import { Notice } from '../../ui/notice.js';
import { Empty } from '../../ui/page.js';
import { EventFrame } from '../events/event-frame.js';
import { NoMeetingServer } from './meeting-servers-card.js';
import { RoomFacts } from './room-facts.js';
import { RoomForm } from './room-form.js';
import { RoomNow } from './room-now.js';
import { roomQuery } from './room-queries.js';

const route = getRouteApi('/shell/events/$id/room');

/** Where the people of an event meet: how it is set up, and what is going on in it. */
export function RoomPage() {
  const { id } = route.useParams();
  return <EventFrame id={id}>{(event) => <EventRoom event={event} />}</EventFrame>;
}

function EventRoom({ event }: { event: EventView }) {
  const { t } = useTranslation();
  const mayChange = useMay('organizer');
  const room = useQuery(roomQuery(event.id));
  if (!event.revision.hasRoom) {
    const edit = mayChange && (
      <LinkButton to="/events/$id/edit" params={{ id: event.id }}>
        {t('action.edit')}
      </LinkButton>
    );
    return (
      <Empty title={t('room.none')} action={edit}>
        {t('room.noneHint')}
      </Empty>
    );
  }
  return (
    <div className="parts">
      <p className="muted">{t('room.lead')}</p>
      <Loaded query={room}>
        {(view) => (
          <>
            {view.providers.every((name) => name === 'link') && <NoMeetingServer />}
            {view.version > 0 && view.provider === 'link' && view.linkUrl === null && (
              <Notice tone="attention" title={t('room.faults.link_missing')}>
                {t('room.linkMissingHint')}
              </Notice>
            )}
            {mayChange ? <RoomForm key={view.version} room={view} /> : <RoomFacts room={view} />}
            {view.version > 0 && event.status !== 'cancelled' && <RoomNow room={view} event={event} />}
          </>
        )}
      </Loaded>
    </div>
  );
}
