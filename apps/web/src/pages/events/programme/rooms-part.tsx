import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../i18n/index.js';
import { useLanguage } from '../../../time/when.js';
import { Button } from '../../../ui/button.js';
import { Card } from '../../../ui/page.js';
import { LinesFields } from '../lines-fields.js';
import { Handles } from './handles.js';
import { moved, replaced } from './lists.js';
import type { PartProps } from './part-props.js';
import { nextRoom } from './programme-form.js';

/** Rooms in which sessions run beside each other; none where everybody stays together. */
export function RoomsPart({ form, change, languages, errorOf }: PartProps) {
  const { t } = useTranslation();
  const own = useLanguage();
  const { rooms } = form;
  return (
    <Card title={t('programme.rooms')}>
      <div className="stack">
        <p className="small muted">{t('programme.roomsLead')}</p>
        {rooms.map((room, at) => (
          <fieldset className="question stack" key={room.key}>
            <legend>{t('programme.roomNo', { number: formatNumber(at + 1, own) })}</legend>
            {errorOf(`rooms.${at}.names`) && <p className="error">{errorOf(`rooms.${at}.names`)}</p>}
            <LinesFields
              field={`rooms.${at}.names`}
              label={(language) => t('programme.roomName', { language })}
              lines={room.names}
              {...{ languages, errorOf }}
              onChange={(names) => change({ rooms: replaced(rooms, at, { ...room, names }) })}
            />
            <Handles
              words={{ up: 'programme.roomUp', down: 'programme.roomDown', remove: 'programme.removeRoom' }}
              at={at}
              count={rooms.length}
              onMove={(by) => change({ rooms: moved(rooms, at, by) })}
              onRemove={() => change({ rooms: replaced(rooms, at, null) })}
            />
          </fieldset>
        ))}
        <div>
          <Button
            icon={<Plus aria-hidden="true" size={18} />}
            onPress={() => change({ rooms: [...rooms, nextRoom(form)] })}
          >
            {t('programme.addRoom')}
          </Button>
        </div>
      </div>
    </Card>
  );
}
