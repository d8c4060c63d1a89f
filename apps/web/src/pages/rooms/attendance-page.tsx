import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCityName } from '../../api/cities.js';
import {
  attendanceDownload,
  type AttendanceView,
  type EventView,
  type PresentPersonView,
} from '../../api/generated/index.js';
import { formatNumber } from '../../i18n/index.js';
import { useMay } from '../../session/session.js';
import { useLanguage } from '../../time/when.js';
import { useAction } from '../../ui/action.js';
import { Addressed } from '../../ui/addressed.js';
import { Button } from '../../ui/button.js';
import { Loaded } from '../../ui/loading.js';
import { Card, Empty, Facts, Figure } from '../../ui/page.js';
import { Table, type Column } from '../../ui/table.js';
import { EventFrame } from '../events/event-frame.js';
import { AttendanceImport } from './attendance-import.js';
import { CheckInCard } from './check-in-card.js';
import { attendanceQuery } from './room-queries.js';

const route = getRouteApi('/shell/events/$id/attendance');

/** Who was there, how long, and how more of it comes in. */
export function AttendancePage() {
  const { id } = route.useParams();
  return <EventFrame id={id}>{(event) => <Attendance event={event} />}</EventFrame>;
}

function Attendance({ event }: { event: EventView }) {
  const { t } = useTranslation();
  const mayChange = useMay('organizer');
  const attendance = useQuery(attendanceQuery(event.id));
  return (
    <div className="parts">
      <p className="muted">{t('attendance.lead')}</p>
      <Loaded query={attendance}>
        {(view) =>
          view.people.length === 0 ? (
            <Empty title={t('attendance.none')}>{t('attendance.noneHint')}</Empty>
          ) : (
            <Present event={event} view={view} />
          )
        }
      </Loaded>
      {event.revision.hasRoom && <CheckInCard event={event} />}
      {mayChange && event.publishedRevisionId !== null && <AttendanceImport event={event} />}
    </div>
  );
}

function Present({ event, view }: { event: EventView; view: AttendanceView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const columns = useColumns();
  const number = (value: number) => formatNumber(value, language);
  const minutes = view.people.map((person) => person.minutes);
  const average = Math.round(minutes.reduce((sum, each) => sum + each, 0) / minutes.length);
  return (
    <>
      <div className="figures">
        <Figure label={t('attendance.people')}>{number(view.people.length)}</Figure>
        <Figure label={t('attendance.ofInvited')}>
          {number(view.people.filter(({ answer }) => answer !== null).length)}
        </Figure>
        <Figure label={t('attendance.average')}>{number(average)}</Figure>
      </div>
      <CitiesCard cities={view.cities} />
      <DownloadButton event={event} />
      <Table label={t('attendance.title')} rows={view.people} columns={columns} rowId={({ personKey }) => personKey} />
    </>
  );
}

function CitiesCard({ cities }: { cities: AttendanceView['cities'] }) {
  const { t } = useTranslation();
  const cityName = useCityName();
  return (
    <Card title={t('attendance.byCity')}>
      <Facts
        items={cities.map(({ cityId, people, minutes }) => [
          cityId === null ? t('attendance.noCity') : cityName(cityId),
          t('attendance.cityLine', {
            people: t('attendance.peopleCount', { count: people }),
            minutes: t('attendance.minutesLong', { count: Math.round(minutes / people) }),
          }),
        ])}
      />
    </Card>
  );
}

function DownloadButton({ event }: { event: EventView }) {
  const { t } = useTranslation();
  const may = useMay('organizer', 'approver', 'admin');
  const download = useAction({
    run: async () => (await attendanceDownload({ path: { id: event.id }, parseAs: 'blob' })).data as Blob,
    after: (blob) => {
      const address = URL.createObjectURL(blob);
      Object.assign(document.createElement('a'), { href: address, download: `attendance-${event.slug}.csv` }).click();
      URL.revokeObjectURL(address);
    },
  });
  if (!may) return null;
  return (
    <div className="row">
      <Button
        icon={<Download aria-hidden="true" size={18} />}
        isBusy={download.isPending}
        onPress={() => download.mutate()}
      >
        {t('attendance.download')}
      </Button>
    </div>
  );
}

function useColumns(): Column<PresentPersonView>[] {
  const { t } = useTranslation();
  const cityName = useCityName();
  return [
    {
      id: 'name',
      header: t('attendance.name'),
      isHeading: true,
      cell: ({ name, address }) => <Addressed name={name} address={address ?? ''} />,
    },
    {
      id: 'minutes',
      header: t('attendance.minutes'),
      cell: ({ minutes }) => t('attendance.minutesLong', { count: minutes }),
    },
    {
      id: 'city',
      header: t('attendance.city'),
      wideOnly: true,
      cell: ({ cityId }) => (cityId === null ? t('attendance.noCity') : cityName(cityId)),
    },
    {
      id: 'answer',
      header: t('attendance.answer'),
      wideOnly: true,
      cell: ({ answer }) => (answer === null ? t('attendance.notInvited') : t(`status.answer.${answer}`)),
    },
    {
      id: 'sources',
      header: t('attendance.toldBy'),
      wideOnly: true,
      cell: ({ sources }) => sources.map((source) => t(`attendance.sources.${source}`)).join(' · '),
    },
  ];
}
