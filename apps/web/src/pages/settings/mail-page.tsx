import { useQuery } from '@tanstack/react-query';
import { latinDigits } from '@hamshahr/time';
import { ExternalLink } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ifMatch, once } from '../../api/client.js';
import { pacePause, paceQuiet, paceResume, paceShow, type PaceView } from '../../api/generated/index.js';
import { toProblem } from '../../api/problem.js';
import { useMay } from '../../session/session.js';
import { Moment } from '../../time/when.js';
import { useAction } from '../../ui/action.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Checkbox, TextField } from '../../ui/field.js';
import { Loaded } from '../../ui/loading.js';
import { Notice } from '../../ui/notice.js';
import { Card, Facts } from '../../ui/page.js';
import { SettingsFrame } from './settings-frame.js';
import { ReasonDialog } from '../../ui/reason-dialog.js';
import { SuppressionsCard } from './suppressions-card.js';

/** How the office's mail leaves: quiet hours, a pause of everything, addresses that are held back. */
export function MailPage() {
  const { t } = useTranslation();
  const pace = useQuery({ queryKey: ['pace'], queryFn: async () => (await paceShow()).data });
  const maySee = useMay('admin', 'approver');
  const isAdmin = useMay('admin');
  return (
    <SettingsFrame title={t('settings.mail')}>
      <div className="parts">
        <Loaded query={pace}>
          {(known) => (
            <>
              <PauseCard pace={known} />
              <QuietCard key={known.version} pace={known} />
            </>
          )}
        </Loaded>
        {maySee && <SuppressionsCard />}
        {isAdmin && <QueueCard />}
      </div>
    </SettingsFrame>
  );
}

/** The way to bull-board, which is served beside the console and in English only. */
function QueueCard() {
  const { t } = useTranslation();
  return (
    <Card title={t('queue.title')}>
      <p className="muted">{t('queue.lead')}</p>
      <p>
        <a href="/queues" target="_blank" rel="noreferrer">
          {t('queue.open')} <ExternalLink aria-hidden="true" size={14} />
        </a>
      </p>
    </Card>
  );
}

function PauseCard({ pace }: { pace: PaceView }) {
  const { t } = useTranslation();
  const mayPause = useMay('approver', 'admin');
  const [isOpen, setOpen] = useState(false);
  const stale = [['pace'], ['mailings'], ['mailing']];
  const pause = useAction({
    run: async (reason: string) => (await pacePause({ body: { reason }, headers: once() })).data,
    stale,
    done: () => t('pace.paused'),
    undo: () => resume.mutate(),
    after: () => setOpen(false),
  });
  const resume = useAction({
    run: async () => (await paceResume({ headers: once() })).data,
    stale,
    done: () => t('pace.resumed'),
  });
  return (
    <Card title={t('pace.title')}>
      {pace.house && (
        <Notice tone="attention" title={t('mailing.housePause')}>
          <bdi>{pace.house.reason}</bdi> <Moment at={pace.house.since} />
        </Notice>
      )}
      {pace.pausedAt ? (
        <Notice
          tone="attention"
          title={t('mailing.officePause')}
          actions={
            mayPause && (
              <Button look="primary" isBusy={resume.isPending} onPress={() => resume.mutate()}>
                {t('pace.resume')}
              </Button>
            )
          }
        >
          <bdi>{pace.pauseReason}</bdi> <Moment at={pace.pausedAt} />
        </Notice>
      ) : (
        <>
          <p className="muted">{t('pace.lead')}</p>
          {mayPause && (
            <div>
              <Button look="danger" onPress={() => setOpen(true)}>
                {t('pace.pause')}
              </Button>
            </div>
          )}
        </>
      )}
      {isOpen && (
        <ReasonDialog
          title={t('pace.pause')}
          label={t('deliveries.reason')}
          hint={t('pace.reasonHint')}
          isBusy={pause.isPending}
          onClose={() => setOpen(false)}
          onConfirm={(reason) => pause.mutate(reason)}
        />
      )}
    </Card>
  );
}

function QuietCard({ pace }: { pace: PaceView }) {
  const { t } = useTranslation();
  const isAdmin = useMay('admin');
  const [from, setFrom] = useState(pace.quietFrom ?? '');
  const [until, setUntil] = useState(pace.quietUntil ?? '');
  const [quietBindsAll, setBindsAll] = useState(pace.quietBindsAll);
  const save = useAction({
    run: async () => {
      const body = {
        quietFrom: latinDigits(from).trim() || null,
        quietUntil: latinDigits(until).trim() || null,
        quietBindsAll,
      };
      return (await paceQuiet({ body, headers: ifMatch(pace.version) })).data;
    },
    isQuiet: true,
    stale: [['pace']],
    done: () => t('state.saved'),
  });
  const problem = save.error ? toProblem(save.error) : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Card title={t('quiet.title')}>
      <p className="muted">{t('quiet.lead')}</p>
      {isAdmin ? (
        <form className="stack" onSubmit={submit} noValidate>
          <ErrorSummary problem={problem} />
          <div className="columns">
            <TextField
              label={t('quiet.from')}
              hint={t('quiet.hint')}
              name="quietFrom"
              dir="ltr"
              value={from}
              error={problem?.for('quietFrom')}
              onChange={(event) => setFrom(event.target.value)}
            />
            <TextField
              label={t('quiet.until')}
              hint={t('quiet.hint')}
              name="quietUntil"
              dir="ltr"
              value={until}
              error={problem?.for('quietUntil')}
              onChange={(event) => setUntil(event.target.value)}
            />
          </div>
          <Checkbox
            label={t('quiet.bindsAll')}
            hint={t('quiet.bindsAllHint')}
            checked={quietBindsAll}
            onChange={(event) => setBindsAll(event.target.checked)}
          />
          <Button type="submit" isBusy={save.isPending}>
            {t('action.save')}
          </Button>
        </form>
      ) : (
        <Facts
          items={[
            [t('quiet.from'), pace.quietFrom ?? t('state.none')],
            [t('quiet.until'), pace.quietUntil ?? t('state.none')],
          ]}
        />
      )}
    </Card>
  );
}
