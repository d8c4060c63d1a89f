import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameIn } from '../../api/cities.js';
import { ifMatch } from '../../api/client.js';
import {
  cityCalendarsPutPeriod,
  cityCalendarsRemovePeriod,
  type CityPeriodView,
  type WeekHoursDto,
} from '../../api/generated/index.js';
import { useMay } from '../../session/session.js';
import { useAction } from '../../ui/action.js';
import { Button } from '../../ui/button.js';
import { Loaded } from '../../ui/loading.js';
import { Card } from '../../ui/page.js';
import { BothDays } from './both-days.js';
import { CalendarActs } from './calendar-acts.js';
import { periodsQuery } from './calendar-queries.js';
import { PeriodDialog } from './period-dialog.js';
import { WeekHours } from './week-words.js';

interface CardProps {
  cityId: string;
  /** The hours with which a new period begins. */
  like: WeekHoursDto | undefined;
}

/** Stretches with hours of their own, such as Ramadan; each stands in front of the week while it lasts. */
export function PeriodsCard({ cityId, like }: CardProps) {
  const { t } = useTranslation();
  const mayChange = useMay('admin');
  const periods = useQuery(periodsQuery(cityId));
  const [open, setOpen] = useState<CityPeriodView | 'new' | null>(null);
  return (
    <Card
      title={t('period.title')}
      actions={
        mayChange && (
          <Button onPress={() => setOpen('new')} icon={<Plus aria-hidden="true" size={18} />}>
            {t('period.add')}
          </Button>
        )
      }
    >
      <p className="hint">{t('period.lead')}</p>
      <Loaded query={periods} lines={1}>
        {(items) =>
          items.length === 0 ? (
            <p className="muted">{t('period.none')}</p>
          ) : (
            <ul className="calendar-days">
              {items.map((period) => (
                <PeriodLine
                  key={period.validFrom}
                  period={period}
                  cityId={cityId}
                  onEdit={mayChange ? setOpen : undefined}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
      {open && (
        <PeriodDialog cityId={cityId} period={open === 'new' ? null : open} like={like} onClose={() => setOpen(null)} />
      )}
    </Card>
  );
}

interface LineProps {
  period: CityPeriodView;
  cityId: string;
  onEdit: ((period: CityPeriodView) => void) | undefined;
}

function PeriodLine({ period, cityId, onEdit }: LineProps) {
  const { t } = useTranslation();
  const remove = useRemoval(cityId);
  const name = period.names ? nameIn(period.names) : t('period.nameless');
  return (
    <li>
      <div className="calendar-day">
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <span className="period-end">
          <span className="muted small">{t('period.from')}</span> <BothDays iso={period.validFrom} />
        </span>
        <span className="period-end">
          <span className="muted small">{t('period.to')}</span> <BothDays iso={period.validTo} />
        </span>
        <WeekHours days={period.days} />
      </div>
      {onEdit && (
        <CalendarActs
          name={name}
          isBusy={remove.isPending}
          onEdit={() => onEdit(period)}
          onRemove={() => remove.mutate(period)}
        />
      )}
    </li>
  );
}

/** Takes a period away; the toast puts it back. */
function useRemoval(cityId: string) {
  const { t } = useTranslation();
  const restore = useAction({
    run: async ({ validFrom, validTo, names, days }: CityPeriodView) =>
      (
        await cityCalendarsPutPeriod({
          path: { id: cityId, validFrom },
          headers: ifMatch(0),
          body: { validTo, names, days },
        })
      ).data,
    stale: [['cities']],
    done: () => t('calendar.restored'),
  });
  return useAction({
    run: async ({ validFrom, version }: CityPeriodView) =>
      (await cityCalendarsRemovePeriod({ path: { id: cityId, validFrom }, headers: ifMatch(version) })).data,
    stale: [['cities']],
    done: () => t('period.removed'),
    undo: (period) => restore.mutate(period),
  });
}
