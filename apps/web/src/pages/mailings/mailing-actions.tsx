import { useQuery } from '@tanstack/react-query';
import { Pause, Play, Send, Undo2, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { once } from '../../api/client.js';
import {
  mailingsAbort,
  mailingsPause,
  mailingsRecall,
  mailingsResume,
  mailingsSendNow,
  mailingsStart,
  mailingsSubmit,
  mailingsUndo,
  type MailingDetailView,
} from '../../api/generated/index.js';
import { useMay } from '../../session/session.js';
import { setupQuery } from '../../session/setup-state.js';
import { useAction } from '../../ui/action.js';
import { Button, LinkButton } from '../../ui/button.js';
import { Confirm } from '../../ui/dialog.js';

const RUN = {
  start: mailingsStart,
  undo: mailingsUndo,
  sendNow: mailingsSendNow,
  pause: mailingsPause,
  resume: mailingsResume,
  abort: mailingsAbort,
  recall: mailingsRecall,
  submit: mailingsSubmit,
} as const;

type Verb = keyof typeof RUN;

/** What an address a mailing's change touches is asked for anew. */
export const staleAfter = (mailing: { id: string; subjectId: string }) => [
  ['mailing', mailing.id],
  ['mailings'],
  ['event', mailing.subjectId],
  ['events'],
  ['approvals'],
  ['approval'],
  ['today'],
];

/** In a house that is only tried: where what was sent can be read. */
function TestInbox() {
  const { t } = useTranslation();
  const { data } = useQuery({ ...setupQuery, staleTime: Infinity });
  if (!data?.inboxUrl) return null;
  return (
    <a href={data.inboxUrl} target="_blank" rel="noreferrer" className="button plain">
      <span>{t('mailing.testInbox')}</span>
    </a>
  );
}

interface ActionsProps {
  mailing: MailingDetailView;
  /** Seconds left in which a start can be taken back. */
  undoSeconds: number;
}

/** What can be done with a mailing in its present state. */
export function MailingActions({ mailing, undoSeconds }: ActionsProps) {
  const { t } = useTranslation();
  const mayOrganize = useMay('organizer');
  const mayAct = useMay('organizer', 'approver');
  const [asked, setAsked] = useState<'abort' | 'start' | null>(null);
  const act = useAction({
    run: async (verb: Verb) => (await RUN[verb]({ path: { id: mailing.id }, headers: once() })).data,
    stale: staleAfter(mailing),
    done: (_out, verb) => t(`mailing.did.${verb}`),
    after: () => setAsked(null),
  });
  const { status } = mailing;
  const isUndoable = status === 'sending' && undoSeconds > 0;
  const button = (verb: Verb, look: 'primary' | 'plain' | 'danger', icon: React.ReactNode) => (
    <Button look={look} icon={icon} isBusy={act.isPending && act.variables === verb} onPress={() => act.mutate(verb)}>
      {t(`mailing.act.${verb}`)}
    </Button>
  );
  return (
    <>
      {mayOrganize &&
        ['awaiting_approval', 'approved'].includes(status) &&
        button('recall', 'plain', <Undo2 aria-hidden="true" size={18} />)}
      {mayOrganize &&
        ['draft', 'rejected'].includes(status) &&
        button('submit', 'primary', <Send aria-hidden="true" size={18} />)}
      {mayAct && status === 'approved' && (
        <Button look="primary" icon={<Send aria-hidden="true" size={18} />} onPress={() => setAsked('start')}>
          {t('mailing.act.start')}
        </Button>
      )}
      {mayAct && isUndoable && button('undo', 'plain', <Undo2 aria-hidden="true" size={18} />)}
      {mayAct && isUndoable && button('sendNow', 'primary', <Send aria-hidden="true" size={18} />)}
      {mayAct &&
        status === 'sending' &&
        !isUndoable &&
        button('pause', 'plain', <Pause aria-hidden="true" size={18} />)}
      {mayAct && status === 'paused' && button('resume', 'primary', <Play aria-hidden="true" size={18} />)}
      {mayAct && ['sending', 'paused'].includes(status) && !isUndoable && (
        <Button look="danger" icon={<X aria-hidden="true" size={18} />} onPress={() => setAsked('abort')}>
          {t('mailing.act.abort')}
        </Button>
      )}
      {status === 'done' && <TestInbox />}
      {status === 'done' && mailing.subjectType === 'event' && (
        <LinkButton to="/events/$id/replies" params={{ id: mailing.subjectId }}>
          {t('event.replies')}
        </LinkButton>
      )}
      <Confirm
        title={t('mailing.startTitle')}
        confirm={t('mailing.act.start')}
        look="primary"
        isOpen={asked === 'start'}
        isBusy={act.isPending}
        onClose={() => setAsked(null)}
        onConfirm={() => act.mutate('start')}
      >
        <p>
          <strong>
            {t('mailing.title', {
              kind: t(`kind.mailing.${mailing.kind as 'invitation'}`, mailing.kind),
              title: mailing.title,
            })}
          </strong>
        </p>
        <p>{t('mailing.startLead', { count: mailing.recipients })}</p>
        {mailing.kind === 'cancellation' && <p>{t('change.means.cancellation')}</p>}
      </Confirm>
      <Confirm
        title={t('mailing.abortTitle')}
        confirm={t('mailing.act.abort')}
        word={t('mailing.abortWord')}
        isOpen={asked === 'abort'}
        isBusy={act.isPending}
        onClose={() => setAsked(null)}
        onConfirm={() => act.mutate('abort')}
      >
        <p>{t('mailing.abortLead')}</p>
      </Confirm>
    </>
  );
}
