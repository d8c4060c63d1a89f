import { useQuery, useQueryClient } from '@tanstack/react-query';
import { DoorOpen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  roomsEnd,
  roomsModerate,
  roomsTest,
  type EventView,
  type RoomNowView,
  type RoomView,
} from '../../api/generated/index.js';
import { formatNumber } from '../../i18n/index.js';
import { useMay } from '../../session/session.js';
import { Moment, useLanguage } from '../../time/when.js';
import { useAction } from '../../ui/action.js';
import { Button } from '../../ui/button.js';
import { Confirm } from '../../ui/dialog.js';
import { Loaded } from '../../ui/loading.js';
import { Notice } from '../../ui/notice.js';
import { Card, Facts } from '../../ui/page.js';
import { roomNowQuery, roomQuery } from './room-queries.js';

/** What the meeting server says of the room now, and what an organizer does there. */
export function RoomNow({ room, event }: { room: RoomView; event: EventView }) {
  const { t } = useTranslation();
  const mayLead = useMay('organizer');
  const isAsked = room.provider === 'bigbluebutton';
  const now = useQuery({ ...roomNowQuery(event.id), enabled: isAsked && room.version > 0 });
  return (
    <Card title={t('room.now')}>
      <LastTry room={room} />
      {isAsked ? (
        <Loaded query={now} lines={2}>
          {(state) => <State state={state} />}
        </Loaded>
      ) : (
        <p className="muted">{t('room.tellsNothing')}</p>
      )}
      {mayLead && <Acts room={room} isRunning={now.data?.isRunning ?? false} />}
    </Card>
  );
}

/** Whether the room was there when it was last asked for. */
function LastTry({ room: { fault, triedAt, preparedAt } }: { room: RoomView }) {
  const { t } = useTranslation();
  if (triedAt === null) return <p className="muted">{t('room.neverTried')}</p>;
  if (fault !== null) {
    return (
      <Notice tone="failure" role="status" title={t(`room.faults.${faultOf(fault)}`)}>
        {t('room.triedAt')} <Moment at={triedAt} />
      </Notice>
    );
  }
  return (
    <p>
      {t('room.isThere')} <Moment at={preparedAt ?? triedAt} />
    </p>
  );
}

const FAULTS = ['unreachable', 'secret_wrong', 'key_taken', 'refused', 'link_missing', 'provider_missing'] as const;

function faultOf(code: string): (typeof FAULTS)[number] {
  return FAULTS.find((fault) => code === `room.${fault}`) ?? 'refused';
}

function State({ state }: { state: RoomNowView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { isRunning, participants, recordings } = state;
  return (
    <Facts
      items={[
        [t('room.state'), t(isRunning ? 'room.running' : 'room.empty')],
        participants !== null && [t('room.participants'), formatNumber(participants, language)],
        [
          t('room.recordings'),
          recordings.length === 0 ? (
            t('room.noRecordings')
          ) : (
            <ul key="recordings">
              {recordings.map(({ url, startedAt, minutes }) => (
                <li key={url}>
                  <a href={url} target="_blank" rel="noreferrer">
                    <Moment at={startedAt} />
                  </a>{' '}
                  ({t('attendance.minutesLong', { count: minutes })})
                </li>
              ))}
            </ul>
          ),
        ],
      ]}
    />
  );
}

function Acts({ room, isRunning }: { room: RoomView; isRunning: boolean }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [isEnding, setEnding] = useState(false);
  const path = { id: room.eventId };
  const test = useAction({
    run: async () => (await roomsTest({ path })).data,
    stale: [['room-now', room.eventId]],
    after: (view) => client.setQueryData(roomQuery(room.eventId).queryKey, view),
    done: ({ fault }) => (fault === null ? t('room.testDone') : ''),
  });
  const lead = useAction({
    run: async (opened: Window | null) => {
      try {
        return { opened, url: (await roomsModerate({ path })).data.url };
      } catch (error) {
        opened?.close();
        throw error;
      }
    },
    // The window was opened by the press itself, or the browser would not let it.
    after: ({ opened, url }) => (opened ? opened.location.replace(url) : window.location.assign(url)),
  });
  const end = useAction({
    run: async () => (await roomsEnd({ path })).data,
    stale: [['room-now', room.eventId]],
    done: () => t('room.ended'),
    after: () => setEnding(false),
  });
  const open = () => {
    const opened = window.open('', '_blank');
    if (opened) opened.opener = null;
    lead.mutate(opened);
  };
  return (
    <div className="row">
      <Button icon={<DoorOpen aria-hidden="true" size={18} />} isBusy={lead.isPending} onPress={open}>
        {t('room.goIn')}
      </Button>
      <Button isBusy={test.isPending} onPress={() => test.mutate()}>
        {t('room.test')}
      </Button>
      {isRunning && (
        <Button look="danger" onPress={() => setEnding(true)}>
          {t('room.end')}
        </Button>
      )}
      <Confirm
        title={t('room.end')}
        confirm={t('room.end')}
        isOpen={isEnding}
        isBusy={end.isPending}
        onClose={() => setEnding(false)}
        onConfirm={() => end.mutate()}
      >
        <p>{t('room.endLead')}</p>
      </Confirm>
    </div>
  );
}
