import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  calendarImportsPreview,
  type CalendarImportsView,
  type CalendarImportView,
} from '../../api/generated/index.js';
import { usePaged } from '../../api/pages.js';
import { useMay } from '../../session/session.js';
import { Moment } from '../../time/when.js';
import { useAction } from '../../ui/action.js';
import { Badge, type Tone } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { Failure, Loaded } from '../../ui/loading.js';
import { Card } from '../../ui/page.js';
import { Table } from '../../ui/table.js';
import { calendarImportsPage } from './calendar-queries.js';
import { CityFrame } from './city-frame.js';
import { ImportUndo } from './import-undo.js';

const route = getRouteApi('/shell/cities/$id/calendar/import');

export type ImportStatus = 'previewed' | 'applied' | 'undone';
export const IMPORT_TONE: Record<ImportStatus, Tone> = { previewed: 'attention', applied: 'good', undone: 'plain' };

/** A file of holidays is chosen; the imports before it, each of which can be taken back. */
export function CalendarImportPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const mayChange = useMay('admin');
  return (
    <CityFrame id={id} part={t('calendar.tabImport')}>
      {(city) => (
        <div className="parts">
          {mayChange ? <Choose cityId={city.id} /> : <p className="muted">{t('citiesPage.mayNot')}</p>}
          <Past cityId={city.id} />
        </div>
      )}
    </CityFrame>
  );
}

const isCalendar = (name: string) => /\.(ics|ical|ifb)$/i.test(name);
const isTaken = (name: string) => isCalendar(name) || /\.(csv|txt)$/i.test(name);

function Choose({ cityId }: { cityId: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [isWrong, setIsWrong] = useState(false);
  const preview = useAction({
    run: async (file: File) =>
      (
        await calendarImportsPreview({
          path: { id: cityId },
          // The file itself goes out as the body; the client takes it for text.
          body: file as unknown as string,
          headers: { 'Content-Type': isCalendar(file.name) ? 'text/calendar' : 'text/csv' },
          query: { fileName: file.name.slice(-200) },
        })
      ).data,
    isQuiet: true,
    after: ({ id }) =>
      void navigate({ to: '/cities/$id/calendar/import/$importId', params: { id: cityId, importId: id } }),
  });
  const choose = (file: File | undefined) => {
    if (!file) return;
    preview.reset();
    setIsWrong(!isTaken(file.name));
    if (isTaken(file.name)) preview.mutate(file);
  };
  return (
    <Card title={t('calendarImport.title')}>
      <p>{t('calendarImport.lead')}</p>
      <p className="hint">{t('calendarImport.columns')}</p>
      {isWrong && (
        <p className="error" role="alert">
          {t('calendarImport.wrongKind')}
        </p>
      )}
      {preview.error && <Failure error={preview.error} />}
      <div className="actions">
        <Button
          look="primary"
          icon={<FileUp aria-hidden="true" size={18} />}
          isBusy={preview.isPending}
          onPress={() => input.current?.click()}
        >
          {t('calendarImport.choose')}
        </Button>
        <SampleLink />
      </div>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('calendarImport.choose')}
        accept=".ics,.csv,text/calendar,text/csv"
        onChange={(change) => {
          choose(change.target.files?.[0]);
          // The same file may be chosen again after it was mended.
          change.target.value = '';
        }}
      />
    </Card>
  );
}

const SAMPLE = [
  'date,kind,name,name_fa,hours,certainty,source',
  '1406/01/01,holiday,Nowruz,نوروز,,certain,',
  '2027-03-10,holiday,Eid al-Fitr,عید فطر,,expected,',
  '2027-03-19,half_day,Day before Nowruz,روز پیش از نوروز,08:00-12:00,,',
].join('\r\n');

/** Begins with a byte order mark, so that Excel reads it as UTF-8. */
function SampleLink() {
  const { t } = useTranslation();
  const address = `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${SAMPLE}\r\n`)}`;
  return (
    <a href={address} download="holidays-example.csv">
      {t('calendarImport.sample')}
    </a>
  );
}

function Past({ cityId }: { cityId: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayChange = useMay('admin');
  const { loaded, more } = usePaged<CalendarImportView, CalendarImportsView>(
    ['cities', cityId, 'imports'],
    calendarImportsPage(cityId),
  );
  return (
    <Card title={t('calendarImport.past')}>
      <Loaded query={loaded} lines={2}>
        {(rows) => (
          <Table
            label={t('calendarImport.past')}
            rows={rows}
            rowId={({ id }) => id}
            more={more}
            empty={<p className="muted">{t('calendarImport.noPast')}</p>}
            onOpen={({ id: importId }) =>
              void navigate({ to: '/cities/$id/calendar/import/$importId', params: { id: cityId, importId } })
            }
            columns={[
              {
                id: 'file',
                header: t('calendarImport.file'),
                isHeading: true,
                cell: ({ fileName, createdAt }) => (
                  <span className="city-cell">
                    <bdi>{fileName}</bdi>
                    <span className="muted small">
                      <Moment at={createdAt} />
                    </span>
                  </span>
                ),
              },
              {
                id: 'status',
                header: t('calendarImport.state'),
                cell: ({ status }) => (
                  <Badge tone={IMPORT_TONE[status as ImportStatus]}>
                    {t(`calendarImport.status.${status as ImportStatus}`)}
                  </Badge>
                ),
              },
              {
                id: 'days',
                header: t('calendarImport.days'),
                wideOnly: true,
                cell: ({ added, changed, refused }) => t('calendarImport.counts', { added, changed, refused }),
              },
              {
                id: 'undo',
                header: t('calendarImport.undoHeader'),
                cell: (one) => mayChange && <ImportUndo cityId={cityId} plan={one} />,
              },
            ]}
          />
        )}
      </Loaded>
    </Card>
  );
}
