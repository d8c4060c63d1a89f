import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { once } from '../../api/client.js';
import { callsSetPhase, callsWithdraw, type CallView } from '../../api/generated/index.js';
import { DateEntry } from '../../time/date-entry.js';
import { useAction } from '../../ui/action.js';
import { Button, LinkButton } from '../../ui/button.js';
import { Confirm } from '../../ui/dialog.js';
import { Choices } from '../../ui/field.js';
import { Card } from '../../ui/page.js';
import { useNow } from '../cities/use-now.js';
import { mayDecide } from './call-state.js';

const PHASES = ['collecting', 'review', 'decided'] as const;

/** What the office does with the call now, a later deadline, and the end of it. */
export function PhaseCard({ call }: { call: CallView }) {
  const { t } = useTranslation();
  const { id, phase } = call;
  const isOver = mayDecide(call, useNow().getTime());
  const set = useAction({
    run: async (next: CallView['phase']) => (await callsSetPhase({ path: { id }, body: { phase: next } })).data,
    stale: [['calls'], ['call', id]],
    done: (_call, next) => t(`phase.now.${next}`),
    undo: () => set.mutate(phase),
  });
  return (
    <Card title={t('phase.title')}>
      {isOver && (
        <Choices
          label={t('phase.label')}
          name="phase"
          value={phase}
          hint={t(`phase.hints.${phase}`)}
          choices={PHASES.map((value) => ({ value, label: t(`phase.as.${value}`) }))}
          onChange={(next) => set.mutate(next)}
        />
      )}
      {isOver && phase === 'review' && <ReviewUntil key={call.reviewUntil} call={call} />}
      <div className="row">
        {call.published && (
          <LinkButton to="/calls/$id/edit" params={{ id }} hash="f-closes.wall">
            {t('phase.extend')}
          </LinkButton>
        )}
        <WithdrawButton call={call} />
      </div>
    </Card>
  );
}

/** Until when reviewers are to hand in; they read it where they begin. */
function ReviewUntil({ call: { id, phase, reviewUntil } }: { call: CallView }) {
  const { t } = useTranslation();
  const [day, setDay] = useState(reviewUntil ?? '');
  const save = useAction({
    run: async (next: string) =>
      (await callsSetPhase({ path: { id }, body: { phase, reviewUntil: next === '' ? null : next } })).data,
    stale: [['calls'], ['call', id], ['reviews']],
    done: () => t('phase.untilSaved'),
    undo: () => save.mutate(reviewUntil ?? ''),
  });
  return (
    <div className="stack">
      <DateEntry
        label={t('phase.until')}
        name="reviewUntil"
        value={day}
        onChange={setDay}
        hint={t('phase.untilHint')}
      />
      {day !== (reviewUntil ?? '') && (
        <Button isBusy={save.isPending} onPress={() => save.mutate(day)}>
          {t('action.save')}
        </Button>
      )}
    </div>
  );
}

function WithdrawButton({ call }: { call: CallView }) {
  const { t } = useTranslation();
  const [isAsked, setAsked] = useState(false);
  const withdraw = useAction({
    run: async () => (await callsWithdraw({ path: { id: call.id }, headers: once() })).data,
    stale: [['calls'], ['call', call.id], ['approvals'], ['today']],
    done: () => t('phase.withdrawn'),
    after: () => setAsked(false),
  });
  return (
    <>
      <Button look="danger" onPress={() => setAsked(true)}>
        {t('phase.withdraw')}
      </Button>
      <Confirm
        title={t('phase.withdraw')}
        confirm={t('phase.withdraw')}
        isOpen={isAsked}
        isBusy={withdraw.isPending}
        word={t('phase.word')}
        onClose={() => setAsked(false)}
        onConfirm={() => withdraw.mutate()}
      >
        <p>{t('phase.withdrawHint')}</p>
      </Confirm>
    </>
  );
}
