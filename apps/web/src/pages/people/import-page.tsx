import { useNavigate } from '@tanstack/react-router';
import { FileUp } from 'lucide-react';
import { useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { toProblem } from '../../api/problem.js';
import { useMay } from '../../session/session.js';
import { useAction } from '../../ui/action.js';
import { Button, LinkButton } from '../../ui/button.js';
import { Failure } from '../../ui/loading.js';
import { Notice } from '../../ui/notice.js';
import { Card, Empty, Page } from '../../ui/page.js';
import { MAX_MEGABYTES, typeOf, uploadFile } from './upload.js';
import './people.css';

/** A file of contacts is chosen or dropped; the server reads it and makes a plan. */
export function ImportPage() {
  const { t } = useTranslation();
  const mayImport = useMay('organizer', 'admin');
  return (
    <Page title={t('importing.title')} lead={t('importing.lead')} back={{ to: '/people', label: t('importing.back') }}>
      {mayImport ? (
        <div className="parts narrow">
          <Upload />
          <Card title={t('importing.columns')}>
            <p>{t('importing.columnsHint')}</p>
            <SampleLink />
          </Card>
        </div>
      ) : (
        <Empty title={t('importing.mayNot')} action={<LinkButton to="/people">{t('importing.back')}</LinkButton>} />
      )}
    </Page>
  );
}

function Upload() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [share, setShare] = useState(0);
  const [refusal, setRefusal] = useState('');
  const stop = useRef<AbortController>(undefined);
  const upload = useAction({
    run: (file: File) => {
      setShare(0);
      stop.current = new AbortController();
      return uploadFile(file, setShare, stop.current.signal);
    },
    isQuiet: true,
    stale: [['imports']],
    after: ({ id }) => void navigate({ to: '/people/import/$id', params: { id } }),
  });
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (!file || upload.isPending) return;
    const why = refusalOf(files);
    setRefusal(why ? t(`importing.${why}`, { max: MAX_MEGABYTES }) : '');
    upload.reset();
    if (!why) upload.mutate(file);
  };
  const error = upload.error && toProblem(upload.error).code !== 'stopped' ? upload.error : null;
  // A file that was refused is refused again; it is mended and chosen anew.
  const isOffline = error !== null && toProblem(error).isOffline;
  return (
    <>
      {refusal && <Notice tone="failure" role="alert" title={refusal} />}
      {error && (
        <Failure
          error={error}
          {...(isOffline ? { retry: () => upload.variables && upload.mutate(upload.variables) } : {})}
        />
      )}
      {upload.isPending ? (
        <Progress name={upload.variables.name} share={share} onStop={() => stop.current?.abort()} />
      ) : (
        <DropZone onFiles={take} />
      )}
    </>
  );
}

function refusalOf(files: FileList): 'oneFile' | 'wrongKind' | 'tooLarge' | null {
  const file = files[0]!;
  if (files.length > 1) return 'oneFile';
  if (!typeOf(file)) return 'wrongKind';
  return file.size > MAX_MEGABYTES * 1024 * 1024 ? 'tooLarge' : null;
}

function DropZone({ onFiles }: { onFiles: (files: FileList | null) => void }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    onFiles(event.dataTransfer.files);
  };
  return (
    <div
      className={isOver ? 'drop-zone over' : 'drop-zone'}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <FileUp aria-hidden="true" size={36} />
      <p className="drop-title">{t('importing.drop')}</p>
      <Button look="primary" onPress={() => input.current?.click()}>
        {t('importing.choose')}
      </Button>
      <p className="hint">{t('importing.dropHint', { max: MAX_MEGABYTES })}</p>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('importing.choose')}
        accept=".csv,.tsv,.txt,.xlsx,text/csv"
        onChange={(event) => {
          onFiles(event.target.files);
          // The same file may be chosen again after it was mended.
          event.target.value = '';
        }}
      />
    </div>
  );
}

function Progress({ name, share, onStop }: { name: string; share: number; onStop: () => void }) {
  const { t } = useTranslation();
  const isSent = share >= 1;
  return (
    <div className="drop-zone" role="status">
      <p className="drop-title">{t(isSent ? 'importing.reading' : 'importing.sending', { name })}</p>
      <progress
        className="upload-bar"
        aria-label={t('importing.sending', { name })}
        max={1}
        value={isSent ? undefined : share}
      />
      <p className="hint">{!isSent && t('importing.sent', { percent: Math.round(share * 100) })}</p>
      <Button onPress={onStop}>{t('importing.stop')}</Button>
    </div>
  );
}

const SAMPLE = [
  'name,email,language,city,organisation,role,themes',
  'Dr Li Na,li.na@xian.example,zh,Xi’an,Xi’an Foreign Affairs Office,Deputy director,"clean transport, urban heritage"',
  'دکتر پریسا نورافشان,p.noorafshan@isfahan.example,fa,اصفهان,شهرداری اصفهان,معاون شهردار,حمل‌ونقل پاک',
].join('\r\n');

/** Begins with a byte order mark, so that Excel reads it as UTF-8. */
function SampleLink() {
  const { t } = useTranslation();
  const address = `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${SAMPLE}\r\n`)}`;
  return (
    <a href={address} download="contacts-example.csv">
      {t('importing.sample')}
    </a>
  );
}
