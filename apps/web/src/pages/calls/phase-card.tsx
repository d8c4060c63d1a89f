import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { once } from '../../api/client.js';
import { callsSetPhase, callsWithdraw, type CallView } from '../../api/generated/index.js';
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
