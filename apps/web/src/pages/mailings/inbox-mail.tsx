import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inboundSettle, type InboundMailView } from '../../api/generated/index.js';
import { useAction } from '../../ui/action.js';
import { Moment } from '../../time/when.js';
import { Badge, type Tone } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { Confirm } from '../../ui/dialog.js';
import { RawMailDialog } from './raw-mail-dialog.js';

const TONES: Partial<Record<string, Tone>> = {
  itip: 'action',
  bounce: 'failure',
  complaint: 'failure',
  human: 'open',
  unreadable: 'attention',
};
type Way = 'accept' | 'ignore' | 'suppress';

/** One mail that came in: what it is, whom it is about, and what a person may make of it. */
export function InboxMail({ mail }: { mail: InboundMailView }) {
  const { t } = useTranslation();
  const { id, kind, reason, text, receivedAt, eventId, mailingId, title, waits } = mail;
  const [isRaw, setRaw] = useState(false);
  return (
    <li className="card inbox-mail">
      <div className="row">
        <Badge tone={TONES[kind] ?? 'plain'}>{t(`inbox.kind.${kind as 'itip'}`)}</Badge>
        <span className="small muted">
          <Moment at={receivedAt} />
        </span>
      </div>
      <strong>{t(`inbox.reason.${(reason ?? 'answered') as 'answered'}`)}</strong>
      <Facts mail={mail} />
      {text.trim() !== '' && (
        <blockquote dir="auto" className="inbox-text">
          {text.trim()}
        </blockquote>
      )}
      {title && (
        <div className="small">
          {eventId ? (
            <Link to="/events/$id" params={{ id: eventId }}>
              <bdi>{title}</bdi>
            </Link>
          ) : (
            mailingId && (
              <Link to="/mailings/$id" params={{ id: mailingId }}>
                <bdi>{title}</bdi>
              </Link>
            )
          )}
        </div>
      )}
      <div className="actions">
        {waits && <Ways mail={mail} />}
        <Button look="quiet" onPress={() => setRaw(true)}>
          {t('inbox.raw')}
        </Button>
      </div>
      {isRaw && <RawMailDialog id={id} onClose={() => setRaw(false)} />}
    </li>
  );
}

function Facts({ mail }: { mail: InboundMailView }) {
  const { t } = useTranslation();
  const { kind, sender, subject, name, recipient, partstat, status, settledAs, settledByName } = mail;
  const { proposedStart, proposedEnd } = mail;
  // Who answers is said by From; whose address it is that came back, nothing else says.
  const isReport = kind === 'bounce' || kind === 'complaint';
  const about = name !== null && isReport && recipient ? `${name}\u2069 \u2066<${recipient}>` : (name ?? recipient);
  const isAnswer = kind === 'itip' && ['ACCEPTED', 'TENTATIVE', 'DECLINED'].includes(partstat ?? '');
  return (
    <div className="small">
      {sender && (
        <div>
          <bdi>{t('inbox.from', { sender: `\u2068${sender}\u2069` })}</bdi>
          {subject && (
            <>
              {t('time.comma')}
              <q dir="auto">{subject}</q>
            </>
          )}
        </div>
      )}
      {about && <div>{t('inbox.about', { name: `\u2068${about}\u2069` })}</div>}
      {isAnswer && <div>{t('inbox.answers', { answer: t(`inbox.partstat.${partstat as 'ACCEPTED'}`) })}</div>}
      {status && <div>{t('inbox.code', { status: `\u2066${status}\u2069` })}</div>}
      {proposedStart && (
        <div>
          {t('inbox.proposes')} <Moment at={proposedStart} />
          {proposedEnd && (
            <>
              {' – '}
              <Moment at={proposedEnd} />
            </>
          )}
        </div>
      )}
      {settledAs && (
        <div className="muted">
          {t('inbox.settled', { name: settledByName ?? '' })} {t(`inbox.did.${settledAs as Way}`)}
        </div>
      )}
    </div>
  );
}

function Ways({ mail: { id, mayAccept, maySuppress } }: { mail: InboundMailView }) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const settle = useAction({
    run: async (as: Way) => void (await inboundSettle({ path: { id }, body: { as } })),
    stale: [['inbound'], ['today'], ['replies']],
    done: (_out, as) => t(`inbox.did.${as}`),
    after: () => setAsking(false),
  });
  const isBusy = (as: Way) => settle.isPending && settle.variables === as;
  return (
    <>
      {mayAccept && (
        <Button isBusy={isBusy('accept')} onPress={() => settle.mutate('accept')}>
          {t('inbox.accept')}
        </Button>
      )}
      {maySuppress && <Button onPress={() => setAsking(true)}>{t('inbox.suppress')}</Button>}
      <Button isBusy={isBusy('ignore')} onPress={() => settle.mutate('ignore')}>
        {t('inbox.ignore')}
      </Button>
      <Confirm
        title={t('inbox.suppressTitle')}
        confirm={t('inbox.suppress')}
        isOpen={isAsking}
        isBusy={isBusy('suppress')}
        onClose={() => setAsking(false)}
        onConfirm={() => settle.mutate('suppress')}
      >
        <p>{t('inbox.suppressLead')}</p>
      </Confirm>
    </>
  );
}
