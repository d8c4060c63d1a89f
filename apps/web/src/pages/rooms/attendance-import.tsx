import { useQuery } from '@tanstack/react-query';
import { FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { once } from '../../api/client.js';
import {
  attendanceAdd,
  attendancePreview,
  attendanceUndo,
  type AttendanceFileView,
  type AttendancePreviewView,
  type EventView,
} from '../../api/generated/index.js';
import { Moment } from '../../time/when.js';
import { useAction } from '../../ui/action.js';
import { Button } from '../../ui/button.js';
import { Failure, Loaded } from '../../ui/loading.js';
import { Card } from '../../ui/page.js';
import { attendanceFilesQuery } from './room-queries.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The file itself goes out as the body; the client takes it for text. */
const sent = (file: File) => ({
  body: file as unknown as string,
  headers: { 'Content-Type': /\.xlsx$/i.test(file.name) ? XLSX : 'text/csv' },
  query: { fileName: file.name.slice(-200) },
});

/** Hands a list in: first what it would bring, row by row, then for good; each can be taken back. */
export function AttendanceImport({ event }: { event: EventView }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const path = { id: event.id };
  const preview = useAction({
    run: async (chosen: File) => (await attendancePreview({ path, ...sent(chosen) })).data,
    isQuiet: true,
  });
  const add = useAction({
    run: async (chosen: File) => {
      const { headers, ...request } = sent(chosen);
      return (await attendanceAdd({ path, ...request, headers: { ...headers, ...once() } })).data;
    },
    stale: [
      ['attendance', event.id],
      ['attendance-files', event.id],
    ],
    done: ({ people }) => t('attendance.taken', { people: t('attendance.peopleCount', { count: people }) }),
    after: () => close(),
  });
  const close = () => {
    setFile(null);
    preview.reset();
  };
  const choose = (files: FileList | null) => {
    const chosen = files?.[0] ?? null;
    setFile(chosen);
    preview.reset();
    if (chosen) preview.mutate(chosen);
  };
  return (
    <Card title={t('attendance.import')}>
      <p className="muted">{t('attendance.importLead')}</p>
      <div className="row">
        <Button
          icon={<FileUp aria-hidden="true" size={18} />}
          isBusy={preview.isPending}
          onPress={() => input.current?.click()}
        >
          {t('attendance.choose')}
        </Button>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('attendance.choose')}
        accept=".csv,.tsv,.txt,.xlsx,text/csv"
        onChange={(change) => {
          choose(change.target.files);
          // The same file may be chosen again after it was mended.
          change.target.value = '';
        }}
      />
      {preview.error && <Failure error={preview.error} />}
      {file && preview.data && (
        <Preview view={preview.data}>
          {preview.data.taken > 0 && (
            <Button look="primary" isBusy={add.isPending} onPress={() => add.mutate(file)}>
              {t('attendance.take')}
            </Button>
          )}
          <Button onPress={close}>{t('action.cancel')}</Button>
        </Preview>
      )}
      <Files event={event} />
    </Card>
  );
}

function Preview({ view, children }: { view: AttendancePreviewView; children: React.ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <p role="status">
        {t('attendance.plan', {
          taken: t('attendance.rowsCount', { count: view.taken }),
          invited: t('attendance.rowsCount', { count: view.invited }),
          refused: t('attendance.rowsCount', { count: view.refused }),
        })}
      </p>
      <div className="table-box">
        <table className="table compact">
          <thead>
            <tr>
              <th scope="col" className="wide-only">
                {t('attendance.line')}
              </th>
              <th scope="col">{t('attendance.name')}</th>
              <th scope="col">{t('attendance.minutes')}</th>
              <th scope="col">{t('attendance.outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {view.rows.slice(0, MOST_SHOWN).map(({ line, name, minutes, fault, isInvited }) => (
              <tr key={line}>
                <td className="wide-only">{t('attendance.number', { count: line })}</td>
                <th scope="row">
                  <bdi>{name}</bdi>
                </th>
                <td>{minutes === null ? '' : t('attendance.number', { count: minutes })}</td>
                <td>
                  {fault === null
                    ? t(isInvited ? 'attendance.isInvited' : 'attendance.isGuest')
                    : t(`attendance.faults.${fault}`)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {view.rows.length > MOST_SHOWN && <p className="muted">{t('attendance.moreRows')}</p>}
      <div className="row">{children}</div>
    </div>
  );
}

/** The refused stand first; nobody reads more before deciding. */
const MOST_SHOWN = 50;

function Files({ event }: { event: EventView }) {
  const { t } = useTranslation();
  const files = useQuery(attendanceFilesQuery(event.id));
  return (
    <Loaded query={files} lines={1}>
      {(items) =>
        items.length > 0 && (
          <>
            <h3>{t('attendance.files')}</h3>
            <ul className="stack">
              {items.map((file) => (
                <FileLine key={file.id} event={event} file={file} />
              ))}
            </ul>
          </>
        )
      }
    </Loaded>
  );
}

function FileLine({ event, file }: { event: EventView; file: AttendanceFileView }) {
  const { t } = useTranslation();
  const undo = useAction({
    run: async () => (await attendanceUndo({ path: { id: event.id, fileId: file.id } })).data,
    stale: [
      ['attendance', event.id],
      ['attendance-files', event.id],
    ],
    done: () => t('attendance.undone'),
  });
  return (
    <li className="row">
      <span>
        <bdi>{file.name}</bdi>: {t('attendance.peopleCount', { count: file.people })}{' '}
        <span className="muted small">
          <Moment at={file.createdAt} />
        </span>
      </span>
      <Button look="quiet" isBusy={undo.isPending} onPress={() => undo.mutate()}>
        {t('attendance.undo')}
      </Button>
    </li>
  );
}
