import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallView, SubmissionRowView } from '../../api/generated/index.js';
import { useMay } from '../../session/session.js';
import { Button, LinkButton } from '../../ui/button.js';
import { Loaded } from '../../ui/loading.js';
import { Notice } from '../../ui/notice.js';
import { Card, Empty } from '../../ui/page.js';
import { MailingStep } from '../events/next-step.js';
import { MailingTable } from '../mailings/mailing-table.js';
import { untold } from './board.js';
import { CallFrame } from './call-frame.js';
import { callMailingsQuery } from './call-queries.js';
import { ConfirmationsCard } from './confirmations-card.js';
import { LETTERS, LetterForm, type LetterKind } from './letter-form.js';
import { boardQuery } from './use-decisions.js';

const route = getRouteApi('/shell/calls/$id/letters');
const UNDER_WAY = ['draft', 'awaiting_approval', 'approved', 'rejected', 'sending', 'paused'];

/** How people hear of what was decided: letters that another person approves, and what accepted people say. */
export function LettersPage() {
  const { id } = route.useParams();
  return <CallFrame id={id}>{(call) => <Letters call={call} />}</CallFrame>;
}

function Letters({ call }: { call: CallView }) {
  const { t } = useTranslation();
  const rows = useQuery(boardQuery(call.id));
  const mailings = useQuery(callMailingsQuery(call.id));
  return (
    <Loaded query={rows}>
      {(all) =>
        all.every(({ decision }) => decision === null) ? (
          <Empty
            title={t('letters.none')}
            action={
              <LinkButton to="/calls/$id/decisions" params={{ id: call.id }} look="primary">
                {t('callStep.decide')}
              </LinkButton>
            }
          >
            {t('letters.noneHint')}
          </Empty>
        ) : (
          <div className="parts">
            <Loaded query={mailings} lines={3}>
              {({ items }) => (
                <>
                  {items
                    .filter(({ status }) => UNDER_WAY.includes(status))
                    .map((mailing) => (
                      <MailingStep key={mailing.id} mailing={mailing} />
                    ))}
                  <ToWrite
                    call={call}
                    rows={all}
                    waiting={items.filter(({ status }) => UNDER_WAY.includes(status)).map(({ kind }) => kind)}
                  />
                  <ConfirmationsCard call={call} rows={all} />
                  {items.length > 0 && (
                    <section className="parts">
                      <h2>{t('letters.sent')}</h2>
                      <MailingTable mailings={items} empty={null} />
                    </section>
                  )}
                </>
              )}
            </Loaded>
          </div>
        )
      }
    </Loaded>
  );
}

interface ToWriteProps {
  call: CallView;
  rows: readonly SubmissionRowView[];
  /** Kinds of letters that are on their way already. */
  waiting: readonly string[];
}

/** Who has not been told yet, by decision. */
function ToWrite({ call, rows, waiting }: ToWriteProps) {
  const { t } = useTranslation();
  const mayWrite = useMay('organizer');
  const [written, setWritten] = useState<LetterKind | null>(null);
  const open = LETTERS.map(({ kind, decision }) => ({ kind, told: untold(rows, decision) })).filter(
    ({ kind, told }) => told.length > 0 && !waiting.includes(kind),
  );
  const chosen = open.find(({ kind }) => kind === written);
  if (!mayWrite) return null;
  if (open.length === 0) {
    return waiting.length > 0 ? null : <Notice tone="good">{t('letters.allTold')}</Notice>;
  }
  return (
    <Card title={t('letters.toWrite')}>
      <ul className="seen-by">
        {open.map(({ kind, told }) => (
          <li key={kind} className="row">
            <span className="grow">
              <strong>{t(`kind.mailing.${kind}`)}</strong>
              <span className="small muted"> {t('letters.untold', { count: told.length })}</span>
            </span>
            <Button isDisabled={written === kind} onPress={() => setWritten(kind)}>
              {t('letters.write')}
            </Button>
          </li>
        ))}
      </ul>
      {chosen && (
        <LetterForm
          key={chosen.kind}
          call={call}
          kind={chosen.kind}
          rows={chosen.told}
          onClose={() => setWritten(null)}
        />
      )}
    </Card>
  );
}
