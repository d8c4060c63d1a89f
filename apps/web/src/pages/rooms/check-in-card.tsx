import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { EventView } from '../../api/generated/index.js';
import { CopyButton } from '../../ui/feed-card.js';
import { Loaded } from '../../ui/loading.js';
import { Card } from '../../ui/page.js';
import { roomQuery } from './room-queries.js';

/** The address to show in the room, where people write themselves down. */
export function CheckInCard({ event }: { event: EventView }) {
  const { t } = useTranslation();
  const room = useQuery(roomQuery(event.id));
  return (
    <Card title={t('attendance.checkIn')}>
      <p className="muted">{t('attendance.checkInLead')}</p>
      <Loaded query={room} lines={1}>
        {({ checkInPath }) =>
          checkInPath === null ? (
            <p>{t('attendance.checkInLater')}</p>
          ) : (
            <div className="stack">
              <code dir="ltr" className="secret">
                {location.origin}
                {checkInPath}
              </code>
              <div className="row">
                <CopyButton text={location.origin + checkInPath} />
              </div>
            </div>
          )
        }
      </Loaded>
    </Card>
  );
}
